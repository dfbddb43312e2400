"""Attendance as it is kept: lines of one sheet and one school year, packed small, in memory or in the database."""

from collections.abc import Iterable, Iterator
from io import BytesIO

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data_access.storage.store import Chunk
from metrics.attendance.enrolments import COUNTS, TOTALS
from metrics.base.code_list import CodeList
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.law.school_year import school_years

SPLIT = ("person", "urn", "school")
"""What tells one enrolment from another."""
_FIRST = 5


def chunks_of(tables: Iterable[pa.Table], sheet: str = "") -> Iterator[Chunk]:
    """The sessions of a sheet, block after block, each school year in chunks of its own."""
    for table in tables:
        years = school_years(table["starts"].to_numpy())
        for year in np.unique(years):
            part = table.filter(pa.array(years == year))
            held = BytesIO()
            pq.write_table(part, held, compression="zstd", use_dictionary=list(SPLIT))
            yield Chunk(sheet, int(year), part.num_rows, held.getvalue())


def lines_in(sessions: bytes) -> pa.Table:
    """The lines of one chunk."""
    return pq.read_table(BytesIO(sessions), read_dictionary=list(SPLIT))


def first_lines(chunks: Iterable[Chunk], sheet: str) -> pd.DataFrame:
    """The first lines of a sheet as they will be kept, as ``shown_lines`` has them."""
    for one in chunks:
        if one.sheet == sheet:
            lines = shown_lines(lines_in(one.sessions).slice(0, _FIRST))
            return lines.drop(columns="in_age").assign(source_sheet=sheet)
    return pd.DataFrame()


def shown_lines(table: pa.Table) -> pd.DataFrame:
    """Lines in the columns of attendance, with codes in words and without the pupil, whom only a key tells.

    A mark that a line has no session of is a blank, for few lines have any.
    """
    lines = table.drop_columns(["person"]).to_pandas()
    marks = [name for name in COUNTS if name not in TOTALS]
    return lines.assign(
        urn=lines["urn"].astype("object"),
        school=lines["school"].astype("object"),
        sen_status=_words(lines["sen"], SEN_STATUS),
        primary_need=_words(lines["need"], SEN_TYPE),
        year_group=lines["year_group"].where(lines["year_group"] >= 0).astype("Int32"),
        starts=lines["starts"].to_numpy().astype("datetime64[D]").astype("datetime64[s]"),
        **{name: lines[name].where(lines[name] > 0).astype("Int32") for name in marks},
        source_row=lines["line"],
    )


def _words(places: pd.Series, codes: CodeList) -> pd.Series:
    words = dict(enumerate(codes.labels().values()))
    return places.map(words).astype("object")
