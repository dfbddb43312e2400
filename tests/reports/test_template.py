"""Each list's empty template, filled in: read with no correction, nothing found, and every column taken for its own."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from data_access.intake import check
from data_access.upload import Intake, Upload
from metrics.datasets import LISTS, keyed_columns
from reports.template import TEMPLATES, asked_of, example_of, template_workbook

DAY = date(2025, 12, 31)


def filled_in(about: str, *rows: list[object]) -> bytes:
    """The template as an officer gives it back: rows below its headings, everything else as it was."""
    book = openpyxl.load_workbook(BytesIO(template_workbook(about)))
    for row in rows:
        book.worksheets[0].append(row)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def read(content: bytes) -> Intake:
    return check(Upload(content=content, filename="filled in.xlsx", today=DAY, extracted_on=DAY))


def test_every_list_has_one_but_what_dfe_offers():
    assert set(LISTS) - set(TEMPLATES) == {"establishments"}


@pytest.mark.parametrize("about", TEMPLATES)
def test_filled_in_it_is_read_without_a_finding(about):
    done = read(filled_in(about, example_of(about)))
    assert [(one.code, one.column, one.message) for one in done.findings] == []
    assert done.held.keys() == {about}
    assert {one.title for one in done.mapping if not one.used} == set()
    taken = {one.heading: one.field for one in done.mapping}
    assert taken == {one.title: one.name for one in asked_of(about)}


@pytest.mark.parametrize("about", TEMPLATES)
def test_empty_it_holds_nothing(about):
    """Neither the example nor the words of the drop-downs become a row."""
    done = read(template_workbook(about))
    assert (done.held, done.rows_found, done.refused) == ({}, 0, True)


@pytest.mark.parametrize("about", TEMPLATES)
def test_its_drop_downs_offer_what_is_understood(about):
    """Every word of a drop-down is read as a code; no keyed column is asked for."""
    asked = asked_of(about)
    assert keyed_columns(about).isdisjoint(one.name for one in asked)
    book = openpyxl.load_workbook(BytesIO(template_workbook(about)))
    first, guide, lists = book.worksheets
    assert [cell.value for cell in first[1]] == [one.title for one in asked]
    assert all(cell.comment for cell in first[1])
    assert lists.sheet_state == "hidden"
    assert [guide.cell(5 + place, 1).value for place in range(len(asked))] == [one.title for one in asked]
    rules = {str(rule.sqref).partition(":")[0]: rule for rule in first.data_validations.dataValidation}
    for place, one in enumerate(asked, start=1):
        if one.choices:
            begins, ends = (
                rules[first.cell(2, place).coordinate].formula1.replace("$", "").partition("!A")[2].split(":A")
            )
            words = [lists.cell(row, 1).value for row in range(int(begins), int(ends) + 1)]
            assert words == list(one.choices)
