"""What stands round a heading or a cell and is no part of it; and what looks so and stays."""

import pandas as pd
import pytest

from data_access.layouts.cells import typed_column
from data_access.layouts.decorations import (
    LONG_GUIDANCE,
    LONGEST_HEADING,
    bare_cell,
    bare_cells,
    bare_heading,
    heading_begins,
    shown_heading,
    without_letters,
)
from data_access.layouts.fields import FIELDS


@pytest.mark.parametrize(
    "heading",
    [
        *("Date received [note 2]", "Date received\n[note 2, 3]", "Date received [Note 1][note 2]"),
        *("Requests[Date received]", "Requests[[Date received]]", "Date_x0020_received", "Date received *"),
        *('="Date received"', "'Date received", "[dbo].[Requests].[Date received]", "dbo.Requests.Date received"),
    ],
)
def test_a_heading_without_its_decorations(heading):
    assert bare_heading(heading) == "Date received"


def test_a_databases_name_may_begin_with_a_number():
    """Not understood, the column of exceptions was none: all plans late counted as late without one."""
    assert bare_heading("dbo.Extract.20_week_exception") == "20_week_exception"
    assert bare_heading("[dbo].[Absence].[15th day]") == "15th day"
    assert bare_heading("Absence.2025") == "Absence.2025"


@pytest.mark.parametrize("heading", ["D.O.B.", "Ref.", "Decision (Y/N)", "Parent's request", "1.2 Date received", ""])
def test_a_heading_that_only_looks_decorated_stays(heading):
    assert bare_heading(heading) == heading


def test_a_heading_is_what_stands_before_its_guidance():
    """So many words from the limit on are guidance; one that names another day makes another heading of it."""
    words = ["the", "day", "on", "which", "it", "came"]
    for join in (" (%s)", "\n%s", ": %s", " - %s"):
        long, short = (join % " ".join(words[:count]) for count in (LONG_GUIDANCE, LONG_GUIDANCE - 1))
        assert heading_begins(f"Date received{long}") == "Date received"
        assert heading_begins(f"Date received{short}") == ""
    assert heading_begins("Final plan: the due day in law, twenty weeks on") == ""
    assert heading_begins("Date received") == ""


def test_a_long_heading_is_shown_to_its_limit_and_cut_between_words():
    limit = "word " * (LONGEST_HEADING // 5 - 1) + "words"
    assert len(limit) == LONGEST_HEADING
    assert shown_heading(limit) == limit
    assert shown_heading(f"{limit}s") == limit.rpartition(" ")[0] + " …"
    assert len(shown_heading("x" * 400)) <= LONGEST_HEADING + 2
    assert shown_heading("Date\nreceived") == "Date received"


@pytest.mark.parametrize(
    ("cell", "bare"),
    [
        *(('="LK-001"', "LK-001"), ("'LK-001", "LK-001"), ('="a ""b"" c"', 'a "b" c'), ("LK-001", "LK-001")),
        *(("[z]", None), ("[x]", None), ("[c]", None), ("[low]", None), ("[Z]", None), ('=""', None), ("'", None)),
        *(("[2] boxes", "[2] boxes"), ("[zz]", "[zz]"), ("x", "x"), ("'so' called", "'so' called")),
        *(("=A1", "=A1"), ("e) SEMH", "e) SEMH")),
    ],
)
def test_a_cell_without_its_decorations(cell, bare):
    """An answer's letter stays: only a column of codes has a list behind it."""
    assert bare_cell(cell) == bare
    column = bare_cells(pd.Series([cell, None, "plain"], dtype="str"))
    assert column.isna().tolist() == [bare is None, True, False]
    assert column.iloc[0] == bare or bare is None


def test_answers_with_the_letter_of_their_list():
    """In codes and flags, one cell at a time; a letter that is not one of a list's is no code."""
    for name, said, code in (
        *(("primary_need", "e) SEMH", "SEMH"), ("sex", "b) Female", "F"), ("sex", "c) Not known", "U")),
        *(("ethnicity", "a) WBRI", "WBRI"), ("request_outcome", "a) Yes", "Y"), ("exception_applies", "b) No", False)),
    ):
        assert typed_column(pd.Series([said], dtype="str"), FIELDS[name]).values.tolist() == [code], said
    assert typed_column(pd.Series(["e) what"], dtype="str"), FIELDS["primary_need"]).faults


def test_words_lose_their_letters_where_every_cell_has_one():
    lettered = pd.Series(["b) Primary", None, "e) Secondary"], dtype="str")
    assert without_letters(lettered).dropna().tolist() == ["Primary", "Secondary"]
    mixed = pd.Series(["b) Primary", "Secondary"], dtype="str")
    assert without_letters(mixed).tolist() == ["b) Primary", "Secondary"]
