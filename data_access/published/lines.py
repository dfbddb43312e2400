"""The lines of one published CSV turned into tidy figures: which area, which year, which group, how many."""

from dataclasses import dataclass
from functools import reduce

import numpy as np
import pandas as pd

from data_access.findings import Finding, Read, Source
from data_access.published import findings as say
from data_access.published.cells import is_figure, read_cells
from data_access.published.download import CsvPart
from data_access.published.files import OTHER, ReleaseFile
from data_access.published.periods import read_period
from data_access.published.places import about_areas, area_of

COLUMNS = (
    "dataset",
    "time_period",
    "time_kind",
    "level",
    "area_code",
    "old_la_code",
    "area_name",
    "region_name",
    "headline",
    "breakdown_topic",
    "breakdown",
    "indicator",
    "metric",
    "value",
    "reason",
)
"""One row is one figure of one line. ``dataset`` is the file (a key of ``files.RELEASE_FILES``),
``time_period`` a year (whole number), of which ``time_kind`` says whether it is a calendar year or the census
in January; ``headline`` whether the line is about all children of the area; ``value`` a number or missing. All
others are text (stored as categories); ``reason`` is "" where there is a value."""

IDENTIFYING = (
    "time_period",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "new_la_code",
    "old_la_code",
    "la_name",
    "breakdown_topic",
    "breakdown",
)
"""The columns nearly every file has, in lower case. The rest, but for ``time_identifier``, is figures. A file
without the last two has headline lines only."""

PLACING = frozenset(IDENTIFYING[:-2])
"""The columns that every file of DfE's has."""
_PLACE = [*IDENTIFYING[:-2], "time_identifier"]
_NOT_FIGURES = frozenset({*IDENTIFYING, "time_identifier"})
_ALL = "All"

_LEVELS: dict[str, tuple[str, str, str]] = {
    "national": ("National", "country_code", "country_name"),
    "regional": ("Regional", "region_code", "region_name"),
    "local authority": ("Local authority", "new_la_code", "la_name"),
}
"""DfE's geographic levels: our spelling and the columns that hold the code and the name of the area."""

NAMING = ("level", "published_code", "old_la_code")
"""The columns that say which area a line is about."""
_ONE_LINE = ["time_period", "time_kind", "area_code", "breakdown_topic", "breakdown"]
_HEADLINE_LABEL = r"(?:all|new|total)\b"


@dataclass(frozen=True)
class _Figures:
    """Which columns of a file are figures: their places and their names, each name once. And which are filters."""

    places: list[int]
    names: list[str]
    filters: list[int]


def read_figures(part: CsvPart, file: ReleaseFile) -> Read[pd.DataFrame]:
    """Every figure of one file, with the columns of ``COLUMNS``, and what was odd about it.

    Raises FileRefused where two lines are about the same area, year and group, or no line can be placed.
    A file of no known kind that holds no figure gives no rows.
    """
    cells, source = part.cells(), Source(part.name)
    columns, on_columns = _figure_columns(cells, part, file)
    if not columns.places:
        return Read(pd.DataFrame(columns=list(COLUMNS)), (say.NO_FIGURES.on(source),))
    lines, on_lines = _placed_lines(_identifying(cells, part, columns.filters), file, source)
    figures = _crossed(lines, columns.names, file)
    found_cells = pd.Series(cells.loc[lines.index, columns.places].to_numpy().ravel(), dtype="object")
    figures = figures.assign(**read_cells(found_cells))
    numbers = np.repeat(lines.index.to_numpy(), len(columns.places))
    on_cells = say.about_cells(figures, found_cells, numbers, source)
    return Read(figures[list(COLUMNS)], (*on_columns, *on_lines, *on_cells))


def headline_rows(figures: pd.DataFrame) -> pd.Series:
    """Which rows are about all children of an area: the group's name is its topic's, or both mean "all".

    DfE words the label anew in most years ("All EHC plans issued", "All EHC plans", "New EHC plans").
    """
    labels = figures[["breakdown_topic", "breakdown"]].drop_duplicates().astype("str")
    topics, groups = labels["breakdown_topic"].str.casefold(), labels["breakdown"].str.casefold()
    headline = (topics == groups) | (topics.str.match(_HEADLINE_LABEL) & groups.str.match(_HEADLINE_LABEL))
    known = set(labels[headline].itertuples(index=False, name=None))
    pairs = zip(figures["breakdown_topic"], figures["breakdown"], strict=True)
    return pd.Series([pair in known for pair in pairs], index=figures.index, dtype="bool")


def _figure_columns(cells: pd.DataFrame, part: CsvPart, file: ReleaseFile) -> Read[_Figures]:
    """The figures of a file; in one of no known kind, columns of text are filters, not figures."""
    places, names, filters, findings = [], [], [], []
    taken = set()
    for place, header in enumerate(part.header):
        name = header or f"column_{place + 1}"
        if header.casefold() in _NOT_FIGURES or (not header and (cells[place] == "").all()):
            continue
        if file.dataset.startswith(OTHER) and not all(map(is_figure, cells[place].unique())):
            filters.append(place)
            continue
        if name in taken:
            first = cells[places[names.index(name)]]
            kind = say.COLUMN_TWICE if first.equals(cells[place]) else say.COLUMN_TWICE_DIFFERENT
            findings.append(kind.on(Source(part.name), column=name))
            name = next(other for count in range(1, len(names) + 1) if (other := f"{name}.{count}") not in taken)
        taken.add(name)
        places.append(place)
        names.append(name)
    return Read(_Figures(places, names, filters), tuple(findings))


