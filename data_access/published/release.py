"""DfE's published figures on education, health and care plans, read from the release as downloaded.

Source: DfE, "Education, health and care plans", the release zip or one of its CSV files. Every figure is
kept as published, with DfE's own column name; where one of our metrics is meant to be the same figure, its
key stands beside it.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

from data_access.findings import FileRefused, Finding, Read, Source, gathered
from data_access.published import findings as say
from data_access.published.appeals import is_appeals_table, read_appeals
from data_access.published.download import CsvPart, csv_parts
from data_access.published.files import RELEASE_FILES, ReleaseFile, candidates, other_file
from data_access.published.lines import COLUMNS, PLACING, read_figures
from data_access.published.periods import TimeKind, read_period, release_of
from data_access.published.rates import doubtful
from metrics.catalogue import CATALOGUE

_Known = tuple[CsvPart, ReleaseFile | None]
"""A part we know, with its file of columns; the table of appeals has none."""


@dataclass(frozen=True)
class PublishedRelease:
    """One release, read.

    ``release`` is DfE's reporting year ("2025"): the year after the latest calendar year in the files.
    ``figures`` has the column ``release`` and those of ``lines.COLUMNS``: one row for every
    figure of every line. Rates are percentages as published (46.4); a missing figure has its ``reason``.
    ``sha256`` is of the upload as it came.
    """

    release: str
    figures: pd.DataFrame
    findings: tuple[Finding, ...]
    sha256: str


def read_release(content: bytes, filename: str, opened: Sequence[CsvPart] | None = None) -> PublishedRelease:
    """The release zip as downloaded, or any one of its CSV files that we know.

    ``opened`` are its parts, where they are open already. Raises FileRefused where the upload cannot be opened, holds
    none of the files we know or holds one twice, or has two lines for the same area, year and group.
    """
    (known, others), unknown = _sorted(csv_parts(content, filename) if opened is None else opened)
    if not known:
        raise say.FILE_UNKNOWN.refusal(filename)
    _check_once(known, filename)
    read = gathered(read_appeals(part) if file is None else read_figures(part, file) for part, file in known)
    release = _release_of(read.value)
    besides = gathered(_read_other(part, file) for part, file in others)
    figures = _stacked([frame for frame in (*read.value, *besides.value) if len(frame)])
    figures.insert(0, "release", pd.Categorical.from_codes(np.zeros(len(figures), dtype="int8"), [release]))
    missing = [one for part, file in known if file for one in _columns_missing(part, file, int(release))]
    missing += _about_doubts(figures, filename)
    groups_only = () if figures["headline"].any() else (say.NO_HEADLINE.on(Source(filename)),)
    findings = say.with_one_on_codes((*unknown, *read.findings, *missing, *besides.findings, *groups_only))
    return PublishedRelease(release, figures, findings, hashlib.sha256(content).hexdigest())


def _about_doubts(figures: pd.DataFrame, filename: str) -> tuple[Finding, ...]:
    """One finding for each file with counts that cannot be right."""
    findings = []
    for dataset, some in doubtful(figures).groupby("dataset", sort=False):
        which = []
        for _, own in some.groupby(["column", "rule"], sort=False):
            column, rule = own[["column", "rule"]].iloc[0]
            areas = [f"{name} {year}" for name, year in zip(own["area_name"], own["time_period"], strict=True)]
            which.append(f"{column} of {', '.join(areas)} {rule}")
        cells = "1 number" if len(some) == 1 else f"{len(some)} numbers"
        title = RELEASE_FILES[str(dataset)].title if dataset in RELEASE_FILES else "Appeals to the tribunal"
        findings.append(say.FIGURE_DOUBTFUL.on(Source(f"{filename}: {title}"), cells=cells, which="; ".join(which)))
    return tuple(findings)


def _columns_missing(part: CsvPart, file: ReleaseFile, release: int) -> tuple[Finding, ...]:
    """What a file of that reporting year should have and lacks: a figure would be missing without a word."""
    year = release - (file.time_kind is TimeKind.CALENDAR_YEAR)
    found = file.missing({file.column(name, year) for name in part.header}, release)
    if not found:
        return ()
    figures = dict.fromkeys(figure_name(metric) for metrics in found.values() for metric in metrics)
    return (say.COLUMN_MISSING.on(Source(part.name), column=", ".join(found), figures="; ".join(figures)),)


def figure_name(metric: str) -> str:
    """What a published figure is called; of one that we do not count, its key in words."""
    return CATALOGUE[metric].name if metric in CATALOGUE else metric.replace("_", " ")


def _release_of(frames: list[pd.DataFrame]) -> str:
    latest = pd.concat([figures.groupby("time_kind", observed=True)["time_period"].max() for figures in frames])
    return release_of({TimeKind(str(kind)): int(year) for kind, year in latest.groupby(level=0).max().items()})


def _sorted(parts: Sequence[CsvPart]) -> Read[tuple[list[_Known], list[tuple[CsvPart, ReleaseFile]]]]:
    """The parts we know and those to keep as they come; the rest is said not to be read."""
    known, others, findings = [], [], []
    for part in parts:
        if is_appeals_table(part):
            known.append((part, None))
        elif not part.has(PLACING):
            findings.append(say.PART_UNKNOWN.on(Source(part.name)))
        elif file := _file_of(part):
            known.append((part, file))
        else:
            others.append((part, other_file(part.name, part.header)))
    return Read((known, others), tuple(findings))


def _file_of(part: CsvPart) -> ReleaseFile | None:
    """The two files on needs have the same columns: one is about January, the other about a calendar year."""
    found = candidates(part.header)
    if len(found) < 2:
        return found[0] if found else None
    first = part.first_line()
    year, label = first.get("time_period", ""), first.get("time_identifier", "")
    return next(
        (file for file in found if len(year) > 4 and label and read_period(year, label, file.time_kind)),
        next(file for file in found if file.time_kind is TimeKind.CALENDAR_YEAR),
    )


def _check_once(known: list[_Known], filename: str) -> None:
    titles = Counter(file.title if file else "Appeals to the tribunal" for _, file in known)
    title, times = titles.most_common(1)[0]
    if times > 1:
        names = [part.name for part, file in known if (file.title if file else "Appeals to the tribunal") == title]
        listed = " and ".join(f'"{name}"' for name in names)
        raise say.FILE_TWICE.refusal(filename, title=title, names=listed)


def _read_other(part: CsvPart, file: ReleaseFile) -> Read[pd.DataFrame]:
    """A file that we know no metric of. Whatever is wrong with it does not stop the release."""
    try:
        figures, findings = read_figures(part, file)
    except FileRefused as refusal:
        return Read(pd.DataFrame(columns=list(COLUMNS)), (say.other_left_out(refusal.finding),))
    as_it_comes = (say.PART_OTHER.on(Source(part.name)),) if len(figures) else ()
    return Read(figures, (*findings, *as_it_comes))


def _stacked(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """The frames one below the other; categories stay categories."""
    stacked = {}
    for name in COLUMNS:
        columns = [frame[name] for frame in frames]
        if isinstance(columns[0].dtype, pd.CategoricalDtype):
            stacked[name] = union_categoricals(columns)
        else:
            stacked[name] = np.concatenate([column.to_numpy() for column in columns])
    return pd.DataFrame(stacked, copy=False)
