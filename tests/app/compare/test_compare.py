"""Compare: the page against DfE's release as a CSV reader finds it, with nothing of ours in between."""

import statistics
from decimal import ROUND_HALF_UP, Decimal
from itertools import cycle

import pytest

from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE
from data_access.reference_data.statistical_neighbours import neighbours_of
from reports.summaries.authorities import label
from reports.summaries.compare import FIGURES
from reports.summaries.series import NO_LINE
from tests.app.compare.page import ON_TIME, Start, table
from tests.app.reading import small_tables, unfold, words

YEARS = [str(year) for year in range(2019, 2025)]


TEN = ("201", "838", "383", "202", "856", "921", "825", "857", "886", "936")
"""City of London, Dorset, Leeds, Camden, Leicester, Isle of Wight, Buckinghamshire, Rutland, Kent, Surrey: with gaps,
without a headline, under two codes, the smallest and the largest."""


def as_shown(cell: str) -> str:
    """How the page writes what DfE prints."""
    if cell in ("x", "z", "c", "low", "k", "u"):
        return f"({cell})"
    share = f"{float(cell):.1f}%"
    return {"0.0%": "0%", "100.0%": "100%"}.get(share, share)


@pytest.mark.parametrize(
    ("figure", "column"),
    [(ON_TIME, "PC_plans_issued_20_weeks_ex"),
     ("plans_issued_within_20_weeks_including_exceptions", "pc_plans_issued_within_20_weeks")],
)  # fmt: skip
def test_england_and_ten_authorities_match_the_release(
    start: Start, loaded: str, published_lines: list[dict[str, str]], figure: str, column: str
) -> None:
    app = start("Compare", part="side-by-side", figure=figure, authority="383", beside=",".join(TEN))
    assert not app.exception
    shown = table(app)
    places = {"England": [line for line in published_lines if line["geographic_level"] == "National"]}
    region = [line for line in published_lines if line["geographic_level"] == "Regional"]
    places["Yorkshire and The Humber"] = [line for line in region if line["region_name"] == "Yorkshire and The Humber"]
    for number in TEN:
        own = [line for line in published_lines if line["old_la_code"] == number]
        places[label(BY_OLD_CODE[number])] = own
    assert len(places) == 12
    for place, lines in places.items():
        found = shown.loc[[place]].iloc[-1]
        cells = {line["time_period"]: as_shown(line[column].strip()) for line in lines}
        assert len(cells) == len(lines) >= 5, place
        for year in YEARS:
            told = cells.get(year, NO_LINE)
            assert found[year].endswith(told), (place, year)


def test_ten_authorities_can_be_chosen_by_hand(start: Start, loaded: str) -> None:
    app = start("Compare", part="side-by-side", authority="383")
    assert len(app.multiselect(key="cmp_beside").value) == 10, "the statistical neighbours to begin with"
    app.multiselect(key="cmp_beside").set_value(list(TEN)).run()
    assert not app.exception
    assert {label(BY_OLD_CODE[number]) for number in TEN} <= set(table(app).index)
    assert app.query_params["beside"] == ",".join(TEN)
    app.multiselect(key="cmp_beside").set_value([]).run()
    assert list(table(app).index)[-1] == "Yorkshire and The Humber"


def test_counts_of_the_year_match_the_release(start: Start, loaded: str, published_lines: list[dict[str, str]]) -> None:
    app = unfold(start("Compare", part="side-by-side", authority="383", beside=",".join(TEN)), "compare_counts")
    shown = small_tables(app)[0].set_index("Place")
    for number in TEN:
        (line,) = [one for one in published_lines if (one["old_la_code"], one["time_period"]) == (number, "2024")]
        found = shown.loc[[label(BY_OLD_CODE[number])]].iloc[-1]
        if line["plans_issued_den_ex"] == "0":
            assert (found["Counted"], found["Of"]) == ("", "")
        else:
            assert found["Counted"] == f"{int(line['plans_issued_20_weeks_ex']):,}"
            assert found["Of"] == f"{int(line['plans_issued_den_ex']):,}"


def test_neighbours_are_put_together_by_their_counts(
    start: Start, loaded: str, published_lines: list[dict[str, str]]
) -> None:
    """A mean of their percentages would be another number."""
    codes = {BY_CODE[code].old_la_code for code in neighbours_of(BY_OLD_CODE["383"].area_code)}
    lines = [one for one in published_lines if one["time_period"] == "2024" and one["old_la_code"] in codes]
    parts = [(int(one["plans_issued_20_weeks_ex"]), int(one["plans_issued_den_ex"])) for one in lines]
    pooled = sum(part for part, _ in parts) / sum(whole for _, whole in parts)
    mean = statistics.mean(part / whole for part, whole in parts)
    shown = table(start("Compare", part="side-by-side", authority="383")).loc["Statistical neighbours together", "2024"]
    assert shown == f"{pooled:.1%}" != f"{mean:.1%}"


def test_where_all_authorities_lie(start: Start, loaded: str, published_lines: list[dict[str, str]]) -> None:
    values = [
        Decimal(line["PC_plans_issued_20_weeks_ex"])
        for line in published_lines
        if line["geographic_level"] == "Local authority" and line["time_period"] == "2024"
        and line["PC_plans_issued_20_weeks_ex"] != "x"
    ]  # fmt: skip
    quarters = statistics.quantiles(values, n=4, method="inclusive")
    lower, middle, upper = (f"{one.quantize(Decimal('0.1'), ROUND_HALF_UP)}%" for one in quarters)
    said = words(start("Compare", part="all-authorities", authority="383"))
    assert f"Of the {len(values)} authorities with a figure for 2024" in said
    assert f"half lie between {lower} and {upper}**, the middle one at {middle}" in said
    assert "**Leeds, with 9.3%, is in the lowest quarter.**" in said


@pytest.mark.parametrize("number", ["838", "201"])
def test_without_a_headline_the_reason_is_said(start: Start, loaded: str, number: str) -> None:
    """Dorset and City of London recorded every plan of 2024 as an exception."""
    app = start("Compare", authority=number)
    assert not app.exception
    said = words(app)
    assert "has no published figure.** Every plan of 2024 was recorded as an exception" in said
    app = start("Compare", part="side-by-side", authority=number)
    assert table(app).iloc[0]["2024"] == "not available (x)"


@pytest.mark.parametrize(
    ("figure", "number"), [*zip(FIGURES, cycle(["", "909"])), *zip(FIGURES, cycle(["201", "383"]))]
)
def test_every_figure_for_any_authority(start: Start, loaded: str, figure: str, number: str) -> None:
    """Cumbria (909) is no more; City of London (201) is tiny. Each figure is looked at for two of them."""
    app = start("Compare", figure=figure, authority=number)
    assert not app.exception
    assert "England" in words(app)


def test_the_break_of_2022_is_said(start: Start, loaded: str) -> None:
    assert "from 2022 on the figures come from records of each child" in words(start("Compare", authority="383"))
