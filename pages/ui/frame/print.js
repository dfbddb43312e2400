// Printing: each chart and list as it stands is copied into what paper takes, for the time of printing alone.
// Streamlit drops a script in which a bracket "less than" stands before a letter: write a space after it.
(() => {
  if (window.sbPrints) return;
  window.sbPrints = true;
  const COPY = "sb-printed", SVG = "http://www.w3.org/2000/svg";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const isDark = () => {
    const [r, g, b] = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor.match(/[0-9.]+/g).map(Number);
    return r + g + b < 384;
  };

  // Patterns and clips are found by their names, and those of a hidden chart draw nothing: the copy has names of its own.
  const renamed = (copy) => {
    const held = new Set(all("[id]", copy).map((one) => one.id));
    all("*", copy).forEach((one) => [...one.attributes].forEach((given) => {
      if (given.name === "id") one.id = `paper-${given.value}`;
      else if (given.value.includes("#")) one.setAttribute(given.name, given.value.replace(/[^("']*#([\w-]+)/g,
        (found, name) => held.has(name) ? `#paper-${name}` : found));
    }));
    return copy;
  };

  // A chart is drawn for the width of the window; its copy is as wide as the paper, and whole.
  const chartCopy = (chart) => {
    const copy = document.createElementNS(SVG, "svg");
    copy.setAttribute("viewBox", `0 0 ${chart.offsetWidth} ${chart.offsetHeight}`);
    copy.setAttribute("class", isDark() ? `${COPY} sb-from-dark` : COPY);
    all(".main-svg", chart).forEach((layer) => copy.append(...[...layer.childNodes].map((one) => one.cloneNode(true))));
    return renamed(copy);
  };

  // A list is painted on a canvas, which has its cells in words inside it for screen readers.
  const listCopy = (grid) => {
    const copy = document.createElement("table");
    copy.className = COPY;
    const rows = all("tr", grid).map((row) => {
      const made = document.createElement("tr");
      all("th, td", row).forEach((cell) => {
        const one = document.createElement(cell.closest("thead") ? "th" : "td");
        one.textContent = cell.textContent;
        if (cell.textContent.length < 16) one.style.whiteSpace = "nowrap";
        made.append(one);
      });
      return [Boolean(row.closest("thead")), made];
    });
    const head = document.createElement("thead"), body = document.createElement("tbody");
    rows.forEach(([isHead, row]) => (isHead ? head : body).append(row));
    copy.append(head, body);
    const [shown, held] = [all("th", head).length, Number(grid.getAttribute("aria-colcount"))];
    if (held > shown) copy.createCaption().textContent = `The first ${shown} of ${held} columns; the workbook has them all.`;
    return copy;
  };

  const foot = () => {
    const said = (document.querySelector(".st-key-sb_question > :first-child p")?.innerText || "").replace(/["\\]/g, "").split("\n").join(" ");
    const style = document.createElement("style");
    style.className = COPY;
    style.textContent = `@page { @bottom-left { content: "${said}"; } }`;
    return style;
  };

  const after = () => all(`.${COPY}`).forEach((one) => one.remove());
  const before = () => {
    after();
    document.head.append(foot());
    all(".js-plotly-plot").filter((one) => one.offsetWidth).forEach((one) => {
      one.closest('[data-testid="stElementContainer"]')?.after(chartCopy(one));
    });
    all('[data-testid="stDataFrame"] canvas table').forEach((one) => {
      one.closest('[data-testid="stElementContainer"]')?.after(listCopy(one));
    });
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
})();
