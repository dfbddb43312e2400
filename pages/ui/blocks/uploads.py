"""The upload page's pieces: how a file was understood, what was found in it, and what has been loaded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from data_access.recognise.columns import ColumnMatch
from data_access.upload import Intake, Upload
from metrics.counting.registers import CASES
from metrics.datasets import LISTS, rows_named
from pages.ui.blocks.findings import quoted, say_findings, show_findings
from pages.ui.frame import acts, data, say, state
from pages.ui.frame.menu import START, link_to
from pages.ui.frame.not_usable import said
from reports import inert, wording

_LISTS = {"": "See for yourself: its headings tell", CASES: "Requests, assessments and plans"}
_HOLDS = {
    False: "all there are: let it replace what is loaded of the same kind",
    True: "some of the rows: add them to what is loaded",
}
_PAGE = "Upload"
PASTED = "pasted table.tsv"


def upload_form() -> None:
    """Choose a file and load it; the two settings are optional."""
    if why := data.why_not_to_load():
        say.warning(inert.markdown(why))
    with st.form("upload_form", clear_on_submit=True, border=True):
        st.file_uploader(
            "Choose the file you exported: Excel, CSV, OpenDocument, Word with a table, or the SEN2 return as XML",
            accept_multiple_files=True,
            key="upload_file",
            help="A workbook (.xlsx, .xls, .ods), a CSV file, a Word document (.docx) with a table in it, or the SEN2 "
            "return as XML. Several CSV files, or a .zip of them, are taken as one load, each like a sheet of a "
            "workbook: choose all modules of a return together.",
        )
        with st.expander("More choices (you can leave these alone)"):
            st.date_input(
                "Day the export was made",
                value=None,
                max_value=state.today(),
                format="DD/MM/YYYY",
                key="upload_day",
                help="If left empty: as the file says, else today.",
            )
            st.selectbox(
                "What it lists",
                ["", *LISTS],
                key="upload_holds",
                format_func=lambda about: _LISTS.get(about) or f"{rows_named(about).capitalize()}",
                help="Only needed when a list was taken for one of another kind.",
            )
            st.radio(
                "The file holds",
                [False, True],
                key="upload_partial",
                format_func=say.option(_HOLDS.__getitem__),
            )
        pressed = st.form_submit_button("Load this file", type="primary", key="upload_load")
    if pressed:
        _load()


def paste_form() -> None:
    """The other way in: a table copied out of Word, an e-mail or a web page."""
    inside = st.expander("Or paste a table, such as an action plan", key="open_paste", on_change="rerun")
    if not inside.open:
        return
    with inside, st.form("paste_form", clear_on_submit=True, border=False):
        st.text_area(
            "Paste the table here, its headings included",
            key="paste_text",
            height=200,
            help="Copy the whole table in Word or Excel, then paste it here. Cells are separated by tabs.",
        )
        st.date_input(
            "Day the table is true on",
            value=None,
            max_value=state.today(),
            format="DD/MM/YYYY",
            key="paste_day",
            help="If left empty: today.",
        )
        pressed = st.form_submit_button("Load this table", key="paste_load")
    if not pressed:
        return
    text = str(state.widget("paste_text") or "")
    if "\t" not in text:
        state.remember("intake", None)
        say.warning("There are no columns in it: copy the table itself, so that its cells are separated by tabs.")
        return
    _hand_in([(PASTED, text.encode())], day=state.widget("paste_day"), partial=True)


def _load() -> None:
    chosen = state.widget("upload_file")
    if not chosen:
        state.remember("intake", None)
        say.warning("No file was chosen. Choose one above, then press the button again.")
        return
    _hand_in(
        [(one.name, one.getvalue()) for one in chosen],
        day=state.widget("upload_day"),
        partial=bool(state.widget("upload_partial")),
        holds=state.widget("upload_holds") or "",
    )


def _hand_in(files: Sequence[tuple[str, bytes]], *, day: date | None, partial: bool, holds: str = "") -> None:
    _take_in(acts.handed_in(files, extracted_on=day, partial=partial, holds=holds))


def _take_in(upload: Upload) -> None:
    bar = st.progress(0.0, text="Starting")

    def tell(done: float, words: str) -> None:
        bar.progress(min(max(done, 0.0), 1.0), text=say.label(words))

    found = None
    with said():
        found = acts.take_in(upload, tell)
    bar.empty()
    state.remember("intake", found and (upload.filename, found))
    state.hold_file(_PAGE, upload if found and found.questions else None)
    if found and found.batch:
        state.change(as_at="")
        st.rerun()  # so that banner, menu and choices are those of the new data


def report() -> None:
    """What became of the file that was loaded last in this session."""
    kept = state.remembered("intake")
    if not kept:
        return
    name, intake = kept
    st.header("What happened to your file", anchor=False)
    if intake.questions:
        _ask(name, intake)
    else:
        _outcome(name, intake)
    if others := [one for one in intake.findings if one not in intake.questions]:
        show_findings(others, key="last")
    if intake.mapping:
        _mapping(intake.mapping)


def _ask(name: str, intake: Intake) -> None:
    """What would change, and the choice: load it all the same, or leave everything as it is."""
    say.warning(f"**{inert.markdown(name)}** is not loaded yet, and nothing was changed. Please look at this first.")
    say_findings(intake.questions)
    with st.container(horizontal=True):
        meant = st.button("Load it all the same", key="ask_yes")
        st.button("Leave everything as it is", key="ask_no", type="primary", on_click=_leave)
    if meant:
        upload = state.held_file(_PAGE)
        if upload is None:
            say.warning("The file is no longer here. Choose it again.")
            return
        _take_in(replace(upload, confirmed=frozenset(one.code for one in intake.questions)))
        st.rerun()


def _leave() -> None:
    state.remember("intake", None)
    state.hold_file(_PAGE, None)


def _outcome(name: str, intake: Intake) -> None:
    shown = inert.markdown(name)
    if intake.already:
        loaded = wording.day(intake.already.imported_at.date())
        say.info(f"**{shown}** is already loaded (on {loaded}). Nothing was changed.")
    elif intake.batch is None:
        say.error(f"**{shown}** could not be used. Nothing was changed: the figures are as they were.")
    else:
        say.info(f"**{shown}** is loaded: {_held(intake)}, as at {wording.day(intake.batch.extracted_on)}.")
        say.words(_tally(intake))
        with st.container(horizontal=True):
            link_to(START, "See the figures")
            link_to("Waiting now", "See who is waiting")
            if "remedies" in intake.held:
                link_to("Remedies", "See what was promised")


def _held(intake: Intake) -> str:
    """What was loaded: 120 cases and 14 appeals."""
    return wording.listed([wording.counted(rows, rows_named(about)) for about, rows in intake.held.items()])


def _tally(intake: Intake) -> str:
    words = f"Of {wording.counted(intake.rows_found, 'rows')} in the file, **{intake.rows_stored:,} were stored**"
    if intake.rows_refused:
        words += f" and **{intake.rows_refused:,} could not be used**; the reasons are below"
    return f"{words}. Names, dates of birth, addresses and postcodes were not stored."


def _mapping(mapping: Sequence[ColumnMatch]) -> None:
    st.subheader("How the columns were understood", anchor=False)
    private = [one.heading for one in mapping if one.how.startswith("left out")]
    if private:
        words = ", ".join(quoted(heading) for heading in private)
        say.words(f"**Left out to protect privacy:** {words}. They were read only to work out ages and to link rows.")
    lines = [
        {"Sheet": one.sheet, "Column in the file": one.heading, "Taken for": one.title, "How": one.how}
        for one in mapping
    ]
    st.dataframe(pd.DataFrame(lines), hide_index=True, key="mapping_table", alt="How each column was understood")
