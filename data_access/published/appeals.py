"""The table of appeals to the SEND tribunal beside the release: appeals, appealable decisions, appeal rate.

Source: HMCTS and DfE, "SEND Tribunals and appeal rate 2014-2024.csv" and, with the release of 2026, "SEND appealable
decisions rate 2024-2025.csv", which has the new way of counting alone. Both are laid-out tables: a title, two lines of
headings, regions in capitals, authorities with their three-digit code, one or two lines for England, notes.
``-`` means no appeal, ``..`` not available, ``~`` suppressed, ``x`` withheld.
"""

import math
import re

import pandas as pd

from data_access.findings import Finding, Read, Source
from data_access.published import findings as say
from data_access.published.cells import read_cell
from data_access.published.download import CsvPart
from data_access.published.lines import COLUMNS
from data_access.published.periods import TimeKind
from data_access.reference_data.authorities import BY_OLD_CODE, ENGLAND, Authority
from metrics.national.measures import measures_of

DATASET = "tribunal_appeals"
HEADLINE = "All appealable decisions"
_TITLE = ("send appeal rate", "send tribunal appealable decisions rate")
_NEW_COUNT = _TITLE[1]
"""The table whose only decisions are counted the new way, from reviews completed."""
_COLUMNS = (
    ("in development: total appealable decisions", "appealable_decisions_in_development"),
    ("in development: send tribunal appeal rate", "appeal_rate_in_development_pc"),
    ("appeals", "appeals_registered"),
    ("total appealable decisions", "appealable_decisions"),
    ("send tribunal appeal rate", "appeal_rate_pc"),
)
"""How a heading begins, and our name for the column: the table itself has sentences for headings."""
_CODES = ("la code", "old la code")
_SYMBOLS = {"-": (0.0, ""), "..": (math.nan, ".."), "~": (math.nan, "~"), "": (math.nan, "blank")}
_NAMES = {"Durham": "County Durham", "Herefordshire": "Herefordshire, County of"}
"""The table's short names and the release's."""
_ENGLAND = {"england total": "", "england total excluding suppressed": "_excluding_suppressed"}
"""The lines for England, and what is added to the columns' names for those without suppressed authorities."""


def is_appeals_table(part: CsvPart) -> bool:
    """Whether a CSV is this table: its first cell is the table's title."""
    return bool(part.header) and part.header[0].casefold().startswith(_TITLE)


def read_appeals(part: CsvPart) -> Read[pd.DataFrame]:
    """The table with the columns of ``lines.COLUMNS``, and what was odd about it.

    A line is placed by its name: the 2025 table gives five authorities the code of another. Raises
    FileRefused where the headings are not there.
    """
    cells = part.cells()
    columns = _columns(cells, part)
    rows, odd, unread = [], [], []
    for line, row in zip(cells.index, cells.itertuples(index=False, name=None), strict=True):
        name, code = _bare(row[0]), row[1].strip()
        place = _place(name, code)
        if place is None:
            continue
        if isinstance(place, Authority) and code and BY_OLD_CODE.get(code) != place:
            odd.append((line, name, code))
        for position, year, column in columns:
            value, reason = _cell(row[position])
            if reason == "unreadable":
                unread.append((line, column, row[position]))
            rows.append((*_area(place), column + _ENGLAND.get(name.casefold(), ""), year, value, reason))
    source = Source(part.name)
    return Read(_figures(rows), (*_wrong_codes(odd, source), *_unreadable(unread, source)))


def _cell(found: str) -> tuple[float, str]:
    cell = found.strip()
    return _SYMBOLS[cell] if cell in _SYMBOLS else read_cell(cell.removesuffix("%"))


def _bare(name: str) -> str:
    """The name without the numbers of its notes: "England Total4,9" is England Total."""
    return re.sub(r"\d+(,\d+)*$", "", name.strip()).strip()


def _columns(cells: pd.DataFrame, part: CsvPart) -> list[tuple[int, int, str]]:
    """The position, the year and our name of each column of figures. The years stand beside "LA code" or above it."""
    heads = [place for place, cell in enumerate(cells[1].str.strip().str.casefold()) if cell in _CODES]
    if not heads or heads[0] + 1 >= len(cells):
        raise say.APPEALS_HEADINGS.refusal(part.name)
    of_years = next(
        (line for line in (heads[0], heads[0] - 1) if cells.iloc[line].str.fullmatch(r"20\d\d").any()), heads[0]
    )
    years = cells.iloc[of_years].where(cells.iloc[of_years].str.fullmatch(r"20\d\d")).ffill()
    titles = cells.iloc[of_years + 1].str.strip().str.casefold()
    new = part.header[0].casefold().startswith(_NEW_COUNT)
    return [
        (int(place), int(years[place]), _NEW_NAMES.get(ours, ours) if new else ours)
        for place, title in titles.items()
        for ours in [next((ours for start, ours in _COLUMNS if title.startswith(start)), "")]
        if ours and isinstance(years[place], str)
    ]


_NEW_NAMES = {
    "appealable_decisions": "appealable_decisions_in_development",
    "appeal_rate_pc": "appeal_rate_in_development_pc",
}
"""What the columns of the table of 2026 are in that of 2025, where they stand beside those of the established count."""


def _place(name: str, code: str) -> Authority | str | None:
    """The authority of a line, or the code of England; None for headings, regions and notes.

    A name that two authorities had (Dorset, before and since 2019) goes to the one whose code stands there.
    """
    if name.casefold() in _ENGLAND:
        return ENGLAND
    wanted = _NAMES.get(name, name).casefold()
    found = [authority for authority in BY_OLD_CODE.values() if authority.name.casefold() == wanted]
    return next((authority for authority in found if authority.old_la_code == code), found[0] if found else None)


def _area(place: Authority | str) -> tuple[str, str, str, str, str]:
    if isinstance(place, Authority):
        return "Local authority", place.area_code, place.old_la_code, place.name, place.region_name
    return "National", ENGLAND, "", "England", ""


def _figures(rows: list[tuple]) -> pd.DataFrame:
    names = ["level", "area_code", "old_la_code", "area_name", "region_name", "indicator", "time_period"]
    figures = pd.DataFrame(rows, columns=[*names, "value", "reason"])
    keys = {measure.shown: measure.metric for measure in measures_of(DATASET)}
    figures = figures.assign(
        dataset=DATASET,
        time_kind=str(TimeKind.CALENDAR_YEAR),
        headline=True,
        breakdown_topic=HEADLINE,
        breakdown=HEADLINE,
        metric=figures["indicator"].map(keys).fillna(""),
    )
    texts = figures.columns.difference(["time_period", "headline", "value"])
    return figures.astype(dict.fromkeys(texts, "category"))[list(COLUMNS)]


def _wrong_codes(odd: list[tuple[int, str, str]], source: Source) -> tuple[Finding, ...]:
    names = ", ".join(f"{name} ({code})" for _, name, code in odd)
    lines, codes = [line for line, _, _ in odd], [code for _, _, code in odd]
    return say.APPEALS_CODE.on_rows(source, lines, found=codes, names=names)


def _unreadable(unread: list[tuple[int, str, str]], source: Source) -> tuple[Finding, ...]:
    kind = say.APPEALS_FIGURE_UNREADABLE
    return tuple(kind.on(source, column=column, rows=(line,), found=(cell,)) for line, column, cell in unread)
