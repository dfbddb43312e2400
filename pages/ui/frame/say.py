"""Words on the screen: the only file that hands sentences, labels and cells of small tables to Streamlit.

Streamlit reads nearly every text as Markdown. What passes here is inert first, so that nothing from a file, the
settings or the address can become a link, a picture or anything else that acts.
"""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from reports import inert

if TYPE_CHECKING:
    import pandas as pd


def words(said: str) -> None:
    """Sentences of ours, bold and points among them."""
    st.markdown(inert.sentence(said))


def markup(made: str) -> None:
    """Markup of ``reports/scorecard/markup`` or ``chart_files``, all of whose words ``inert.html`` has made text.

    The one place where Streamlit is given markup: it draws no table with headings of rows, links and drawings in it.
    """
    st.markdown(made, unsafe_allow_html=True)


def scripts(files: Sequence[Path]) -> None:
    """The scripts of ours, from files of the program; ``serving/policy`` lets a browser run these and no others."""
    with st.container(key="sb_script"):
        st.html(_scripts(tuple(files)), unsafe_allow_javascript=True)


@cache
def _scripts(files: tuple[Path, ...]) -> str:
    return "".join(f"<script>{file.read_text(encoding='utf-8')}</script>" for file in files)


def caption(said: str) -> None:
    """The same in small letters."""
    st.caption(inert.sentence(said))


def info(said: str) -> None:
    """Something to know."""
    st.info(inert.sentence(said))


def success(said: str) -> None:
    """Something that was done."""
    st.success(inert.sentence(said))


def warning(said: str) -> None:
    """Something to look at."""
    st.warning(inert.sentence(said))


def error(said: str) -> None:
    """Something that could not be done."""
    st.error(inert.sentence(said))


def address(whole: str) -> None:
    """An address, with a button that copies it."""
    st.code(whole, language=None, wrap_lines=True)


def label(said: str) -> str:
    """The words on or beside something to press, open or choose, ready for Streamlit."""
    return inert.sentence(said)


def option(said: Callable[[Any], str] = str) -> Callable[[Any], str]:
    """How each of some options reads, ready for Streamlit: for choices whose options it takes for Markdown."""
    return lambda value: inert.sentence(said(value))


def named(value: Any) -> str:
    """The same for options that are names from outside, such as localities."""
    return inert.markdown(str(value))


def cells(shown: "pd.DataFrame") -> "pd.DataFrame":
    """A small table whose headings and cells are shown as they are."""
    made = shown.copy(deep=False)
    for place, column in enumerate(shown.dtypes):
        if column.kind == "O":
            made.isetitem(place, [inert.markdown(one) if isinstance(one, str) else one for one in shown.iloc[:, place]])
    return made.set_axis([inert.markdown(str(name)) for name in shown.columns], axis="columns")