def _crossed(lines: pd.DataFrame, names: list[str], file: ReleaseFile) -> pd.DataFrame:
    """Every line with every figure of the file."""
    figures = lines.take(np.repeat(np.arange(len(lines)), len(names))).reset_index(drop=True)
    columns = [file.column(name, int(lines["time_period"].max())) for name in names]
    metrics = file.metrics(columns)
    keys = np.array([metrics.get(column, "") for column in columns], dtype="object")
    return figures.assign(
        dataset=pd.Categorical.from_codes(np.zeros(len(figures), dtype="int8"), [file.dataset]),
        indicator=pd.Categorical.from_codes(np.tile(np.arange(len(names)), len(lines)), names),
        metric=pd.Categorical(keys).take(np.tile(np.arange(len(names)), len(lines))),
    )


def _identifying(cells: pd.DataFrame, part: CsvPart, filters: list[int]) -> pd.DataFrame:
    """The identifying columns as categories under their lower-case names; of a repeated name, the first."""
    names = [name.casefold() for name in part.header]
    wanted = [*IDENTIFYING, "time_identifier"]
    lines = pd.DataFrame({name: _trimmed(cells[names.index(name)]) for name in wanted if name in names})
    if "time_identifier" not in lines:
        lines["time_identifier"] = _trimmed(pd.Series("", index=cells.index))
    if "breakdown" not in lines or "breakdown_topic" not in lines:
        topic = " / ".join(part.header[place] for place in filters) or _ALL
        columns = [cells[place] for place in filters] or [pd.Series(_ALL, index=cells.index)]
        groups = reduce(lambda first, then: first + " / " + then, columns)
        lines["breakdown_topic"] = _trimmed(pd.Series(topic, index=cells.index))
        lines["breakdown"] = _trimmed(groups)
    return lines


def _trimmed(column: pd.Series) -> pd.Series:
    """The texts without spaces round them, as categories: a release of 4 million lines fits in memory only so."""
    codes, texts = pd.factorize(column)
    return pd.Series(pd.Categorical([text.strip() for text in texts]).take(codes), index=column.index)


def _placed_lines(lines: pd.DataFrame, file: ReleaseFile, source: Source) -> Read[pd.DataFrame]:
    """The lines whose year, level and area are known, on their line numbers, and the others as findings."""
    number = lines.groupby(_PLACE, sort=False, observed=True).ngroup()
    places = _places(lines.loc[~number.duplicated(), _PLACE].astype("str"), file)
    placed = places.take(number).set_axis(lines.index)
    placed = placed.assign(
        breakdown_topic=lines["breakdown_topic"],
        breakdown=lines["breakdown"],
        headline=headline_rows(lines),
    )
    faults = {
        "time_period": (placed["year"] == 0, "a calendar year such as 2024, or 202425 for the census of January"),
        "geographic_level": (placed["level"] == "", "National, Regional or Local authority"),
        "area code": ((placed["level"] != "") & (placed["area_code"] == ""), "the code of the area"),
    }
    findings = [*_about_places(placed, source)]
    for column, (wrong, what) in faults.items():
        found = lines.loc[wrong, column if column in lines else "geographic_level"]
        findings += say.LINE_UNPLACED.on_rows(source, found.index, column=column, found=found, what=what)
    placed = placed[~np.logical_or.reduce([wrong for wrong, _ in faults.values()])]
    placed = placed.drop(columns="time_period").rename(columns={"year": "time_period"})
    _check_placed(placed, source.file)
    return Read(placed[[column for column in COLUMNS if column in placed]], tuple(findings))


def _places(places: pd.DataFrame, file: ReleaseFile) -> pd.DataFrame:
    """Each area and period once: which it is, under the one code of the area; texts as categories."""
    levels = places["geographic_level"].str.casefold()
    places = places.assign(level="", published_code="", area_name="")
    for key, (level, code, name) in _LEVELS.items():
        own = levels == key
        places.loc[own, ["level", "published_code", "area_name"]] = np.column_stack(
            [np.full(own.sum(), level), places.loc[own, code], places.loc[own, name]]
        )
    labels = zip(places["time_period"], places["time_identifier"], strict=True)
    read = [read_period(year, identifier, file.time_kind) or (0, "") for year, identifier in labels]
    areas = [area_of(*line) for line in zip(*(places[name] for name in NAMING), strict=True)]
    places = places.assign(
        area_code=[code for code, _ in areas],
        area_doubt=[str(doubt) for _, doubt in areas],
        year=np.array([year for year, _ in read], dtype="int64"),
        time_kind=[str(kind) for _, kind in read],
    )
    return places.astype(dict.fromkeys(places.columns.difference(["year"]), "category"))


def _about_places(placed: pd.DataFrame, source: Source) -> tuple[Finding, ...]:
    """What is odd about the years and the codes of the lines."""
    years = placed.loc[placed["year"] > 0, ["time_period", "time_identifier"]].drop_duplicates()
    odd = [
        year
        for year, identifier in years.itertuples(index=False, name=None)
        if len(year) > 4 and identifier.strip().casefold() == "calendar year"
    ]
    mislabelled = (say.PERIOD_MISLABELLED.on(source, years=", ".join(sorted(odd))),) if odd else ()
    return (*mislabelled, *about_areas(placed[placed["area_code"] != ""], source))


def _check_placed(lines: pd.DataFrame, file: str) -> None:
    if lines.empty:
        raise say.FILE_EMPTY.refusal(file)
    repeated = lines[lines.duplicated(_ONE_LINE)]
    if not repeated.empty:
        raise say.LINE_TWICE.refusal(file, line=repeated.index[0])
