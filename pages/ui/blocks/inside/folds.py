"""What is folded away, and tabs: the address says what is open, so that a link, Back and Forward give it.

A room sees no folds: presented, all are closed.
"""

from collections.abc import Callable, Collection, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.ui.frame import address, choose, present, say, state
from pages.ui.frame.address import part_of

_OPEN = "yes"
Contents = Mapping[str, Callable[[], object]]
"""What each tab shows, by its name; asked for once somebody opens it."""


def folded(label: str, content: Callable[[], object], *, key: str) -> None:
    """What only some readers need, folded away under what it is, and worked out once somebody opens it."""
    inside, now = _fold(label, f"open_{key}", {_OPEN})
    if now:
        with inside:
            content()


def folded_tabs(label: str, contents: Contents, *, key: str) -> None:
    """The same with tabs inside: one word of the address says that it is open, and on which tab unless the first."""
    first, *others = contents
    name, parts = f"open_{key}", {_OPEN: first, **{part_of(tab): tab for tab in others}}
    inside, now = _fold(label, name, parts)
    if now:
        with inside:
            _tabs(contents, parts, now, name, key=f"tab_{key}")


def tabs(contents: Contents, *, key: str) -> None:
    """Tabs within an answer; only the open one is worked out. The first has no name in the address."""
    first, *others = contents
    parts = {"": first, **{part_of(tab): tab for tab in others}}
    _tabs(contents, parts, choose.asked_among(key, parts), key, key=key)


def _fold(label: str, name: str, known: Collection[str]) -> tuple[DeltaGenerator, str]:
    """The fold, and on which of the ``known`` it is open; "" while it is closed."""
    now = "" if present.is_on() else choose.asked_among(name, known)
    state.show_in_widget(name, bool(now))
    return st.expander(say.label(label), key=name, on_change=_unfold, args=(name,)), now


def _unfold(name: str) -> None:
    address.write({name: _OPEN if state.widget(name) else ""})


def _tabs(contents: Contents, parts: Mapping[str, str], now: str, name: str, *, key: str) -> None:
    """``parts`` are the tabs by their names in the address, where ``name`` says which is open: ``now``."""
    labels = {part: say.label(tab) for part, tab in parts.items()}
    state.show_in_widget(key, labels[now])
    drawn = st.tabs([say.label(tab) for tab in contents], key=key, on_change=_turn, args=(key, name, labels))
    for part, tab in zip(parts, drawn, strict=True):
        if part == now:
            with tab:
                contents[parts[part]]()


def _turn(key: str, name: str, labels: Mapping[str, str]) -> None:
    address.write({name: next(part for part, label in labels.items() if label == state.widget(key))})
