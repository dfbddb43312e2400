"""Each number that is published is found again as a sum over the rows, whatever kind of figure it is of."""

from datetime import date

import pytest

from metrics.base.periods import Period
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.disclosure.policy import STANDARD, Policy
from metrics.disclosure.publication import Asked, publish
from metrics.disclosure.together import DENOMINATOR, NUMERATOR, Row
from sample_data import ready_made

DAY = date(2026, 10, 31)
ALL_SHOWN = Policy(threshold=1, secondary=False)
"""Nothing is from 1 to 0: so much is hidden only as tells of everybody in a group."""
OF_CASES = [key for key, metric in CATALOGUE.items() if metric.about == "cases"]


@pytest.fixture(scope="module")
def larkmoor() -> CaseTables:
    return CaseTables.build(ready_made.sample().loaded.cases, as_at=DAY)


def test_numbers_are_those_that_are_printed(larkmoor):
    """Of every figure of the cases, whole and by place: what was added up from parts is what the engine counted."""
    periods = [Period(date(2025, 1, 1), date(2025, 6, 30)), Period(date(2025, 7, 1), date(2027, 3, 31))]
    asked = [
        Asked(metric, larkmoor, periods, by)
        for metric in map(CATALOGUE.__getitem__, OF_CASES)
        for by in ((), ("locality",))
        if metric.ways.keys() >= set(by)
    ]
    numbers, checked = publish(asked, ALL_SHOWN).numbers, 0
    for one in asked:
        for row in evaluate(one.metric, larkmoor, periods, by=one.by).to_dict("records"):
            end = min(row["period_end"], DAY)
            start = row["period_start"] if one.metric.dated_by else end
            line = Row(one.metric, start, end, tuple((way, row[way]) for way in one.by))
            for part in (NUMERATOR, DENOMINATOR):
                if (number := numbers.get((line, part))) is not None:
                    assert number == row[part], (line, part)
                    checked += 1
    assert checked > 1_000


def test_the_shares_of_everybody_are_hidden(larkmoor):
    """None of 40 on time is what happened to each of the 40; none of none is not."""
    on_time = CATALOGUE["plans_issued_over_52_weeks"]
    month = Period(date(2025, 3, 1), date(2025, 3, 31))
    counted = evaluate(on_time, larkmoor, [month], by=["age_band"])
    shown = publish([Asked(on_time, larkmoor, [month], ["age_band"])], STANDARD).result
    of_all = (counted["value"] == 0) | (counted["value"] == 1)
    assert of_all.any()
    assert (shown["status"][of_all] == "suppressed").all()
    assert (shown["status"][counted["denominator"] == 0] == "no cases").all()


def test_what_nobody_did_could_have_been(larkmoor):
    """Nobody was late in a list where all were in time: the share is hidden, and nothing is said to be given away."""
    on_time = CATALOGUE["plans_issued_over_52_weeks"]
    early = Period(date(2023, 1, 1), date(2023, 1, 31))
    few = CaseTables.build(larkmoor.cases[larkmoor.cases["received_date"] > "2025-09-01"], as_at=DAY)
    for periods in ([early], [Period(date(2026, 1, 1), date(2026, 6, 30))]):
        published = publish([Asked(on_time, few, periods, ["locality"])], STANDARD)
        assert not published.given_away
