// The keyboard: a way past the menu, keys that scroll at once, and the heading of a page that was just opened; and links
// of ours, which turn to their page in place of loading it anew.
// Streamlit drops a script in which a bracket "less than" stands before a letter: write a space after it.
(() => {
  if (window.sbKeys) return;
  window.sbKeys = true;
  const find = (selector) => document.querySelector(selector);
  const heading = () => find('[data-testid="stMain"] h1');
  const toHeading = () => {
    const title = heading();
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };

  const skip = document.createElement("a");
  skip.className = "sb-skip";
  skip.href = "#content";
  skip.textContent = "Skip to content";
  skip.addEventListener("click", (event) => { event.preventDefault(); toHeading(); });
  document.body.prepend(skip);

  // Streamlit scrolls a part of the page, which no key reaches before something in it was clicked.
  const PART = 0.9, LINE = 60;
  const steps = (main) => ({
    PageDown: PART * main.clientHeight, PageUp: -PART * main.clientHeight, " ": PART * main.clientHeight,
    ArrowDown: LINE, ArrowUp: -LINE, Home: -main.scrollHeight, End: main.scrollHeight,
  });
  document.addEventListener("keydown", (event) => {
    const main = find('[data-testid="stMain"]');
    if (document.activeElement !== document.body || !main || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = steps(main)[event.key];
    if (!by) return;
    main.scrollBy({ top: event.shiftKey ? -by : by });
    event.preventDefault();
  });

  // As Back and Forward reach a page: Streamlit looks at the address. Whoever asks for another tab or window gets it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[target="_self"][href^="./"]');
    const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
  });

  // On a phone the menu lies over the page: once it has led to another, it gives way, as Streamlit's own menu does.
  const OVERLAID = matchMedia("(max-width: 768px)");
  const closeMenu = () => {
    if (!OVERLAID.matches || find('[data-testid="stSidebar"]')?.dataset.collapsed !== "false") return;
    find('[data-testid="stSidebarCollapseButton"] button')?.click();
  };

  // Another page in the same tab: whoever came by keyboard goes on at its heading, not in the menu of the last one.
  let at = location.pathname;
  new MutationObserver(() => {
    if (location.pathname === at || !heading() || !document.title.startsWith(heading().innerText)) return;
    at = location.pathname;
    closeMenu();
    toHeading();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})();
