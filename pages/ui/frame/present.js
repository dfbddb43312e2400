// Presenting: keys and clickers press the buttons at the foot of a screen, and a chart gets the room that is left.
// Streamlit drops a script in which a bracket "less than" stands before a letter: write a space after it.
(() => {
  if (window.sbPresents) return;
  window.sbPresents = true;
  const SMALLEST = 1.25, DRAWN_FOR = 960, LEAST_ROOM = 260, CLOSEST = 0.85;
  const PHONE = { below: 760, scale: 1, room: 400 };
  const WAYS = {
    ArrowRight: "next", PageDown: "next", " ": "next", ArrowDown: "next",
    ArrowLeft: "back", PageUp: "back", ArrowUp: "back",
  };
  const find = (selector) => document.querySelector(selector);
  const press = (selector) => find(selector)?.click();
  const fullScreen = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();

  const isTaken = (event) => {
    const on = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || on.closest?.("input, textarea, select, [contenteditable], [role=dialog]")) return true;
    if (event.key === " " || event.key === "Enter") return Boolean(on.closest?.("button, a, summary, [role=button]"));
    const main = find('[data-testid="stMain"]');
    return /Arrow(Up|Down)/.test(event.key) && main.scrollHeight > main.clientHeight + 4;
  };

  const go = (way) => press(way === "next" ? ".st-key-sb_next button, .st-key-sb_next a" : ".st-key-present_back button:not([disabled])");
  document.addEventListener("keydown", (event) => {
    if (!find(".st-key-sb_bar") || isTaken(event)) return;
    const way = event.key === " " && event.shiftKey ? "back" : WAYS[event.key];
    if (way) go(way);
    else if (event.key === "f" || event.key === "F") fullScreen();
    else if (event.key === "Escape" && !document.fullscreenElement) press(".st-key-present_stop button");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-sb-full]")) fullScreen();
  });

  const fit = () => {
    const bar = find(".st-key-sb_bar"), root = document.documentElement.style;
    const chart = bar && find('.st-key-sb_screen [class*="st-key-sb_chart_"]');
    if (!chart) return;
    const top = chart.getBoundingClientRect().top + find('[data-testid="stMain"]').scrollTop;
    const inHand = window.innerWidth <= PHONE.below;
    const left = Math.max(inHand ? PHONE.room : LEAST_ROOM, Math.floor(bar.getBoundingClientRect().top - top - 12));
    // bars that lie need nearly the height they were drawn for, or their names stand upon each other
    const lies = chart.querySelector(".js-plotly-plot")?.data?.some((trace) => trace.orientation === "h");
    const own = lies ? CLOSEST * parseFloat(chart.querySelector(".sb-save")?.style.getPropertyValue("--sb-height") || 0) : 0;
    const scale = Math.max(inHand ? PHONE.scale : SMALLEST, Math.min(window.innerWidth / DRAWN_FOR, own ? left / own : Infinity));
    const room = Math.max(left, Math.ceil(own * scale));
    root.setProperty("--sb-scale", scale.toFixed(3));
    if (Math.abs(room - parseFloat(root.getPropertyValue("--sb-room") || 0)) > 2) root.setProperty("--sb-room", `${room}px`);
  };
  let waits = false;
  const soon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => { waits = false; fit(); });
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  window.addEventListener("resize", soon);
})();
