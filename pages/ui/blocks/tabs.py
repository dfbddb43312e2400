"""Tabs of which only the open one is worked out."""

from collections.abc import Callable, Mapping

import streamlit as st


def tabs(contents: Mapping[str, Callable[[], object]], *, key: str) -> None:
    """A tab for each name; what it shows is asked for once somebody opens it."""
    for tab, content in zip(st.tabs(list(contents), key=key, on_change="rerun"), contents.values(), strict=True):
        if tab.open:
            with tab:
                content()
