"""The foot of a presented screen as markup: where one is, and the button that fills the whole screen.

Streamlit has no button that a script may act on, and says no place aloud when it changes.
"""

FULL_SCREEN = '<button type="button" data-sb-full title="Key F">Full screen</button>'
"""``present.js`` listens to it."""


PASSED = '<span class="sb-passed"></span>'
"""Stands for a chart that a screen of several has passed: what is said before it is not shown."""


def place(now: int, last: int, chart: int = 1, charts: int = 1) -> str:
    """3 of 8, or 3 of 8, chart 2 of 3; read aloud when it changes."""
    of_charts = f", chart {chart:d} of {charts:d}" if charts > 1 else ""
    return f'<p role="status">{now:d} of {last:d}{of_charts}</p>'
