"""The lines of a paper: those of the terminal inside; outside only what may be told, and nobody works out the rest."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import day, last_12_months, months_to
from metrics.counting.definition import Status, Time
from metrics.counting.evaluate import evaluate
from metrics.disclosure.publication import publish
from metrics.scorecard import measure
from reports.pack import beside
from reports.pack.given import Version
from reports.pack.measures import asked, counted, everything_asked
from tests.relations.disclosure.reader import worked_out

ON_TIME = "plans_issued_within_20_weeks"
DAY = date(2026, 10, 31)


def numbers(result: pd.DataFrame) -> list[tuple]:
    kept = result[["numerator", "denominator", "value"]].astype("float64").fillna(-1)
    return [tuple(line) for line in kept.round(9).to_numpy()]


def test_inside_every_number_is_what_figures_says(papers, larkmoor):
    """Each month, and the figure: the engine's own, asked again one figure at a time."""
    council, _ = larkmoor
    _, lines, _ = papers[Version.INTERNAL]
    assert lines.publication is None
    for row in lines.rows:
        table, is_day = council.table(row.metric.about), row.metric.time is Time.AS_AT
        if row.metric.key == "tribunal_appeal_rate":
            continue  # of years, below
        months = months_to(DAY, 24)
        spans = [day(month.end) for month in months] if is_day else months
        found = evaluate(row.metric, table, spans)
        assert numbers(row.trend.result)[-12:] == numbers(found)[-12:], row.metric.key
        now = evaluate(row.metric, table, [day(DAY) if is_day else last_12_months(DAY)]).iloc[0]
        assert row.figure.value == now["value"], row.metric.key


def test_outside_it_is_the_same_or_hidden(papers):
    """Where a number is shown it is the one inside; what is hidden has none at all."""
    inside, outside = (papers[version][1].rows for version in (Version.INTERNAL, Version.PUBLIC))
    hidden = 0
    for within, told in zip(inside, outside, strict=True):
        both = (row.trend.result.to_dict("records") for row in (within, told))
        for one, other in zip(*both, strict=True):
            if other["status"] == Status.SUPPRESSED:
                hidden += 1
                assert pd.isna(other["value"])
            else:
                assert other["status"] == one["status"]
                assert other["value"] == one["value"] or (pd.isna(other["value"]) and pd.isna(one["value"]))
    assert hidden > 10


def test_limits_and_averages_are_of_what_is_shown(papers):
    """Of the stage 1 complaints some months are hidden: the average is the mean of the others, and no other's."""
    row = next(one for one in papers[Version.PUBLIC][1].rows if one.metric.key == "stage_1_on_time")
    shown = row.trend.result["value"].dropna()
    assert 0 < len(shown) < 24
    assert row.trend.signal.segments[-1].mean == pytest.approx(shown.mean())


@pytest.mark.parametrize("key", [ON_TIME, "requests_received", "request_decisions_within_6_weeks"])
def test_an_attacker_works_out_nothing(given_of, larkmoor, key, monkeypatch):
    """A locality, whose months are small: months, the year over them, their sums, and last month's paper before."""
    monkeypatch.setattr(beside, "PARTS", ())
    place = larkmoor[1].localities[0]
    first = given_of(Version.PUBLIC, locality=place, measures=(key,), as_at=date(2026, 9, 30))
    then = given_of(Version.PUBLIC, locality=place, measures=(key,))
    earlier, later = counted(first).publication, None
    assert earlier
    before = {one: frozenset() if number is None else frozenset({number}) for one, number in earlier.numbers.items()}
    later = counted(then, before).publication
    assert later
    if key == ON_TIME:
        assert (later.result["status"] == Status.SUPPRESSED).any(), "there is something to work out"
    asked_first, asked_then = ([asked(one, measure(key))] for one in (first, then))
    assert worked_out(later, asked_then, [(earlier, asked_first)]) == []


def test_everything_is_one_publication(given_of):
    """Not each measure alone, nor what stands beside them: together, as ``publish`` would be asked."""
    given = given_of(Version.PUBLIC)
    every = everything_asked(given, [measure(key) for key in given.shown.measures], beside.questions(given))
    together = publish(every, given.shown.disclosure)
    found = counted(given).publication
    assert found
    assert found.numbers == together.numbers


@pytest.mark.parametrize("version", list(Version))
def test_a_list_that_nobody_loaded_has_no_figure(given_of, version):
    """No complaints, and no list at all: no figure, no month, no day; and nothing is asked of it."""
    cases = tuple(replace(one, holds=("cases",)) for one in given_of(version).shown.batches if "cases" in one.holds)
    for batches, known in ((cases, True), ((), False)):
        lines = counted(given_of(version, measures=("requests_received", "stage_1_on_time"), batches=batches))
        requests, without = lines.rows
        assert requests.figure.known is known
        assert (without.data_of, without.figure.status) == (None, Status.NOT_RECORDED)
        assert without.trend.result["value"].isna().all()
