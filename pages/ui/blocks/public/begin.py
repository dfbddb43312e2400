"""The beginning of a page in both versions: the internal one goes on, the public one is drawn here and ends."""

from collections.abc import Sequence

import streamlit as st

from pages.ui.frame.page import EVERY_CONTROL, begin_page, end_page
from pages.ui.frame.public import version
from pages.ui.frame.shell import Shell
from reports.view import View


def begin(shell: Shell, question: str, controls: Sequence[str] = EVERY_CONTROL) -> View:
    """Begin an opened page, as ``begin_page`` does. In the public version the page has ended when this returns."""
    view = begin_page(shell, question, controls)
    if version.is_public():
        from pages.ui.blocks.public.sheet import sheet  # a solver and the papers: for those who ask for it

        sheet(shell.title, view)
        end_page(view)
        st.stop()
    return view
