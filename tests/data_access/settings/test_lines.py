"""Names, days and spans as people write them in a box; a line that is none is named by its number."""

from datetime import date

import pytest

from data_access.settings.lines import NotUnderstood, days_in, in_lines, names_in, percentage_of, share_of, spans_in


def test_names_each_once():
    assert names_in(" A. Example \n\nB. Example\nA. Example\n") == ["A. Example", "B. Example"]
    assert names_in("  \n ") == []


@pytest.mark.parametrize("line", ["15/07/2026", "2026-07-15", " 15 July 2026 ", "15 Jul 2026"])
def test_a_day(line):
    assert days_in(line) == [date(2026, 7, 15)]


def test_days_earliest_first_and_each_once():
    assert days_in("14/10/2026\n15/07/2026\n\n14/10/2026") == [date(2026, 7, 15), date(2026, 10, 14)]
    assert days_in("") == []


@pytest.mark.parametrize(
    ("text", "line"), [("31/02/2026", 1), ("15/07/2026\nJuly", 2), ("\n07/15/2026", 2), ("15/07/26", 1)]
)
def test_no_day(text, line):
    with pytest.raises(NotUnderstood, match=f"^Line {line} cannot be read; expected a day, such as 15/07/2026"):
        days_in(text)


@pytest.mark.parametrize("between", [" to ", " - ", " – ", " until "])
def test_spans(between):
    assert spans_in(f"01/09/2026{between}18/12/2026\n31/08/2026") == [
        [date(2026, 9, 1), date(2026, 12, 18)],
        [date(2026, 8, 31), date(2026, 8, 31)],
    ]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("01/09/2026 to 01/09/2026", True),
        ("01/09/2026 to 02/09/2026", True),
        ("02/09/2026 to 01/09/2026", False),
        ("01/09/2026 to", False),
        ("01/09/2026 to 02/09/2026 to 03/09/2026", False),
    ],
)
def test_a_span_ends_on_its_first_day_or_later(text, right):
    if right:
        assert len(spans_in(text)) == 1
    else:
        with pytest.raises(NotUnderstood, match=r"^Line 1 cannot be read; expected a first and a last day"):
            spans_in(text)


def test_lines_are_read_as_they_are_written():
    spans = [[date(2026, 9, 1), date(2026, 12, 18)], [date(2026, 8, 31), date(2026, 8, 31)]]
    assert in_lines(spans) == "01/09/2026 to 18/12/2026\n31/08/2026"
    assert in_lines([date(2026, 8, 31)]) == "31/08/2026", "as the settings file has a day alone"
    assert in_lines(["A. Example", "B. Example"]) == "A. Example\nB. Example"
    assert spans_in(in_lines(spans)) == spans


@pytest.mark.parametrize("share", [0, 0.07, 0.29, 0.57, 0.625, 1])
def test_a_share_and_its_percentage(share):
    """0.07 times 100 is not 7 to a computer."""
    assert percentage_of(share) == float(f"{100 * share:.1f}")
    assert share_of(percentage_of(share)) == share
