"""A control chart draws what its signal says: same dots, same limits, same words, and no other."""

import math
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data_access.storage.agreed.targets import Target
from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.statistics.signal_rules import Rebase
from metrics.statistics.signal_words import ASSURANCE_ICONS, VARIATION_ICONS, Variation
from reports import trend as signals
from reports.charts import control
from reports.figure import Part
from reports.tables import results
from reports.trend import Trend
from reports.words import alternatives
from reports.words.charts import sum_line

ON_TIME = CATALOGUE["plans_issued_within_20_weeks"]
QUEUE = CATALOGUE["assessments_open_past_20_weeks"]
DEMAND = CATALOGUE["requests_received"]
CALM = [0.50, 0.54, 0.47, 0.52, 0.49, 0.53, 0.48, 0.51, 0.50, 0.55, 0.46, 0.52]
RISING = [0.30, 0.32, 0.29, 0.33, 0.31, 0.30, 0.32, 0.31, 0.30, 0.32, 0.29, 0.33, 0.31, 0.30, 0.32, 0.29, 0.60, 0.63]
"""Too few high months to be a level of their own: each is marked."""


def _trend(
    values: list[float | None],
    metric: Metric = ON_TIME,
    *,
    cases: int = 40,
    as_at: date = date(2026, 10, 31),
    **options,
) -> Trend:
    months = months_to(as_at, len(values))
    result = pd.DataFrame(
        {
            "period_start": [month.start for month in months],
            "period_end": [month.end for month in months],
            "numerator": [math.nan if value is None else value * cases for value in values],
            "denominator": [cases if metric is ON_TIME else math.nan] * len(values),
            "value": [math.nan if value is None else value for value in values],
            "status": ["no cases" if value is None else "shown" for value in values],
        }
    )
    return signals.read(metric, result, **options)


def _named(chart) -> dict[str, dict]:
    return {trace.name: trace for trace in chart.data if trace.name and trace.showlegend}


@pytest.mark.parametrize("values", [RISING, CALM * 2, [*CALM, *CALM[:2], 0.98]])
def test_dots_stand_out_exactly_where_the_signal_says(values: list[float]) -> None:
    trend = _trend(values)
    chart = control.control(trend)
    for variation, icon in VARIATION_ICONS.items():
        if variation is Variation.COMMON_CAUSE:
            continue
        said = [pd.Timestamp(point.date) for point in trend.signal.points if point.variation is variation]
        drawn = [day for trace in chart.data if trace.mode == "markers+text" and trace.text[0] == icon.letter
                 and set(trace.marker.symbol) <= {icon.shape, f"{icon.shape}-open"} for day in trace.x]  # fmt: skip
        assert drawn == said, variation
    usual = next(trace for trace in chart.data if trace.mode == "markers")
    assert len(usual.x) == sum(point.variation is Variation.COMMON_CAUSE for point in trend.signal.points)


def test_average_and_limits_are_those_of_the_signal_and_are_named() -> None:
    trend = _trend(CALM * 2)
    chart, segment = control.control(trend), trend.signal.segments[0]
    levels = [(trace.y[0], trace.line.dash) for trace in chart.data if trace.mode == "lines" and len(set(trace.y)) == 1]
    assert {(segment.mean, None), (segment.shown_lower, "dash"), (segment.shown_upper, "dash")} <= set(levels)
    assert any(name.startswith("Average 5") for name in _named(chart))
    assert any(name.startswith("Usual range ") for name in _named(chart))
    assert any("Making Data Count" in note.text.replace("<br>", " ") for note in chart.layout.annotations)


def test_what_stands_out_has_shape_letter_and_words() -> None:
    """Told apart in black and white: no two meanings share shape and letter."""
    names = _named(control.control(_trend(RISING)))
    assert "H: Getting better" in names
    assert "L: A concern" in names
    signs = [(icon.shape, icon.letter) for icon in VARIATION_ICONS.values()]
    assert len(set(signs) - {("hexagon", "H"), ("hexagon", "L")}) == len(signs) - 2


def test_every_icon_has_a_character_for_its_shape() -> None:
    for icon in (*VARIATION_ICONS.values(), *ASSURANCE_ICONS.values()):
        assert signals.icon_words(icon).endswith(f" {icon.letter}")


def test_fewer_than_fifteen_months_are_a_run_chart_and_say_so() -> None:
    trend = _trend(CALM)
    chart = control.control(trend)
    assert not any(name.startswith("Usual range") for name in _named(chart))
    assert any("Run chart" in note.text for note in chart.layout.annotations)
    assert alternatives.control(trend).startswith("Run chart")
    assert trend.signal.variation_icon is None
    assert "Lower limit" not in results.control_table(trend)


def test_a_figure_without_a_good_direction_is_never_praised() -> None:
    trend = _trend([100, 104, 98, 101, 99, 103, 97, 102, 160, 165, 158, 162, 161, 159, 163, 164], DEMAND)
    words = [trend.signal.sentence, alternatives.control(trend), *_named(control.control(trend, target=0.6))]
    assert "neither good nor bad" in trend.signal.sentence
    assert not any("better" in word or "concern" in word or "improvement" in word for word in words)
    assert trend.signal.assurance is None, "and no target of a share for a number of requests"


def test_a_falling_queue_is_better() -> None:
    trend = _trend([300, 302, 299, 301, 300, 298, 303, 299, 300, 298, 301, 299, 302, 300, 238, 236], QUEUE)
    assert "L: Getting better" in _named(control.control(trend))


