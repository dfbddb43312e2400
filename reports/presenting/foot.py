"""The foot of a presented screen as markup: where one is, and the button that fills the whole screen.

Streamlit has no button that a script may act on, and says no place aloud when it changes.
"""

FULL_SCREEN = '<button type="button" data-sb-full title="Key F">Full screen</button>'
"""``present.js`` listens to it."""


def place(now: int, last: int) -> str:
    """3 of 8, read aloud when it changes."""
    return f'<p role="status">{now:d} of {last:d}</p>'
