"""DfE's published figures on education, health and care plans, read from the release as downloaded.

Source: DfE, "Education, health and care plans", the release zip or one of its CSV files. Every figure is
kept as published, with DfE's own column name; where one of our metrics is meant to be the same figure, its
key stands beside it.
"""

import hashlib
from dataclasses import dataclass

import pandas as pd

from data_access.findings import Finding, Severity, refuse
from data_access.published_download import CsvPart, csv_parts
from data_access.published_lines import IDENTIFYING, read_figures


@dataclass(frozen=True)
class PublishedMeasure:
    """One of our metrics as DfE publishes it: three columns (lower case), the rate being a percentage."""

    metric: str
    rate: str
    numerator: str
    denominator: str


@dataclass(frozen=True)
class ReleaseFile:
    """One file of the release. It is known by its columns, because DfE renames files and headings."""

    title: str
    known_by: frozenset[str]
    """Columns, in lower case, that this file has and no other."""
    measures: tuple[PublishedMeasure, ...]


RELEASE_FILES: tuple[ReleaseFile, ...] = (
    ReleaseFile(
        "EHC plans issued within 20 weeks",
        frozenset({"plans_issued_den", "plans_issued_den_ex", "plans_issued_20_weeks_ex"}),
        (
            PublishedMeasure(
                "plans_issued_within_20_weeks",
                "pc_plans_issued_20_weeks_ex",
                "plans_issued_20_weeks_ex",
                "plans_issued_den_ex",
            ),
            PublishedMeasure(
                "plans_issued_within_20_weeks_including_exceptions",
                "pc_plans_issued_within_20_weeks",
                "plans_issued_within_20_weeks",
                "plans_issued_den",
            ),
            PublishedMeasure(
                "plans_issued_over_52_weeks",
                "pc_plans_issued_gt_1_year_ex",
                "plans_issued_gt_1_year_ex",
                "plans_issued_den_ex",
            ),
        ),
    ),
)

MEASURES: dict[str, PublishedMeasure] = {measure.metric: measure for file in RELEASE_FILES for measure in file.measures}


@dataclass(frozen=True)
class PublishedRelease:
    """One release, read.

    ``release`` is DfE's reporting year ("2025"): the year after the latest calendar year in the file.
    ``figures`` has the column ``release`` and those of ``published_lines.COLUMNS``: one row for every
    figure of every line. Rates are percentages as published (46.4); a missing figure has its ``reason``.
    ``sha256`` is of the upload as it came.
    """

    release: str
    figures: pd.DataFrame
    findings: tuple[Finding, ...]
    sha256: str


def read_release(content: bytes, filename: str) -> PublishedRelease:
    """The release zip as downloaded, or its file on the 20-week limit alone.

    Raises FileRefused where the upload cannot be opened, holds none of the files we know or holds one
    twice, or has two lines for the same area, year and group.
    """
    parts = csv_parts(content, filename)
    read = [
        read_figures(part, {measure.rate: measure.metric for measure in file.measures})
        for file in RELEASE_FILES
        for part in _parts_of(file, parts, filename)
    ]
    if not read:
        raise refuse(
            "published-file-unknown",
            "This is not a file of DfE's release that SENDboard reads.",
            expected="The release zip, or its CSV on plans issued within 20 weeks.",
            advice='Download "Education, health and care plans" from DfE\'s statistics site.',
            file=filename,
        )
    figures = pd.concat([figures for figures, _ in read], ignore_index=True)
    release = str(figures["time_period"].max() + 1)
    figures.insert(0, "release", release)
    findings = [finding for _, found in read for finding in found]
    if not headline_rows(figures).any():
        findings.append(_no_headline(filename))
    return PublishedRelease(release, figures, tuple(findings), hashlib.sha256(content).hexdigest())


def headline_rows(figures: pd.DataFrame) -> pd.Series:
    """Which rows are about all children of an area: topic and group both begin with "All".

    DfE words the label anew in most years ("All EHC plans issued", "All EHC plans").
    """
    topics = figures["breakdown_topic"].str.casefold().str.startswith("all")
    return topics & figures["breakdown"].str.casefold().str.startswith("all")


def published_series(figures: pd.DataFrame, metric_key: str, area_code: str) -> pd.DataFrame:
    """One metric of one area over the years, as published for all children, in year order.

    Columns as of ``published_rates``. No rows where the area is unknown.
    """
    return published_rates(figures[figures["area_code"] == area_code], metric_key)


def published_rates(figures: pd.DataFrame, metric_key: str) -> pd.DataFrame:
    """One metric as published for all children, one row for every area and year.

    Columns: release, time_period, level, area_code, area_name, numerator, denominator (counts), value
    (their quotient, 0 to 1, unrounded), as_published (DfE's percentage) and reason (why the rate is
    missing). ``value`` is missing wherever DfE publishes no rate. Where ``figures`` holds several releases,
    the latest wins for each year. KeyError for a metric that DfE does not publish.
    """
    measure = MEASURES[metric_key]
    headline = figures[headline_rows(figures)]
    columns = headline["indicator"].str.casefold()
    by = ["release", "time_period", "level", "area_code", "area_name"]
    rates = headline.loc[columns == measure.rate, [*by, "value", "reason"]]
    rates = rates.rename(columns={"value": "as_published"})
    for name in ("numerator", "denominator"):
        counts = headline.loc[columns == getattr(measure, name), [*by, "value"]]
        rates = rates.merge(counts.rename(columns={"value": name}), on=by, how="left", validate="1:1")
    quotient = rates["numerator"] / rates["denominator"].where(rates["denominator"] > 0)
    rates = rates.assign(value=quotient.where(rates["as_published"].notna()))
    rates = rates.sort_values(["area_code", "time_period", "release"])
    rates = rates.drop_duplicates(["area_code", "time_period"], keep="last").reset_index(drop=True)
    return rates[[*by, "numerator", "denominator", "value", "as_published", "reason"]]


def _no_headline(filename: str) -> Finding:
    return Finding(
        code="published-no-headline",
        severity=Severity.LEFT_OUT,
        message="No line is about all children of an area, so there is nothing to compare with.",
        expected='Expected: lines whose breakdown topic and breakdown begin with "All".',
        advice="Upload the whole file, not a selection of it.",
        file=filename,
    )


def _parts_of(file: ReleaseFile, parts: list[CsvPart], filename: str) -> list[CsvPart]:
    found = [part for part in parts if part.has(file.known_by | set(IDENTIFYING))]
    if len(found) > 1:
        names = " and ".join(f'"{part.name}"' for part in found)
        message = f'The upload holds the file on "{file.title}" more than once: {names}.'
        raise refuse("published-file-twice", message, advice="Upload one release at a time.", file=filename)
    return found
