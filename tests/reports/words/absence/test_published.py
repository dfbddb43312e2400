"""What is said of DfE's published absence: of which terms and schools, and why there is no figure of ours."""

from dataclasses import replace

import pandas as pd
import pytest

from data_access.published.absence import ABSENCE, ALL_SCHOOLS, ATTENDANCE, DATASETS, NO_TERMS
from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND
from metrics.attendance.published_rates import COVID, FULL_YEAR, NO_2020
from reports.summaries.absence_published import Published, Terms
from reports.summaries.series import Point, Series
from reports.words.absence import published as words
from tests.reports.words.views import view

LEEDS = BY_OLD_CODE["383"]
YEAR = Terms(ABSENCE, FULL_YEAR)
SEVERE = "severe_absence"


def published(*lines: tuple, authority=LEEDS, terms: Terms = YEAR) -> Published:
    """By area, year, SEN status and value; a text in place of a value is DfE's symbol."""
    rows = [
        {
            "dataset": terms.dataset,
            "terms": terms.terms,
            "phase": ALL_SCHOOLS,
            "metric": SEVERE,
            "area_code": area,
            "year": year,
            "status": status,
            "value": value if isinstance(value, float) else None,
            "reason": "" if isinstance(value, float) else value,
        }
        for area, year, status, value in lines
    ]
    return Published(authority, pd.DataFrame(rows).astype({"value": "float64"}))


OURS, COUNTRY, REGION = LEEDS.area_code, ENGLAND, LEEDS.region_code


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (YEAR, "full year"),
        (Terms(ABSENCE, "autumn and spring"), "autumn and spring terms"),
        (Terms(ABSENCE, "autumn"), "autumn term"),
        (Terms(ABSENCE, NO_TERMS), "terms not named"),
        (Terms(ATTENDANCE, FULL_YEAR), "full year, daily registers"),
        (Terms(ATTENDANCE, "autumn"), "autumn term, daily registers"),
    ],
)
def test_terms(terms, said):
    assert words.terms_words(terms) == said


def test_schools():
    assert words.phase_words(ALL_SCHOOLS) == "all schools"
    assert words.phase_words("State-funded *primary*") == "State\\-funded \\*primary\\*"


def test_the_latest_figure_of_pupils_with_plans():
    """Ours in bold; pupils with SEN support, and the year before, are not it."""
    found = published(
        (OURS, 2022, "E", 0.05),
        (OURS, 2023, "E", 0.0725),
        (OURS, 2023, "K", 0.2),
        (COUNTRY, 2023, "E", 0.0688),
        (REGION, 2023, "E", 0.0701),
    )
    assert words.finding(found) == (
        "DfE's latest, 2023/24 (full year, all schools): severe absence of pupils with an EHC plan was **7.3% in "
        "Leeds**, 6.9% in England and 7.0% in Yorkshire and The Humber."
    )


def test_a_figure_that_dfe_keeps_to_itself():
    found = published((OURS, 2023, "E", "c"), (COUNTRY, 2023, "E", 0.0688))
    said = words.finding(found)
    assert "severe absence of pupils with an EHC plan was 6.9% in England." in said
    assert "**There is no published figure for Leeds**: " in said
    assert "(c)" in said


def test_a_file_without_a_line_of_ours():
    said = words.finding(published((COUNTRY, 2023, "E", 0.0688)))
    assert said.endswith("**There is no published figure for Leeds**: the file has no line about it.")


@pytest.mark.parametrize("lines", [[(OURS, 2023, "E", "c")], [(OURS, 2023, "K", 0.05)]])
def test_no_figure_of_pupils_with_plans_at_all(lines):
    """A file may have other pupils alone."""
    assert words.finding(published(*lines)) == words.NO_FIGURE


def test_whose_figures_they_are():
    found = published((COUNTRY, 2023, "E", 0.07))
    nobody = replace(found, authority=None)
    assert words.whose(found, view()) == []
    assert words.whose(nobody, view(is_sample=True)) == ["Larkmoor is invented, so DfE publishes nothing about it."]
    assert words.whose(nobody, view("Milltown")) == [
        'To have your council beside England, put its number into the settings: `authority = "383"`.',
        "DfE publishes whole councils: nothing here is about Milltown alone.",
    ]


