"""What a file would change, as sentences: none, one, two; up, down and the same."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from data_access.upload import Intake
from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.changes.made_of import Effect
from metrics.changes.row_changes import changes
from metrics.counting.definition import Status
from reports.figure import Figure
from reports.summaries.loads import BeforeAfter, CasesMoved, ColumnChange, RowsMoved, column_changes
from reports.words.loads.would_change import (
    already_loaded,
    cases_moved,
    columns_table,
    difference,
    figures_table,
    headline,
    held,
    rows_changed,
    rows_moved,
)
from tests.conftest import taken_in
from tests.integration.loads.files import cases

SHARE, COUNT = CATALOGUE["plans_issued_within_20_weeks"], CATALOGUE["assessments_open"]
YEAR = calendar_year(2025)


def share(numerator: int, denominator: int) -> Figure:
    known = Status.SHOWN if denominator else Status.NO_CASES
    value = numerator / denominator if denominator else None
    return Figure(SHARE, YEAR, numerator, denominator, value, known)


def count(value: int) -> Figure:
    return Figure(COUNT, day(date(2025, 12, 31)), value, None, float(value), Status.SHOWN)


def rows(**decided: str | None) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "case_key": list(decided),
            "case_reference": [f"EX-{key}" for key in decided],
            "start_date": pd.to_datetime(pd.Series(list(decided.values()), dtype="object")).astype("datetime64[s]"),
        }
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (rows(), rows(a=None), "1 case: 1 is new."),
        (rows(), rows(a=None, b=None), "2 cases: 2 are new."),
        (rows(a=None), rows(a=None), "1 case: 1 is unchanged. Nothing in the list would change."),
        (
            rows(a=None, b=None, c=None, d=None),
            rows(a="2025-03-01", b=None, e=None),
            "3 cases: 1 is new, 1 says something else and 1 is unchanged. 2 that are loaded now would no longer be "
            "listed.",
        ),
        (
            rows(a=None, b=None, c=None),
            rows(a="2025-03-01", b="2025-03-01"),
            "2 cases: 2 say something else. 1 that is loaded now would no longer be listed.",
        ),
        (rows(a=None), rows(), "No cases. 1 that is loaded now would no longer be listed."),
    ],
)
def test_rows(before, after, said):
    assert rows_changed(changes(before, after, "cases").counts) == said


def test_columns_are_told_by_what_became_of_their_cells():
    found = changes(
        rows(a=None, b="2025-03-01", c="2025-03-01", d=None),
        rows(a="2025-03-01", b="2025-03-02", c=None, d="2025-04-01"),
        "cases",
    )
    assert column_changes(found) == [ColumnChange("start_date", filled=2, corrected=1, emptied=1)]
    shown = columns_table(column_changes(found), "cases").to_dict("records")
    assert [list(one.values())[1:] for one in shown] == [[2, 1, 1]]


def test_of_a_keyed_column_it_is_said_only_that_it_differs():
    before, after = (rows(a=None).assign(person_key=[key]) for key in ("x", "y"))
    assert column_changes(changes(before, after, "cases")) == [ColumnChange("person_key", 0, 1, 0)]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (share(46, 100), share(45, 100), "1.0 percentage point lower"),
        (share(45, 100), share(46, 100), "1.0 percentage point higher"),
        (share(461, 1000), share(449, 1000), "1.2 percentage points lower"),
        (share(5000, 10_000), share(5001, 10_000), "under a tenth of a percentage point"),
        (share(1, 2), share(2, 4), "same share, other numbers"),
        (share(1, 2), share(1, 2), "none"),
        (share(0, 0), share(1, 2), "new"),
        (share(1, 2), share(0, 0), "no longer shown"),
        (None, share(1, 2), "new"),
        (None, share(0, 0), "none"),
        (count(3), count(5), "2 more"),
        (count(5), count(4), "1 fewer"),
        (count(0), count(0), "none"),
    ],
)
def test_the_difference(before, after, said):
    assert difference(BeforeAfter(before, after)) == said


def test_figures_are_shown_with_what_they_are_of():
    shown = figures_table([BeforeAfter(share(461, 1000), share(449, 1000)), BeforeAfter(None, count(4))])
    assert shown["Now"].tolist() == ["46.1% (461 of 1,000)", "nothing loaded"]
    assert shown["With this file"].tolist() == ["44.9% (449 of 1,000)", "4"]
    assert shown["Of"].tolist() == ["2025", "31 December 2025"]


def test_the_same_file_is_told_with_the_day_it_was_loaded(database):
    done = taken_in(cases(1), "f.csv", database)
    batch = replace(done.batch, imported_at=datetime(2026, 3, 1, 12, 0))  # noqa: DTZ001  (the database's own clock)
    assert already_loaded("f.csv", batch) == "**f.csv** is already loaded (on 1 March 2026). Nothing was changed."


def test_where_nothing_is_loaded_there_is_nothing_to_compare():
    assert list(figures_table([BeforeAfter(None, count(4))]).columns) == ["Figure", "Of", "With this file"]
    assert figures_table([]).empty


SAME, MOVED = BeforeAfter(count(1), count(1)), BeforeAfter(count(1), count(2))
NEVER = BeforeAfter(replace(share(0, 0), status=Status.NOT_YET_DUE), share(0, 0))
"""No figure before and none after, for another reason: the table says "none" of it."""


@pytest.mark.parametrize(
    ("pairs", "after", "said"),
    [
        ([], rows(a=None), ""),
        ([BeforeAfter(None, count(1))], rows(a=None), ""),
        ([SAME], rows(a=None), "No figure would change."),
        ([SAME], rows(a="2025-03-01"), "None of the main figures would change."),
        ([SAME, MOVED], rows(a="2025-03-01"), "Of 2 main figures, 1 would change."),
        ([SAME, NEVER], rows(a="2025-03-01"), "None of the main figures would change."),
        ([MOVED, MOVED], rows(a="2025-03-01"), "Of 2 main figures, 2 would change."),
    ],
)
def test_how_many_figures_would_change(pairs, after, said):
    assert headline(pairs, [changes(rows(a=None), after, "cases").counts]) == said


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([(share(461, 1000), share(449, 1000))], ": plans issued within 20 weeks in 2025 from 46.1% to 44.9%."),
        ([(share(1, 2), share(2, 4)), (count(1), count(2))], "."),
        ([(share(5000, 10_000), share(5001, 10_000))], "."),  # 50.0% both
        (
            [(share(0, 0), share(1, 2)), (share(0, 1), share(1, 1))],
            ": plans issued within 20 weeks in 2025 from 0% to 100%.",
        ),
        ([(share(1, 2), share(0, 0)), (None, share(1, 2)), (count(1), count(2))], "."),
    ],
)
def test_the_first_share_that_moves_is_told_as_it_is_and_would_be(pairs, said):
    told = headline([BeforeAfter(*one) for one in pairs], [changes(rows(a=None), rows(b=None), "cases").counts])
    assert told == f"Of {len(pairs)} main figures, {len(pairs)} would change{said}"


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        (CasesMoved(), ""),
        (CasesMoved(issued=1), "1 case would move from open to issued."),
        (CasesMoved(issued=14, requested=3), "14 cases would move from open to issued; 3 request days would change."),
        (CasesMoved(closed=2), "2 cases would move from open to closed."),
        (CasesMoved(opened=1), "1 case would move back to open."),
        (CasesMoved(issued=2, closed=1), "2 cases would move from open to issued and 1 from open to closed."),
        (
            CasesMoved(issued=1200, closed=1, opened=2),
            "1,200 cases would move from open to issued, 1 from open to closed and 2 back to open.",
        ),
        (CasesMoved(requested=1), "1 request day would change."),
        (CasesMoved(requested=2), "2 request days would change."),
    ],
)
def test_what_of_the_cases_would_move(moved, said):
    assert cases_moved(moved) == said


AUDITS = CATALOGUE["plan_audits_good_or_better"]


def audits(numerator: int, denominator: int) -> Figure:
    return replace(share(numerator, denominator), metric=AUDITS)


@pytest.mark.parametrize(
    ("pair", "effects", "said"),
    [
        ((audits(1, 2), audits(1, 2)), {Effect.COUNTED: 1}, "50.0%, as it is; 1 audit would be counted."),
        ((audits(1, 2), audits(3, 4)), {Effect.IN: 2}, "50.0% now, 75.0% with this file; 2 audits would come in."),
        (
            (audits(1, 2), audits(0, 0)),
            {Effect.OUT: 2},
            "50.0% now, no cases with this file; 2 audits would go out.",
        ),
        (
            (audits(0, 0), audits(1, 1)),
            {Effect.IN: 1, Effect.NOT_COUNTED: 2, Effect.AMOUNT: 1},
            "no cases now, 100% with this file; 1 audit would come in, 2 would no longer be counted and 1 would have "
            "another amount.",
        ),
        (
            (audits(0, 0), replace(audits(0, 0), status=Status.NOT_YET_DUE)),
            {},
            "no cases now, not yet due with this file.",
        ),
    ],
)
def test_the_main_figure_of_a_register_is_told_with_its_rows(pair, effects, said):
    assert rows_moved(RowsMoved(BeforeAfter(*pair), effects)) == f"**{AUDITS.name}** in 2025: {said}"


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ({"cases": 1}, "1 case"),
        ({"cases": 2, "appeals": 1}, "2 cases and 1 appeal"),
        ({"complaints": 0}, "no complaints"),
    ],
)
def test_what_a_file_holds(lists, said):
    assert held(Intake((), held=lists)) == said
