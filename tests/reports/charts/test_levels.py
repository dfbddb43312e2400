"""What a trend is held against: the law only where it sets a time and more is better; England in its own years."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data_access.storage.agreed.targets import Target
from metrics.catalogue import CATALOGUE
from metrics.national.england import ReferenceFact
from reports import trend
from reports.charts.drawing import Drawing
from reports.charts.levels import draw, draw_way, held_against, of_england

FACTS = (
    ReferenceFact("plans_issued_within_20_weeks", "England", 2023, 38_471, 76_506, "50.3"),
    ReferenceFact("plans_issued_within_20_weeks", "England", 2024, 39_407, 84_866, "46.4"),
)
START = date(2023, 6, 30)
ON_TIME = CATALOGUE["plans_issued_within_20_weeks"]


@pytest.mark.parametrize(
    ("key", "law"),
    [
        ("plans_issued_within_20_weeks", ["The law: every plan"]),
        ("plans_issued_over_52_weeks", []),
        ("persistent_absence", []),
    ],
)
def test_the_law_asks_for_all_only_where_more_is_better(key, law):
    assert [level.words for level in held_against(CATALOGUE[key], None)] == law


def trend_of(first: date, months: int, key: str = "plans_issued_within_20_weeks") -> trend.Trend:
    ends = pd.date_range(first, periods=months, freq="ME").date
    rows = pd.DataFrame(
        {"period_end": ends, "value": [0.4, 0.6] * (months // 2) + [0.5] * (months % 2), "denominator": 40}
    )
    return trend.read(CATALOGUE[key], rows)


def test_law_target_and_england_are_told_apart_without_colour():
    levels = [*held_against(CATALOGUE["plans_issued_within_20_weeks"], 0.6), *of_england(trend_of(START, 24), FACTS)]
    assert [level.words for level in levels] == [
        "The law: every plan", "Our target: 60%", "England 2023: 50%", "England 2024: 46%"
    ]  # fmt: skip
    assert len({level.dash for level in levels}) == 3
    assert [level.is_named for level in levels] == [True, True, False, True], "the last year of England's has its name"


@pytest.mark.parametrize(
    ("first", "months", "spans"),
    [
        (date(2024, 1, 31), 12, [(2024, 0, 11)]),
        (date(2023, 11, 30), 24, [(2023, 0, 1), (2024, 2, 13)]),
        (date(2023, 12, 31), 24, [(2024, 1, 12)]),
        (date(2024, 11, 30), 24, [(2024, 0, 1)]),
        (date(2024, 12, 31), 24, []),
        (date(2025, 1, 31), 24, []),
    ],
)
def test_england_is_drawn_over_the_months_of_its_own_year_and_never_beyond_its_last(first, months, spans):
    """Of one month of a year there is nothing to draw; after 2024 nothing is published here."""
    found = of_england(trend_of(first, months), FACTS)
    assert [(int(level.words[8:12]), level.first, level.last) for level in found] == spans
    days = [pd.Timestamp(point.date) for point in trend_of(first, months).signal.points]
    chart = Drawing()
    draw(chart, days, [0.5] * months, found)
    assert all(trace["x"][-1].year <= 2024 for trace in chart.traces)


def test_england_is_not_set_beside_numbers():
    assert of_england(trend_of(START, 24, "requests_received"), FACTS) == []


WAY = Target(ON_TIME.key, 0.4, date(2026, 4, 1), 0.6, date(2027, 4, 1), "steps", "The board")


def drawn(first: date, last: date, way: Target = WAY) -> tuple[list[str], list[float]]:
    """Where the line of a way turns, and how high, beside months from one day to another."""
    chart = Drawing()
    heights = draw_way(chart, ON_TIME, [first, last], way)
    if not chart.traces:
        return [], heights
    (line,) = chart.traces
    assert (line["y"], line["showlegend"], line["name"]) == (heights, True, "Towards our target: 60%")
    return [f"{day:%Y-%m-%d}" for day in line["x"]], heights


def test_a_way_is_drawn_from_its_first_day_with_its_steps_to_the_last_month():
    days, heights = drawn(date(2026, 1, 31), date(2026, 10, 31))
    assert days == ["2026-04-01", "2026-07-01", "2026-10-01", "2026-10-31"]
    assert heights == pytest.approx([0.4, 0.45, 0.5, 0.5])


def test_of_a_way_only_what_lies_within_the_months():
    assert drawn(date(2025, 1, 31), date(2026, 3, 31)) == ([], []), "it begins the day after"
    assert drawn(date(2025, 1, 31), date(2026, 4, 1)) == (["2026-04-01"], [0.4])
    days, heights = drawn(date(2027, 1, 31), date(2027, 6, 30), replace(WAY, shape="line"))
    assert days == ["2027-01-31", "2027-04-01", "2027-06-30"]
    assert heights == pytest.approx([0.4 + 0.2 * 305 / 365, 0.6, 0.6])
    assert draw_way(Drawing(), ON_TIME, [], WAY) == []
