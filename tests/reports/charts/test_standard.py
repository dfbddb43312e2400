"""Words, colours and figures of the charts, without a screen."""

import tomllib
from dataclasses import replace

import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import calendar_year
from metrics.base.root import ROOT
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from reports import wording
from reports.charts import palette, standard
from reports.figure import Figure, wait_groups

ON_TIME = CATALOGUE["plans_issued_within_20_weeks"]


def _figure(numerator: int, denominator: int, key: str = ON_TIME.key) -> Figure:
    value = numerator / denominator if denominator else None
    status = Status.SHOWN if denominator else Status.NO_CASES
    return Figure(CATALOGUE[key], calendar_year(2025), numerator, denominator, value, status)


@pytest.mark.parametrize(
    ("numerator", "denominator", "said"),
    [
        (39, 85, "46%"),
        (0, 85, "0%"),
        (85, 85, "100%"),
        (999, 1000, "over 99%"),
        (1, 1000, "under 1%"),
        (1, 2, "50%"),
        (5, 8, "63%"),
        (57, 200, "29%"),
    ],
)
def test_a_percentage_is_0_or_100_only_when_it_is(numerator: int, denominator: int, said: str) -> None:
    """ "100% on time" with one late child in a thousand is the kind of sentence that ends careers."""
    assert wording.value(_figure(numerator, denominator)) == said


def test_a_missing_value_says_why() -> None:
    assert wording.full(_figure(0, 0)) == "No cases"


def test_complaints_are_not_a_part_of_the_plans_they_are_set_against() -> None:
    """A rate is so many for so many; "284 of 8,271 plans" would say that 284 plans complained."""
    assert wording.parts(_figure(284, 8271, "complaints_per_1000_plans")) == "284 for 8,271"


def test_one_child_is_not_one_children() -> None:
    assert wording.counted(1, "children") == "1 child"
    assert wording.counted(0, "children") == "no children"
    assert wording.counted(1234, "children") == "1,234 children"


def test_wait_groups_add_up() -> None:
    """Three groups and, only where there are any, those whose wait is not known."""
    groups = [replace(_figure(0, count), group=name) for name, count in (("a", 39), ("b", 42), ("c", 4))]
    assert [part.count for part in wait_groups(groups)] == [39, 42, 4]
    unknown = replace(_figure(0, 2), group=NOT_RECORDED)
    parts = wait_groups([*groups, unknown])
    assert sum(part.count for part in parts) == parts[0].whole == 87
    assert len(wait_groups([*groups, replace(unknown, denominator=0)])) == 3


def test_axes_begin_at_zero() -> None:
    assert standard.waits([3] * 53).layout.yaxis.range[0] == 0


def test_waits_beyond_the_limit_are_hatched_and_the_limit_lies_between_bars() -> None:
    chart = standard.waits([1] * 53)
    within, beyond = chart.data[0], chart.data[1]
    assert max(within.x) == 20
    assert min(beyond.x) == 21
    assert beyond.marker.pattern.shape == "/"
    assert set(chart.data[2].x) == {20.5}


def test_groups_with_few_cases_say_so() -> None:
    group = Figure(ON_TIME, calendar_year(2025), 2, 4, 0.5, Status.SHOWN, "Fenside")
    chart = standard.groups(ON_TIME, [group], _figure(39, 85))
    assert any("few cases" in note.text for note in chart.layout.annotations)


def _theme(name: str) -> dict:
    path = ROOT / ".streamlit" / "config.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["theme"][name]


@pytest.mark.parametrize(
    ("name", "colours", "page"),
    [("light", palette.LIGHT, palette.LIGHT_PAGE), ("dark", palette.DARK, palette.DARK_PAGE)],
)
def test_the_theme_has_the_palette_in_its_order(name: str, colours: tuple[str, ...], page: str) -> None:
    assert tuple(_theme(name)["chartCategoricalColors"]) == colours
    assert _theme(name)["backgroundColor"] == page


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_stand_out_from_the_page(name: str) -> None:
    """WCAG 2.2: 4.5 to 1 for words (1.4.3), 3 to 1 for lines and bars (1.4.11)."""
    theme = _theme(name)
    page = theme["backgroundColor"]
    assert _contrast(theme["textColor"], page) >= 7
    assert _contrast(theme["linkColor"], page) >= 4.5
    assert _contrast(theme["grayTextColor"], page) >= 4.5
    assert _contrast(theme["chartCategoricalColors"][4], page) >= 7, "words in charts"
    assert all(_contrast(colour, page) >= 2.99 for colour in theme["chartCategoricalColors"])


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
