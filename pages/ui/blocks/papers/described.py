"""The pieces that a paper is described in, drawn on the screen: the same sentences and tables, in the same order."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import present, say
from reports import inert, wording
from reports.pack.document import Heading, Paragraph, Part, Points, SideBySide, Table, Text


def parts(some: Sequence[Part], *, key: str) -> None:
    """Several pieces, one below the other; ``key`` tells them from others of the page."""
    for number, one in enumerate(some):
        part(one, key=f"{key}_{number}")


def part(one: Part, *, key: str) -> None:
    """One piece. A room sees sentences and charts alone."""
    match one:
        case Paragraph(text, look):
            (pieces.small_print if look == "small" else say.words)(_marked(text))
        case Points(texts):
            pieces.points([_marked(text) for text in texts])
        case Heading(title):
            if not present.is_on():
                st.subheader(say.label(title), anchor=False)
        case SideBySide(tables):
            with pieces.card_row(len(tables), key=key):
                for number, table in enumerate(tables):
                    with st.container():
                        _table(table, f"{key}_{number}")
        case Table():
            _table(one, key)


def _table(table: Table, key: str) -> None:
    if present.is_on():
        return
    say.caption(table.caption)
    shown = pd.DataFrame(table.lines, columns=list(table.heads))
    numbers = [table.heads[place] for place in sorted(table.numbers)]
    pieces.table(wording.with_numbers(shown, numbers), key=key, alt=table.caption)


def _marked(text: Text) -> str:
    """A sentence with its bold words as the screen has them."""
    return "".join(_run(run.words, mark="**" if run.bold else "") for run in text)


def _run(words: str, mark: str) -> str:
    """Some words with their marks close to them, and the spaces that part them from the next outside."""
    if not (bare := words.strip()):
        return words
    before, _, after = words.partition(bare)
    return f"{before}{mark}{inert.markdown(bare)}{mark}{after}"
