// Saves a chart as a picture. One of the scripts of ours: serving/policy.py lets a browser run each by its hash, and no other.
// Streamlit drops a script in which a bracket "less than" stands before a letter: write a space after it.
(() => {
  if (window.sbSavesCharts) return;
  window.sbSavesCharts = true;
  const WIDTH = 1000, HEAD = 74;
  const plain = (words) => words.replace(/&/g, "&amp;").replace(/\u003c/g, "&lt;").trim();

  // What the picture is of, from what stands above it on the page: the last heading, then council, place and day.
  const titleOf = (chart) => {
    const before = (one) => chart.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
    const heads = [...document.querySelectorAll("h1, h2, h3")].filter(before).map((one) => one.innerText);
    const about = [...document.querySelectorAll(".st-key-sb_question > :not(:first-child) p")].map((one) => one.innerText);
    return [heads.pop() || document.title, about.pop() || ""];
  };

  const picture = (chart, format) => {
    const [title, about] = titleOf(chart);
    const given = chart.layout, height = (given.height || 450) + HEAD;
    const words = "<" + "b>" + plain(title) + "<" + "/b><" + "br>" + plain(about);
    const layout = {
      ...given, width: WIDTH, height, autosize: false,
      paper_bgcolor: getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor,
      margin: { ...given.margin, l: 24, t: (given.margin?.t || 12) + HEAD },
      title: { text: words, x: 0, xref: "paper", xanchor: "left", y: 1, yref: "container", yanchor: "top",
        pad: { t: 30 }, automargin: false, font: { size: 18, color: given.yaxis?.tickfont?.color } },
    };
    return window.Plotly.toImage({ data: chart.data, layout }, { format, width: WIDTH, height, scale: format === "png" ? 2 : 1 });
  };

  const save = async (button) => {
    const box = button.closest('[class*="st-key-sb_chart_"]');
    const chart = box.querySelector(".js-plotly-plot"), format = button.dataset.sbSave;
    const link = document.createElement("a");
    link.href = await picture(chart, format);
    link.download = button.dataset.sbName + "." + format;
    link.click();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-sb-save]");
    if (button) save(button);
  });
})();
