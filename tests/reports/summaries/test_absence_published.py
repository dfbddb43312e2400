"""DfE's absence by SEN: which terms come first, which years and schools there are, and years that DfE left out."""

import pandas as pd

from data_access.published.absence import ABSENCE, ALL_SCHOOLS
from data_access.reference_data.authorities import BY_OLD_CODE
from metrics.attendance.published_rates import FULL_YEAR
from reports.summaries.absence_published import Published, Terms
from reports.summaries.series import NO_LINE

LEEDS, ENGLAND, REGION = BY_OLD_CODE["383"], "E92000001", "E12000003"
TWO_TERMS = "autumn and spring"
COLUMNS = ["dataset", "terms", "area_code", "year", "phase", "metric", "status", "value", "reason"]


def line(year: int, area: str, value: float | None, terms: str = FULL_YEAR, **other: str) -> tuple:
    kept = {"dataset": ABSENCE, "phase": ALL_SCHOOLS, "metric": "severe_absence", "status": "E", "reason": ""} | other
    return tuple(({"year": year, "area_code": area, "terms": terms, "value": value} | kept)[name] for name in COLUMNS)


def published(*lines: tuple, ours: bool = True) -> Published:
    return Published(LEEDS if ours else None, pd.DataFrame(lines, columns=COLUMNS))


def test_the_latest_year_with_a_figure_of_ours_comes_first():
    """England has two terms of 2024/25, we have only the full year before."""
    lines = (line(2023, LEEDS.area_code, 0.08), line(2024, ENGLAND, 0.07, TWO_TERMS))
    assert published(*lines).terms[0] == Terms(ABSENCE, FULL_YEAR)
    assert published(*lines, ours=False).terms[0] == Terms(ABSENCE, TWO_TERMS)


def test_the_latest_year_counts_and_not_the_first():
    """Full years from 2017 to 2023, two terms of 2020 and 2022; a year without a figure is no year."""
    years = [line(year, LEEDS.area_code, 0.08) for year in (2017, 2023)]
    terms = [line(year, LEEDS.area_code, 0.07, TWO_TERMS) for year in (2020, 2022)]
    assert published(*terms, *years).terms[0].terms == FULL_YEAR
    later = line(2024, LEEDS.area_code, None, TWO_TERMS, reason="c")
    assert published(*terms, *years, later).terms[0].terms == FULL_YEAR
    assert published(*terms, *years, line(2024, LEEDS.area_code, 0.0, TWO_TERMS)).terms[0].terms == TWO_TERMS


def test_of_one_year_the_full_year_comes_first_and_severe_absence_before_it():
    lines = (line(2023, LEEDS.area_code, 0.08, TWO_TERMS), line(2023, LEEDS.area_code, 0.09))
    assert published(*lines).terms[0].terms == FULL_YEAR
    without_severe = (
        line(2023, LEEDS.area_code, 0.08, TWO_TERMS),
        line(2023, LEEDS.area_code, 0.3, metric="absence_rate"),
    )
    assert published(*without_severe).terms[0].terms == TWO_TERMS


def test_a_year_between_others_that_dfe_left_out_has_no_figure():
    """2019/20 was not published; a line through it would be invented."""
    found = published(line(2018, LEEDS.area_code, 0.03), line(2020, LEEDS.area_code, None, reason="c"))
    us, england, region = found.series(found.terms[0], ALL_SCHOOLS, "severe_absence", "E")
    assert [(point.year, point.value) for point in us.points] == [(2018, 0.03), (2019, None), (2020, None)]
    assert us.at(2019).reason == NO_LINE
    assert us.at(2020).reason.endswith("(c)")
    assert (england.known, region.known) == ((), ())
    assert (us.name, england.role, region.name) == ("Leeds", "england", "Yorkshire and The Humber")


def test_terms_are_never_joined():
    """Two terms of a year are another figure than the year."""
    found = published(line(2022, LEEDS.area_code, 0.03), line(2023, LEEDS.area_code, 0.05, TWO_TERMS))
    for terms, year in ((FULL_YEAR, 2022), (TWO_TERMS, 2023)):
        (us, *_) = found.series(Terms(ABSENCE, terms), ALL_SCHOOLS, "severe_absence", "E")
        assert [point.year for point in us.points] == [year]


def test_kinds_of_school_without_a_line_of_ours_are_left_out():
    """They were kept for another council; all schools together come first."""
    lines = (
        line(2023, ENGLAND, 0.07),
        line(2023, ENGLAND, 0.06, phase="Special"),
        line(2023, ENGLAND, 0.06, phase="Primary"),
        line(2023, LEEDS.area_code, 0.06, phase="Primary"),
    )
    found = published(*lines)
    assert found.phases(found.terms[0]) == [ALL_SCHOOLS, "Primary"]
    assert published(*lines, ours=False).phases(found.terms[0]) == [ALL_SCHOOLS, "Primary", "Special"]


def test_figures_that_somebody_has():
    lines = (
        line(2023, ENGLAND, 0.07, metric="absence_rate"),
        line(2023, ENGLAND, None, metric="persistent_absence", reason="x"),
        line(2023, ENGLAND, 0.07),
    )
    found = published(*lines)
    assert found.figures(found.terms[0], ALL_SCHOOLS) == ["severe_absence", "absence_rate"]
    assert found.figures(found.terms[0], "Special") == []
    assert found.years(found.terms[0], ALL_SCHOOLS) == [2023]


def test_without_a_council_england_stands_alone():
    found = published(line(2023, ENGLAND, 0.07), ours=False)
    assert [role for _, _, role in found.areas] == ["england"]
    assert found.breaks == []
