"""The two ways in: choosing files, and pasting a table. Either is looked at before anything is kept."""

import streamlit as st

from metrics.counting.registers import CASES
from metrics.datasets import LISTS, rows_named
from pages.ui.blocks import uploads
from pages.ui.frame import acts, changes, say, state
from reports import inert

_LISTS = {"": "See for yourself: its headings tell", CASES: "Requests, assessments and plans"}
_HOLDS = {
    False: "all there are: let it replace what is loaded of the same kind",
    True: "some of the rows: add them to what is loaded",
}
PASTED = "pasted table.tsv"


def files() -> None:
    """Choose a file, or several that belong together; it is looked at as soon as it is there."""
    if why := changes.why_not_to_load():
        say.warning(inert.markdown(why))
    turn = uploads.turn()
    chosen = st.file_uploader(
        "Choose the file you exported: Excel, CSV, OpenDocument, Word with a table, or the SEN2 return as XML",
        accept_multiple_files=True,
        key=f"upload_file_{turn}",
        help="A workbook (.xlsx, .xls, .ods), a CSV file, a Word document (.docx) with a table in it, or the SEN2 "
        "return as XML. Several CSV files, or a .zip of them, are taken as one load, each like a sheet of a workbook: "
        "choose all modules of a return together.",
    )
    with st.expander("More choices (you can leave these alone)"):
        holds = st.selectbox(
            "What it lists",
            ["", *LISTS],
            key=f"upload_holds_{turn}",
            format_func=lambda about: _LISTS.get(about) or f"{rows_named(about).capitalize()}",
            help="Only needed when a list was taken for one of another kind.",
        )
        partial = st.radio(
            "The file holds", [False, True], key=f"upload_partial_{turn}", format_func=say.option(_HOLDS.__getitem__)
        )
    if chosen:
        said = (holds, partial)
        parts = [(one.name, one.getvalue()) for one in chosen]
        upload = acts.handed_in(parts, extracted_on=None, partial=bool(partial), holds=holds or "")
        uploads.look(upload, (turn, tuple(one.file_id for one in chosen), said))


def pasted() -> None:
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
            help="If left empty: as the lines above it say, else you are asked.",
        )
        pressed = st.form_submit_button("Look at this table", key="paste_look")
    if not pressed:
        return
    text = str(state.widget("paste_text") or "")
    if "\t" not in text:
        uploads.let_go()
        say.warning("There are no columns in it: copy the table itself, so that its cells are separated by tabs.")
        return
    day = state.widget("paste_day")
    upload = acts.handed_in([(PASTED, text.encode())], extracted_on=day, partial=True, holds="")
    uploads.look(upload, (upload.sha256, day))
