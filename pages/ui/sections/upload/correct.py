"""Say how a file is to be read: what its sheets and columns hold, what words mean, whether hidden rows count."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from data_access.cases import vital
from data_access.correctable import (
    NearPlace,
    ReadColumn,
    SheetFound,
    columns_of,
    fields_for,
    places_of,
    sheets_of,
    unread_words,
)
from data_access.layouts.corrections import Corrections
from data_access.preview import Preview
from data_access.recognise import doubts
from metrics.datasets import LISTS, rows_named
from pages.ui.blocks import uploads
from pages.ui.blocks.findings import quoted
from pages.ui.frame import acts, say, state
from pages.ui.frame.not_usable import said
from reports import inert, wording
from reports.words.loads.reading import DAYS, HIDDEN, LINES, PLACES

_MOST_WORDS = 12
"""Words asked about at a time; a column with more is most likely not what it was taken for."""
_MOST_SHEETS = 12
_KEPT = "as it is"
_OF_DAYS = frozenset(one.code for one in doubts.ORDER_OF_DAYS)
_OF_ROWS = frozenset({doubts.HIDDEN_ROWS.code, doubts.CROSSED_OUT.code})
_OF_PLACES = frozenset({doubts.SHEETS_AS_LOCALITIES.code, doubts.LINES_AS_LOCALITIES.code})
_OF_COLUMNS = frozenset({vital.REQUESTS_UNSAID.code, vital.PLANS_UNSAID.code, vital.OUTCOME_UNSAID.code})
_ANSWERED = _OF_DAYS | _OF_ROWS | _OF_PLACES | _OF_COLUMNS | {doubts.LIST_UNSURE.code}
"""What is asked of a sheet that a choice of the form answers."""
_LISTS = {"": "no list: it is not read", **{about: rows_named(about) for about in LISTS}}
_Change = Callable[[Corrections], Corrections]


def form(looked: Preview) -> None:
    """What can be said of this file, folded away unless something is asked that it answers."""
    if looked.intake.already or not looked.shape:
        return
    asked = {one.code for one in looked.intake.findings}
    mark = looked.upload.sha256[:8]  # what was chosen for another file, or for this one before, is chosen no more
    if mark != state.remembered("corrected"):
        unclear = looked.intake.refused or unread_words(looked.intake) or places_of(looked) or asked & _ANSWERED
        state.show_in_widget("open_correct", bool(unclear) and looked.upload.corrections == Corrections())
        state.remember("corrected", mark)
    inside = st.expander("Correct how it is read", key="open_correct", on_change="rerun")
    if inside.open:
        with inside:
            _form(looked, asked, mark)
    if looked.upload.corrections != Corrections():
        say.words("This file is read with corrections.")
        st.button("Take all corrections back", key="correct_back", on_click=_take_back, args=(looked,))


def _form(looked: Preview, asked: set[str], mark: str) -> None:
    """Worked out only where somebody has opened it, or something is asked: a good file needs none of it."""
    with st.form("correct_form"):
        changes = [
            *_shape(looked, asked, mark),
            *_words(looked, mark),
            *_places(looked, mark),
            *_sheets(looked, mark),
            *_columns(looked, mark),
        ]
        name = st.text_input(
            "Keep this for files like it, under the name",
            value=looked.upload.filename,
            max_chars=80,
            key=f"correct_name_{mark}",
            help="The next file with the same headings is then read in the same way, and says so.",
        )
        pressed = st.form_submit_button("Read it again so", key="correct_again")
    if pressed:
        _read_again(looked, changes, name)


def _shape(looked: Preview, asked: set[str], mark: str) -> list[_Change]:
    said_now, made = looked.upload.corrections, list[_Change]()
    if asked & _OF_ROWS or said_now.hidden_rows:
        rows = _one_of("Rows hidden or crossed out", HIDDEN, said_now.hidden_rows, key=f"correct_hidden_{mark}")
        made.append(lambda one: replace(one, hidden_rows=rows))
    if asked & _OF_DAYS or said_now.days or looked.beginning:
        days = _one_of("Days", DAYS, said_now.days, key=f"correct_days_{mark}")
        made.append(lambda one: replace(one, days=days))
    if doubts.SHEETS_AS_LOCALITIES.code in asked or said_now.sheets_are_localities is not None:
        places = _one_of("Sheets are localities", PLACES, said_now.sheets_are_localities, key=f"correct_places_{mark}")
        made.append(lambda one: replace(one, sheets_are_localities=places))
    if doubts.LINES_AS_LOCALITIES.code in asked or said_now.lines_are_localities is not None:
        title, now = "Lines above the rows are localities", said_now.lines_are_localities
        lines = _one_of(title, LINES, now, key=f"correct_lines_are_{mark}")
        made.append(lambda one: replace(one, lines_are_localities=lines))
    return made


def _words(looked: Preview, mark: str) -> list[_Change]:
    """A choice for each word that nobody understands."""
    made: list[_Change] = []
    found = unread_words(looked.intake)
    for number, one in enumerate(found[:_MOST_WORDS]):
        choices = {_KEPT: "not understood: its rows are in no figure", **one.codes, "": "nothing, like a blank cell"}
        label = f"{quoted(one.word)} in {quoted(one.title)} means"
        code = _one_of(label, choices, _KEPT, key=f"correct_word_{number}_{mark}")
        if code != _KEPT:
            made.append(partial(_with_word, about=one.about, name=one.field, word=one.word, code=code))
    if len(found) > _MOST_WORDS:
        say.caption(f"And {wording.counted(len(found) - _MOST_WORDS, 'words')} more, once these are settled.")
    return made


def _with_word(one: Corrections, *, about: str, name: str, word: str, code: str) -> Corrections:
    return one.with_value(about, name, word, code)


def _places(looked: Preview, mark: str) -> list[_Change]:
    """A choice for each place that is called almost as a larger one."""
    made: list[_Change] = []
    for number, one in enumerate(places_of(looked)[:_MOST_WORDS]):
        choices = {_KEPT: "another place, for this file", one.larger: one.larger, one.name: "a place of its own"}
        name = _one_of(_place_words(one, looked), choices, _KEPT, key=f"correct_place_{number}_{mark}")
        if name != _KEPT:
            made.append(partial(_with_word, about=one.about, name="locality", word=one.name, code=name))
    return made


def _place_words(place: NearPlace, looked: Preview) -> str:
    where = f" in the list of {rows_named(place.about)}" if len(looked.tables) > 1 else ""
    return f"The place {quoted(place.name)}{where} is"


def _columns(looked: Preview, mark: str) -> list[_Change]:
    """One column at a time: which, and what it holds."""
    columns = columns_of(looked.intake)
    if not columns:
        return []
    choice = st.selectbox(
        "A column that was taken wrongly",
        [None, *columns],
        format_func=say.option(_column_words),
        key=f"correct_column_{mark}",
    )
    about = columns[0].about if choice is None else choice.about
    lists = list(dict.fromkeys(one.about for one in columns))
    fields = {f"{listed}:{name}": title for listed in lists for name, title in fields_for(listed).items()}
    holds = st.selectbox(
        "It holds",
        ["", *fields],
        format_func=say.option(lambda key: _field_words(key, fields, several=len(lists) > 1)),
        key=f"correct_field_{mark}",
        help="Only needed for a column that was taken wrongly.",
    )
    if choice is None:
        return []
    listed, _, name = (holds or f"{about}:").partition(":")
    return [lambda one: one.with_column(choice.about, choice.heading, name if listed == choice.about else "")]


def _sheets(looked: Preview, mark: str) -> list[_Change]:
    """For each sheet its list and its row of headings, beside its first lines."""
    made: list[_Change] = []
    sheets = sheets_of(looked)
    for number, one in enumerate(sheets[:_MOST_SHEETS]):
        with st.container(key=f"correct_sheet_{number}"):
            about = _one_of(f"Sheet {quoted(one.name)} holds", _LISTS, one.about, key=f"correct_list_{number}_{mark}")
            rows = {one.heading_row: "not found", **{row: _line_words(row, one) for row in one.lines}}
            row = _one_of("Its headings stand in", rows, one.heading_row, key=f"correct_row_{number}_{mark}")
            _first_lines(one, number)
        if about != one.about:
            made.append(partial(Corrections.with_list, sheet=one.name, about=about))
        if row != one.heading_row:
            made.append(partial(Corrections.with_heading_row, sheet=one.name, row=row))
    if len(sheets) > _MOST_SHEETS:
        say.caption(f"And {wording.counted(len(sheets) - _MOST_SHEETS, 'sheets')} more, which are read as they are.")
    return made


def _line_words(row: int, sheet: SheetFound) -> str:
    return f"row {row:,}: {', '.join(cell for cell in sheet.lines[row] if cell)}"


def _first_lines(sheet: SheetFound, number: int) -> None:
    shown = pd.DataFrame(list(sheet.lines.values()), columns=list(sheet.columns))
    shown.insert(0, "Row", list(sheet.lines))
    st.dataframe(shown, hide_index=True, key=f"correct_lines_{number}", alt="The first rows as they stand in the file")


def _column_words(column: ReadColumn | None) -> str:
    if column is None:
        return "none"
    taken = fields_for(column.about).get(column.field, "not used") if column.field else "not used"
    return f"{column.heading} ({column.sheet + ': ' if column.sheet else ''}{taken})"


def _field_words(key: str, fields: Mapping[str, str], *, several: bool) -> str:
    if not key:
        return "nothing that is needed: leave it out"
    about = key.partition(":")[0]
    return f"{fields[key]} ({rows_named(about)})" if several else fields[key]


def _one_of(title: str, choices: Mapping, now: Any, *, key: str) -> Any:
    options = list(choices)
    return st.selectbox(
        say.label(title), options, index=options.index(now), format_func=say.option(choices.__getitem__), key=key
    )


def _read_again(looked: Preview, changes: list[_Change], name: str) -> None:
    corrections = looked.upload.corrections
    for change in changes:
        corrections = change(corrections)
    with said():
        uploads.look_at(acts.correct(looked, corrections, name or inert.markdown(looked.upload.filename)))
        st.rerun()


def _take_back(looked: Preview) -> None:
    with said():
        uploads.look_at(acts.correct(looked, Corrections(), looked.upload.filename))
    state.remember("intake", None)
