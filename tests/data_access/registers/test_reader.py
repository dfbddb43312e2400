"""A mistake in the declaration of a register is found when the program starts, and names its culprit."""

from dataclasses import replace

import pandas as pd
import pytest

from data_access.findings import FindingKind, Severity
from data_access.layouts.code_words import CodeWords
from data_access.registers.reader import RegisterReader, as_found, named
from metrics.base.code_list import CodeList
from metrics.base.columns import Column, ColumnKind
from tests.data_access.registers.kites import COLOUR, KITES


def reader(**declared: object) -> RegisterReader:
    return RegisterReader(**{"dataset": KITES, "headings": {"flown_date": "date flown; flight"}, **declared})


def test_a_register_is_read_by_its_titles_and_by_what_councils_say():
    layout = reader(code_words=(CodeWords(COLOUR, {"R": "crimson"}),)).layout
    assert layout.about == "kites"
    assert layout.fields["flown_date"].aliases == ("Flown", "date flown", "flight")
    assert layout.fields["colour"].code_words.read("Crimson") == "R"
    assert not {"row_key", "known_from"} & set(layout.fields)


@pytest.mark.parametrize(
    ("declared", "culprit"),
    [
        ({"headings": {"flow_date": "flight"}}, "kites: there is no column flow_date"),
        ({"headings": {"known_from": "known"}}, "kites: no upload may fill known_from"),
        ({"twins": {"flown_date": "flown_text"}}, "kites: there is no column flown_text"),
        ({"unheaded": "number"}, "kites: there is no column number"),
        ({"tidied": frozenset({"tail"})}, "kites: there is no column tail"),
        (
            {"code_words": (CodeWords(CodeList("size", "Size", "", "an example", ())),)},
            "kites: no column holds codes of size",
        ),
        (
            {"dataset": replace(KITES, columns=(*KITES.columns, Column("size", ColumnKind.CODE, "Size")))},
            "kites: no code list says what size may hold",
        ),
    ],
)
def test_a_mistake_names_the_register_and_the_column(declared, culprit):
    with pytest.raises(ValueError, match=culprit):
        reader(**declared)


def test_each_kind_is_said_of_the_rows_that_break_its_rule():
    """A rule that cannot be told for a row is not broken by it."""
    rows = pd.DataFrame({"source_sheet": "Kites", "source_row": [2, 3, 4]})
    lost = FindingKind("KITE-LOST", Severity.INFORMATION, "It flew away.")
    made = named(rows, ((lost, pd.Series([True, False, None], dtype="boolean")),), "kites.csv")
    assert made.value is rows
    assert [(one.code, one.rows) for one in made.findings] == [("KITE-LOST", (2,))]
    assert as_found(rows, None) == (rows, ())
