"""The areas of a release, and the years in which an area's figures stopped meaning the same area.

Sources: DfE, "Education, health and care plans", reporting year 2025 (which areas have lines in which years);
the notes of its table of appeals (2019, 2021, 2023).
"""

from dataclasses import dataclass

import pandas as pd

from data_access.published.area_codes import BY_CODE, REGIONS, current_code


@dataclass(frozen=True)
class SeriesBreak:
    """Before and after ``year`` the areas named are not the same children.

    ``before`` and ``after`` are the codes on either side; ``year`` is the first calendar year, and the first
    census in January that may be counted the new way is the one after it.
    """

    year: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    words: str


SERIES_BREAKS: tuple[SeriesBreak, ...] = (
    SeriesBreak(
        2019,
        ("E06000028", "E06000029", "E10000009"),
        ("E06000058", "E06000059"),
        "In April 2019 Bournemouth, Poole and a part of Dorset became Bournemouth, Christchurch and Poole; Dorset "
        "lost that part.",
    ),
    SeriesBreak(
        2021,
        ("E10000021",),
        ("E06000061", "E06000062"),
        "In April 2021 Northamptonshire was split into North and West Northamptonshire.",
    ),
    SeriesBreak(
        2023,
        ("E10000006",),
        ("E06000063", "E06000064"),
        "In April 2023 Cumbria was split into Cumberland, and Westmorland and Furness.",
    ),
)


def breaks_of(area_code: str) -> tuple[SeriesBreak, ...]:
    """The breaks that an area is on either side of; empty for nearly all."""
    code = current_code(area_code)
    return tuple(found for found in SERIES_BREAKS if code in (*found.before, *found.after))


def areas(figures: pd.DataFrame) -> pd.DataFrame:
    """Every area with lines in ``figures`` (as of ``PublishedRelease``), one row each, in the order of the codes.

    Columns: area_code, old_la_code, area_name, level, region_code, region_name (empty but for authorities),
    first_year, last_year (of any line, without the table of appeals, which reaches back to 2014), present
    (whether the area has lines in the last year there is), break_words (empty where there was no break).
    """
    own = figures[figures["headline"] & (figures["dataset"] != "tribunal_appeals")]
    texts = ["area_code", "old_la_code", "area_name", "level"]
    own = own[[*texts, "time_period"]].astype(dict.fromkeys(texts, "str"))
    years = own.groupby("area_code", as_index=False).agg(
        old_la_code=("old_la_code", "last"),
        area_name=("area_name", "last"),
        level=("level", "last"),
        first_year=("time_period", "min"),
        last_year=("time_period", "max"),
    )
    regions = [BY_CODE[code].region_code if code in BY_CODE else "" for code in years["area_code"]]
    return years.assign(
        region_code=regions,
        region_name=[REGIONS.get(region, "") for region in regions],
        present=years["last_year"] == years["last_year"].max(),
        break_words=[" ".join(found.words for found in breaks_of(code)) for code in years["area_code"]],
    )
