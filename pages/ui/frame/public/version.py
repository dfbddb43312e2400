"""Which version of the pages is shown: the internal one, or the public one, in which small numbers are hidden."""

from dataclasses import replace

import streamlit as st

from metrics.base.periods import last_12_months
from pages.ui.frame import address, say, state
from reports import inert
from reports.view import View

_PUBLIC = "public"
"""As the address has it; the internal version is what is usual, and nothing in it."""
_NAMES = {"": "Internal", _PUBLIC: "Public"}
_KEY = "_version"
_OTHERS = ("as_at", "locality", "period", "months")
"""What can be chosen of the internal version alone."""


def is_public() -> bool:
    """Whether the address asks for the public version."""
    return address.asked(address.VERSION) == _PUBLIC


def settle() -> tuple[str, ...]:
    """A notice where the address asks for a version that there is not; it is dropped from it."""
    wanted = address.asked(address.VERSION)
    if wanted in _NAMES:
        return ()
    address.write({address.VERSION: ""})
    return (f'There is no version "{inert.markdown(wanted[:40])}", so the internal one is shown.',)


def of_everybody(view: View) -> View:
    """The view of the public version: the whole council on the latest day of its data, and the year to it."""
    return replace(view, as_at=view.extracted_on, locality="", period=last_12_months(view.extracted_on))


def switch() -> None:
    """Which of the two to show."""
    state.show_in_widget(_KEY, _PUBLIC if is_public() else "")
    st.segmented_control(
        "Version",
        list(_NAMES),
        format_func=say.option(_NAMES.__getitem__),
        required=True,
        key=_KEY,
        on_change=_take,
        help="The public version hides small numbers, and has the whole council on the latest day alone.",
    )


def _take() -> None:
    chosen = str(state.widget(_KEY) or "")
    address.write({address.VERSION: chosen, address.PART: "", **dict.fromkeys(_OTHERS, "")})
