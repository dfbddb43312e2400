"""Tabs of which only the open one is worked out."""

from collections.abc import Callable, Mapping

import streamlit as st

from pages.ui.frame import say


def tabs(contents: Mapping[str, Callable[[], object]], *, key: str) -> None:
    """A tab for each name; what it shows is asked for once somebody opens it."""
    opened = st.tabs([say.label(name) for name in contents], key=key, on_change="rerun")
    for tab, content in zip(opened, contents.values(), strict=True):
        if tab.open:
            with tab:
                content()
