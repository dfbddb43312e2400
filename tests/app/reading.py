"""What a visitor reads and does, in terms of an AppTest."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO

import pandas as pd
import xlsxwriter
from streamlit.testing.v1 import AppTest

from pages.ui.blocks.evidence import TABS
from pages.ui.frame.address import part_of
from reports.inert import unmarked

HEADINGS = (
    "Case reference", "Name", "Locality", "Date request received", "Request outcome", "Request outcome date",
    "Assessment outcome", "Assessment outcome date", "Date final plan issued",
)  # fmt: skip


def words(app: AppTest) -> str:
    """Everything written on the page, menu left out."""
    main = app.main
    kinds = (main.title, main.header, main.subheader, main.markdown, main.caption)
    boxes = (main.warning, main.info, main.success, main.error)
    pieces = [piece for kind in (*kinds, *boxes) for piece in kind]
    return "\n".join(piece.value for piece in pieces)


def small_tables(app: AppTest) -> list[pd.DataFrame]:
    """The small tables as a reader sees them: the backslashes that keep a cell from acting are not seen."""
    shown = [one.value for one in app.main.table]
    return [
        one.map(lambda cell: unmarked(cell) if isinstance(cell, str) else cell).rename(
            columns=lambda name: unmarked(str(name))
        )
        for one in shown
    ]


def unfold(app: AppTest, *folds: str) -> AppTest:
    """Open these folds, as a click on each does: the address says that they are open."""
    for fold in folds:
        app.query_params[f"open_{fold}"] = "yes"
    return app.run()


def unfold_form(app: AppTest) -> AppTest:
    """Open the form that corrects how a file is read: it is of the file that is held, and in no address."""
    app.session_state["open_correct"] = True
    return app.run()


def on(tab: str) -> str:
    """What the address says of a fold that is open on one of the tabs behind a figure."""
    return "yes" if tab == TABS[0] else part_of(tab)


def through(app: AppTest) -> Iterator[AppTest]:
    """The page with each of its questions open in turn, from the one that is open on."""
    rows = [one for one in app.main.segmented_control if str(one.key).startswith("part_")]
    yield app
    for row in rows:
        open_now = row.value
        for name in [one for one in row.options if part_of(one) != open_now]:
            yield app.segmented_control(key=row.key).set_value(name).run()


def every_word(app: AppTest) -> str:
    """Everything written on the page, whatever question is open."""
    said = []
    for one in through(app):
        assert not one.exception
        said.append(words(one))
    return "\n".join(said)


def headline(app: AppTest) -> str:
    """The sentence with the finding."""
    return next(one.value for one in app.main.markdown if "20 weeks" in one.value and "**" in one.value)


def tidy_workbook() -> bytes:
    """Ten children, counted by hand.

    Asked on 5 January 2026 (20-week day 25 May): three with a plan on 20 May, two with one on 1 July.
    Asked on 2 February (20-week day 22 June): four who are being assessed. Asked on 1 October: one.
    So on 15 November 3 of 5 plans were on time and 4 children wait past 20 weeks;
    on 1 June it was 3 of 3, and the two whose plan came in July were waiting past 20 weeks.
    """
    on_time = ("2026-01-05", "Yes", "2026-02-10", "Yes", "2026-05-20", "2026-05-20")
    late = ("2026-01-05", "Yes", "2026-02-10", "Yes", "2026-07-01", "2026-07-01")
    waiting = ("2026-02-02", "Yes", "2026-03-10", "", "", "")
    new = ("2026-10-01", "", "", "", "", "")
    rows = [*[on_time] * 3, *[late] * 2, *[waiting] * 4, new]
    places = ["North"] * 5 + ["South"] * 5
    return workbook(
        [HEADINGS] + [(f"C{number}", f"Child {number}", places[number], *row) for number, row in enumerate(rows)]
    )


def workbook(rows: list[tuple[str, ...]]) -> bytes:
    """A workbook of one sheet of text, the same bytes whenever it is made: workbooks hold the moment of saving."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 11, 15, tzinfo=UTC)})
        sheet = book.add_worksheet("Cases")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def look(app: AppTest, content: bytes, name: str = "cases.xlsx") -> AppTest:
    """Choose a file on the upload page, touching no setting: it is looked at."""
    app.file_uploader[0].set_value((name, content, "application/octet-stream"))
    return app.run()


def upload(app: AppTest, content: bytes, name: str = "cases.xlsx") -> AppTest:
    """Choose a file on the upload page and keep it, true today, unless it cannot be kept or more is asked first."""
    look(app, content, name)
    if [
        button for button in app.button if button.key == "keep" and re.fullmatch("Keep it(, true on .*)?", button.label)
    ]:
        app.button(key="keep").click().run()
    return app
