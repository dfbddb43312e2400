"""The areas of a release: which have lines in which years."""

import pandas as pd

from data_access.reference_data.authorities import BY_CODE, REGIONS
from data_access.reference_data.series_breaks import breaks_of


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
