"""What must hold of every figure, whatever the cases: blanks, dates in the wrong order, orders, withdrawals.

The cases are drawn at random, so these tests need no expected numbers: two routes to one number must meet.
"""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from metrics.base.periods import Period, calendar_year, day, last_12_months, month, months_to
from metrics.cases.derived import derived
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.counting.evaluate import evaluate, records
from metrics.counting.kinds import Kind
from metrics.counting.registers import CASES
from metrics.splits import BREAKDOWNS
from tests.relations.drawn_cases import AS_AT, DATES, EARLIER, few, populations, requests, same, tables_of

OF_CASES = tuple(metric for metric in CATALOGUE.values() if metric.about == CASES)
"""Those of the registers are in ``test_register_relations.py``."""


def usual(metric) -> Period:
    return calendar_year(2025) if metric.time is Time.DURING else day(AS_AT)


@few
@given(populations)
def test_groups_add_up_to_the_whole(cases):
    """For every metric and every way to split it; a blank group is a group, so that nobody is lost."""
    tables = tables_of(cases)
    for metric in OF_CASES:
        whole = evaluate(metric, tables, [usual(metric)]).iloc[0]
        for by in metric.ways:
            groups = evaluate(metric, tables, [usual(metric)], by=[by])
            for name in ("numerator", "denominator"):
                expected = 0 if np.isnan(whole[name]) else whole[name]
                assert groups[name].sum() == expected, (metric.key, by, name)
            assert groups[by].is_unique


@few
@given(populations)
def test_two_ways_to_split_add_up_to_either(cases):
    """Every pair of groups is counted once."""
    tables = tables_of(cases)
    for key in ("plans_issued_within_20_weeks", "weeks_to_plan_median", "assessments_open"):
        metric = CATALOGUE[key]
        both = evaluate(metric, tables, [usual(metric)], by=["locality", "sex"])
        one = evaluate(metric, tables, [usual(metric)], by=["sex"])
        added = both.groupby("sex", sort=False)[["numerator", "denominator"]].sum()
        assert added.index.tolist() == one["sex"].tolist()
        assert added.to_numpy().tolist() == one[["numerator", "denominator"]].fillna(0).to_numpy().tolist()