@pytest.mark.parametrize(
    ("point", "said"),
    [
        (Point(2023, 0.0725), "7.3%"),
        (Point(2023, 0.0), "0.0%"),
        (Point(2023, reason="no line"), "not in the file"),
        (Point(2023, reason="confidential: too few to publish (c)"), "confidential (c)"),
        (Point(2023, reason="missing"), "missing"),
    ],
)
def test_a_cell(point, said):
    """A percentage has DfE's decimal, also where it is nought; a blank says why in a few words."""
    assert words.cell(point) == said


def test_the_latest_table():
    found = published((OURS, 2022, "E", 0.05), (OURS, 2023, "E", 0.0725), (COUNTRY, 2023, "E", 0.0688))
    title, table = words.latest_table(found, YEAR, ALL_SCHOOLS)
    assert title == "2023/24, full year, all schools"
    (line,) = table.to_dict("records")
    assert (line["Pupils"], line["Leeds"], line["England"]) == ("EHC plan", "7.3%", "6.9%")


def test_every_year_latest_first():
    found = published((OURS, 2022, "E", 0.05), (OURS, 2023, "E", 0.0725))
    table = words.years_table(found, YEAR)
    plans = table[table["Pupils"] == "EHC plan"]
    assert plans["School year"].tolist() == ["2023/24", "2022/23"]
    assert plans["Leeds"].tolist() == ["7.3%", "5.0%"]
    assert set(plans["England"]) == {"not in the file"}


def test_the_chart_for_somebody_who_cannot_see_it():
    """The ends of each line, and where it has gaps; a line without a figure is not told."""
    gone = Point(2022, reason="missing")
    lines = [
        Series("Leeds", "us", (Point(2021, 0.05), gone, Point(2023, 0.0725))),
        Series("England", "england", (Point(2021, reason="missing"), gone, Point(2023, 0.0688))),
        Series("Nowhere", "region", (gone,)),
    ]
    title = words.chart_title(YEAR, ALL_SCHOOLS, SEVERE, "E")
    assert title == "Severe absence of pupils with an EHC plan, full year, all schools"
    assert words.alternative(title, lines) == (
        f"Line chart by school year. {title}. Leeds: 5.0% in 2021/22, 7.3% in 2023/24, no figure for 2022/23; England: "
        "6.9% in 2023/24, no figure for 2021/22 and 2022/23."
    )


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((2021, 2023), [COVID]),
        ((2022, 2023), []),
        ((2018, 2023), [f"{COVID} {NO_2020}"]),
        ((2018, 2019), [NO_2020]),
    ],
)
def test_years_that_differ_are_named_where_they_are_shown(years, said):
    """Covid in 2020/21 and 2021/22; no full year 2019/20. The years between two that are shown are shown too."""
    found = published(*((OURS, year, "E", 0.05) for year in years))
    source, other_way, *more = words.notes(found, YEAR, ALL_SCHOOLS)
    assert source == f"Source: {DATASETS[ABSENCE]}; full year."
    assert other_way.startswith("DfE counts enrolments at state-funded schools in the area")
    assert more == said


def test_symbols_are_explained_in_full():
    """Those of the schools and figures shown, and no others."""
    shown = published((OURS, 2023, "E", "c"), (COUNTRY, 2023, "E", 0.05))
    others = published((OURS, 2023, "E", "z")).lines
    lines = [shown.lines, others.assign(phase="State-funded primary"), others.assign(metric="unauthorised_rate")]
    *_, last_but_one, symbol = words.notes(Published(LEEDS, pd.concat(lines)), YEAR, ALL_SCHOOLS)
    assert symbol == "Confidential (c): withheld so that nobody can be recognised."
    assert last_but_one.endswith("compare them with a full year only once it is over.")


def test_other_terms_are_never_joined():
    full = published((OURS, 2023, "E", 0.05))
    autumn = published((OURS, 2024, "E", 0.05), terms=Terms(ABSENCE, "autumn"))
    both = Published(LEEDS, pd.concat([full.lines, autumn.lines]))
    source, *_ = words.notes(both, YEAR, ALL_SCHOOLS)
    assert source.endswith("Other terms are a choice above and never joined to these: they do not compare.")