def test_no_letter_stands_upon_the_names_of_the_months() -> None:
    """Below its mark where it is low, unless that lies on the axis."""
    low = _trend([*[30, 32] * 8, 6, 3, 0, 1], QUEUE)
    marks = next(trace for trace in control.control(low).data if trace.name == "L: Getting better")
    assert dict(zip(marks.y, marks.textposition, strict=True)) == {
        6: "bottom center", 3: "top center", 0: "top center", 1: "top center",
    }  # fmt: skip


def test_a_target_of_a_number_is_drawn_too() -> None:
    """Where it stands, and in words: a queue of no more than 100."""
    trend = _trend([300, 302] * 8, QUEUE, target=100)
    chart = control.control(trend, target=100)
    (line,) = [trace for trace in chart.data if trace.name == "Our target: 100"]
    assert list(line.y) == [100, 100]
    assert "Our target: 100." in alternatives.control(trend, 100)


def test_a_month_that_is_not_over_stands_apart() -> None:
    trend = _trend([*CALM, *CALM, 0.1], as_at=date(2026, 11, 12))
    chart = control.control(trend)
    ghost = _named(chart)["Month not over: not counted"]
    joined = next(trace for trace in chart.data if trace.mode == "lines" and trace.name == ON_TIME.name)
    assert list(ghost.y) == [0.1]
    assert 0.1 not in joined.y
    assert len(trend.whole) == 24
    assert trend.signal.latest is not None
    assert trend.signal.latest.date == date(2026, 10, 31)


def test_few_cases_are_hollow_and_warned_of() -> None:
    trend = _trend(CALM * 2, cases=12)
    chart = control.control(trend)
    dots = next(trace for trace in chart.data if trace.mode == "markers")
    assert set(dots.marker.symbol) == {"circle-open"}
    assert any("fewer than 20 cases" in note for note in signals.notes(trend.signal))


def test_limits_never_leave_nought_to_a_hundred_without_a_word() -> None:
    trend = _trend([0.98, 0.7, 1.0, 0.75, 0.99, 0.72, 1.0, 0.74] * 2)
    chart = control.control(trend)
    assert max(max(trace.y) for trace in chart.data if trace.mode == "lines" and None not in trace.y) <= 1
    assert any("drawn at the edge" in note for note in signals.notes(trend.signal))


def test_a_step_change_has_its_day_reason_and_author() -> None:
    step = Rebase(date(2025, 11, 1), "A second *team*", "Head of SEND")
    trend = _trend([*CALM, *(value + 0.3 for value in CALM)], rebases=[step])
    chart = control.control(trend)
    assert len(trend.signal.segments) == 2
    assert any("New limits from" in note.text and "November 2025" in note.text for note in chart.layout.annotations)
    said = signals.rebase_words(trend.signal)[0]
    assert "1 November 2025" in said
    assert "A second \\*team\\*" in said, "shown as it is, never as markup"
    assert "Head of SEND" in said


def test_the_words_for_those_who_cannot_see_it_hold_the_sentence_and_what_stands_out() -> None:
    trend = _trend(RISING, target=0.6)
    said = alternatives.control(trend, 0.6)
    assert trend.signal.sentence in said
    assert "Standing out: " in said
    assert "Our target: 60%" in said


def test_a_way_to_the_target_is_drawn_and_said_in_place_of_the_targets_level() -> None:
    way = Target(ON_TIME.key, 0.4, date(2026, 4, 1), 0.6, date(2027, 4, 1), "line", "The board")
    trend = _trend(RISING, target=0.6)
    chart = control.control(trend, target=0.6, way=way)
    assert "Towards our target: 60%" in [one.name for one in chart.data]
    names = [note.text for note in chart.layout.annotations] + [one.name for one in chart.data]
    assert not [name for name in names if name and "Our target" in name]
    said = alternatives.control(trend, 0.6, way=way)
    assert "Our trajectory: from 40% on 1 April 2026 to 60% by 1 April 2027." in said
    assert "Our target" not in said
    assert [name for name in names if name and "The law" in name], "the law stays, apart from it"


def test_the_table_has_the_letters_of_the_chart() -> None:
    trend = _trend(RISING)
    table = results.control_table(trend)
    letters = [word[:1] for word in table["Stands out"]]
    assert letters == [point.icon.letter if point.patterns else "" for point in trend.signal.points]


def test_gaps_are_gaps() -> None:
    trend = _trend([*CALM, None, *CALM])
    joined = next(trace for trace in control.control(trend).data if trace.name == ON_TIME.name)
    assert joined.y[12] is None
    assert joined.connectgaps is False


def test_nothing_to_draw_is_no_fault() -> None:
    trend = _trend([None] * 4)
    control.control(trend)
    assert "nothing to show" in alternatives.control(trend)


def test_parts_of_a_sum_are_told_from_their_counts() -> None:
    """ "442 3 to 6 months" would be read as one number, and "2 discrimination claim" is no English."""
    parts = [Part("Up to 3 months", 767, 1209), Part("3 to 6 months", 442, 1209)]
    assert (
        sum_line("reviews overdue", parts) == "**1,209 reviews overdue** = 767 (up to 3 months) + 442 (3 to 6 months)."
    )
    plain = [replace(part, label=label) for part, label in zip(parts, ("Refused", "Health professional"), strict=True)]
    assert sum_line("requests", plain).endswith("= 767 (refused) + 442 (health professional).")