@few
@given(populations, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(cases, random):
    """Rows come in whatever order the case system gives them."""
    shuffled = random.sample(cases, len(cases))
    one, other = tables_of(cases), tables_of(shuffled)
    for metric in OF_CASES:
        by = list(metric.ways)[:1]
        same(evaluate(metric, one, [usual(metric)], by=by), evaluate(metric, other, [usual(metric)], by=by))


@few
@given(populations)
def test_periods_asked_for_together_are_as_if_asked_for_alone(cases):
    """Months side by side are counted in one go, overlapping periods one by one: no figure may tell which."""
    tables = tables_of(cases)
    side_by_side = months_to(date(2026, 2, 15), 7)
    overlapping = [last_12_months(one.end) for one in side_by_side[-3:]] + [calendar_year(2026), month(2024, 5)]
    for metric in (one for one in OF_CASES if one.time is Time.DURING):
        for periods in (side_by_side, overlapping, side_by_side[1::-1]):
            alone = [evaluate(metric, tables, [one], by=["locality"]) for one in periods]
            same(evaluate(metric, tables, periods, by=["locality"]), pd.concat(alone, ignore_index=True))


@few
@given(populations)
def test_months_add_up_to_their_year(cases):
    """Nothing falls between two months, and nothing is in two."""
    tables = tables_of(cases)
    for metric in (one for one in OF_CASES if one.time is Time.DURING):
        year = evaluate(metric, tables, [calendar_year(2025)]).iloc[0]
        months = evaluate(metric, tables, [month(2025, number) for number in range(1, 13)])
        for name in ("numerator", "denominator"):
            assert months[name].sum() == (0 if np.isnan(year[name]) else year[name]), (metric.key, name)


@few
@given(populations)
def test_the_rows_behind_a_figure_are_as_many_as_it_says(cases):
    """The list is cut by dates, the figure is counted by day numbers. And no share exceeds one."""
    tables = tables_of(cases)
    for metric in OF_CASES:
        figure = evaluate(metric, tables, [usual(metric)]).iloc[0]
        if np.isnan(figure["value"]):
            continue
        rows = records(metric, tables, usual(metric))
        if metric.kind is Kind.SHARE:
            assert figure["numerator"] <= figure["denominator"]
            assert figure["numerator"] == rows["counted"].sum()
        whole = rows["measured"].notna().sum() if metric.kind is Kind.MEDIAN else len(rows)
        assert whole == figure["numerator" if metric.kind is Kind.COUNT else "denominator"]


@few
@given(populations)
def test_wait_bands_lose_nobody_who_waits(cases):
    """Bands neither overlap nor leave a gap, also for cases under another clock or without a request date."""
    tables = tables_of(cases)
    waiting = CATALOGUE["assessments_open"].population(tables)
    for by in ("wait_band", "stage"):
        bands = evaluate(CATALOGUE["assessments_open"], tables, [day(AS_AT)], by=[by])
        assert bands["numerator"].sum() == waiting.sum()
    late = evaluate(CATALOGUE["assessments_open_past_20_weeks"], tables, [day(AS_AT)], by=["wait_band"])
    names = BREAKDOWNS["wait_band"].groups(tables).cat.categories
    everyone = evaluate(CATALOGUE["assessments_open"], tables, [day(AS_AT)], by=["wait_band"])
    assert (late["numerator"] == everyone["numerator"].where(everyone["wait_band"].isin(names[2:]), 0)).all()


@few
@given(requests)
def test_a_past_day_shows_what_was_known_then(cases):
    """The tables of today taken back to a day give the figures of an extract made on that day.

    But for one thing that such an extract could not tell: which of a plan's two dates was still to be recorded.
    """
    today = tables_of(cases)
    taken_back = today.known_by(EARLIER)
    known = [(case, past) for case in cases if (past := as_known(case, EARLIER))]
    if not known:
        assert taken_back.cases.empty
        return
    then = tables_of([past for _, past in known], EARLIER)
    recorded_by_now = then.cases.assign(
        start_recorded=[case["start_date"] is not None for case, _ in known],
        issue_recorded=[is_dated_yes(case) for case, _ in known],
    )
    then = replace(then, cases=derived(recorded_by_now, then.conventions), recorded=today.recorded)
    for metric in OF_CASES:
        period = day(EARLIER) if metric.time is Time.AS_AT else Period(date(2024, 1, 1), EARLIER)
        for by in ([], *([[one] for one in ("locality", "wait_band", "stage") if one in metric.ways])):
            found = evaluate(metric, taken_back, [period], by=by)
            same(with_cases(found), with_cases(evaluate(metric, then, [period], by=by)))
        if metric.time is Time.AS_AT:
            same(evaluate(metric, today, [period]), evaluate(metric, taken_back, [period]))


def with_cases(result: pd.DataFrame) -> pd.DataFrame:
    """A name that nobody had on the day is still listed from today's tables; it has no cases."""
    return result[result[["numerator", "denominator"]].fillna(0).sum(axis=1) > 0]


def is_dated_yes(case: dict) -> bool:
    return case["assessment_outcome"] == "Y" and case["assessment_outcome_date"] is not None


def as_known(case: dict, on: date) -> dict | None:
    """One case as its record stood at the end of a day, written out in plain Python: the other route."""
    days = [case[name] for name in ("received_date", *DATES) if case[name]]
    if days and (case["received_date"] or min(days)) > on:
        return None
    later = {name for name in ("received_date", *DATES) if case[name] and case[name] > on}
    known = {**case, **dict.fromkeys(later)}
    if later:
        known["exported"] = None  # a move without a day is after the last thing that happened
    sent_later = "start_date" in later and not case["assessment_outcome_date"] and case["assessment_outcome"] == "Y"
    if case["assessment_outcome"] and ("assessment_outcome_date" in later or sent_later):
        known["assessment_outcome"] = "A"
    if "request_outcome_date" in later:
        known |= {"request_outcome": "A", "assessment_outcome": None}
    return known
