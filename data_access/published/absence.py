"""DfE's published absence and attendance by SEN: a CSV of either data set, old and new names of its columns.

Source: DfE, "Pupil absence in schools in England" (absence by characteristics) and "Pupil attendance in schools"
(attendance by SEN), as downloaded from Explore Education Statistics. Only the lines by SEN provision are kept: the
breakdown by primary need has a line without SEN of its own, which differs. Which columns a release has differs too; a
column that is not there gives no figure. Each figure keeps the terms it covers: a full year is never one of two terms.
"""

import hashlib
import re
from collections.abc import Collection, Sequence

import pandas as pd
from sqlalchemy.engine import Engine

from data_access.findings import FindingKind, Read, Severity, Source, gathered
from data_access.layouts.code_words import read_code
from data_access.layouts.days import NotReadable
from data_access.published.cells import read_cells
from data_access.published.download import CsvPart, csv_parts
from data_access.published.findings import LINE_UNPLACED
from data_access.published.lines import COLUMNS, NAMING
from data_access.published.places import about_areas, area_of
from data_access.published.release import PublishedRelease
from data_access.published.store import load_breakdowns, load_headlines
from metrics.attendance.published_rates import FULL_YEAR
from metrics.base.periods import two_years
from metrics.cases.code_lists import SEN_STATUS

ABSENCE, ATTENDANCE = "absence_by_sen", "attendance_by_sen"
DATASETS: dict[str, str] = {
    ABSENCE: "DfE, Pupil absence in schools in England, from the school census",
    ATTENDANCE: "DfE, Pupil attendance in schools, from the daily registers",
}
"""The two sources. They do not count the same schools and days, so they are never one series."""
SCHOOL_YEAR = "school year"
"""``time_period`` is the calendar year in which it begins; ``time_kind`` adds the terms: "school year: full year"."""
NO_TERMS = "terms not named"
ALL_SCHOOLS = "All schools"
_INDICATORS = {
    "absence_rate": ("sess_overall_percent", "overall_absence_perc", "overall_absence_percent"),
    "authorised_absence_rate": ("sess_authorised_percent", "authorised_absence_perc"),
    "unauthorised_absence_rate": ("sess_unauthorised_percent", "unauthorised_absence_perc"),
    "persistent_absence": ("enrolments_pa_10_exact_percent", "enrolments_pa10_exact_percent"),
    "severe_absence": ("enrolments_pa_50_exact_percent", "enrolments_pa50_exact_percent"),
    "attendance_rate": ("attendance_perc", "overall_attendance_perc"),
}
"""Our figure to what DfE has called it. Counts of sessions and of enrolments come with them, under no figure."""
_COUNTS = (
    "enrolments",
    "sess_possible",
    "possible_sessions",
    "sess_overall",
    "enrolments_pa_10_exact",
    "enrolments_pa_50_exact",
    "num_schools",
    "sess_q_la_arrangements",
)
_TOPICS = ("characteristic_topic", "characteristic_group", "breakdown_topic")
_GROUPS = ("characteristic_breakdown", "characteristic", "breakdown", "sen_provision", "sen")
_PHASES = ("education_phase", "school_type", "phase_type_grouping", "phase")
_TOPIC = "SEN provision, "
_PROVISION = re.compile(r"^sen[_ ]provision[_ :-]*", re.IGNORECASE)
_UNCLEAR = re.compile(r"^(?:total|all pupils|all|unclassified|sen primary need.*)$", re.IGNORECASE)
_LEVELS = {
    "national": ("National", "country"),
    "regional": ("Regional", "region"),
    "local authority": ("Local authority", "la"),
}
_YEARS = re.compile(r"(20\d\d)/?(?:20)?(\d\d)")

NO_SEN = FindingKind(
    "PUBLISHED-ABSENCE-NO-SEN",
    Severity.STOPS,
    "No line of the file is by SEN provision.",
    "Lines for EHC plans, SEN support and no identified SEN.",
    'Download "absence by pupil characteristics" with every characteristic.',
)
TWICE = FindingKind(
    "PUBLISHED-ABSENCE-TWICE",
    Severity.STOPS,
    "Two lines are about the same area, year, schools and group.",
    advice="Download the file again, without filters set by hand.",
)
LEFT_OUT = FindingKind(
    "PUBLISHED-ABSENCE-LEFT-OUT",
    Severity.INFORMATION,
    "Lines by another characteristic, or not about an area: {number}. They were not stored.",
)


def is_absence_table(part: CsvPart) -> bool:
    """Whether a CSV is absence or attendance by SEN: a percentage we know, and a column that says who."""
    names = {name.casefold() for name in part.header}
    known = {name for spellings in _INDICATORS.values() for name in spellings}
    return bool(names & known) and bool(names.intersection(_GROUPS)) and {"time_period", "geographic_level"} <= names


def read_absence(content: bytes, filename: str, opened: Sequence[CsvPart] | None = None) -> PublishedRelease | None:
    """The figures by SEN provision, to be stored like any release; None where the file is of another kind.

    ``opened`` are its parts, where they are open already. Raises FileRefused where no line is by SEN provision, or two
    are about the same area, year and group.
    """
    opened = csv_parts(content, filename) if opened is None else opened
    parts = [part for part in opened if is_absence_table(part)]
    if not parts:
        return None
    read = gathered(_figures(part) for part in parts)
    figures = pd.concat(read.value, ignore_index=True)
    if figures.empty:
        raise NO_SEN.refusal(filename)
    key = ["time_period", "terms", "area_code", "breakdown_topic", "breakdown", "indicator"]
    if figures.duplicated(key).any():
        raise TWICE.refusal(filename)
    terms = ", ".join(dict.fromkeys(figures["terms"]))
    last = int(figures["time_period"].max())
    kind = "attendance" if (figures["dataset"] == ATTENDANCE).all() else "absence"
    release = f"{kind} {two_years(last)}: {terms}"
    made = figures[list(COLUMNS)].assign(release=release)
    made = made[["release", *COLUMNS]]
    return PublishedRelease(release, made, read.findings, hashlib.sha256(content).hexdigest())


def published_absence(database: Engine, areas: Collection[str]) -> pd.DataFrame:
    """What is stored of some areas: a line for each source, terms, kind of school, area, year, status and figure.

    Columns: dataset, terms ("full year", "autumn and spring"…), phase (``ALL_SCHOOLS`` or DfE's words), area_code, year
    (in which the school year begins), status (E, K, N), metric, value (0 to 1, as DfE rounded it; missing where DfE
    gives none) and reason (DfE's symbol for why). Of two releases about the same year and terms the later one stands.
    """
    held = [load(database, list(DATASETS), areas) for load in (load_headlines, load_breakdowns)]
    found = pd.concat([one for one in held if len(one)] or held[:1], ignore_index=True)
    found = found[found["metric"] != ""].sort_values("release", kind="stable")
    made = pd.DataFrame(
        {
            "dataset": found["dataset"],
            "terms": found["time_kind"].astype("object").str.removeprefix(f"{SCHOOL_YEAR}: "),
            "phase": found["breakdown_topic"].astype("object").str.removeprefix(_TOPIC),
            "area_code": found["area_code"],
            "year": found["time_period"],
            "status": found["breakdown"],
            "metric": found["metric"],
            "value": found["value"].astype("float64") / 100,
            "reason": found["reason"],
        }
    )
    return made.drop_duplicates([*made.columns.drop(["value", "reason"])], keep="last").reset_index(drop=True)


def _terms(identifier: str) -> str:
    """DfE's time_identifier as everybody says it: "Academic year" is the full year."""
    plain = identifier.strip().casefold()
    return FULL_YEAR if plain == "academic year" else re.sub(r" terms?$", "", plain) or NO_TERMS


def _figures(part: CsvPart) -> Read[pd.DataFrame]:
    cells = part.cells()
    cells.columns = [name.casefold() for name in part.header]
    lines, left = _lines(cells)
    source = Source(part.name)
    nowhere = lines.index[lines["area_code"] == ""]
    findings = [
        *about_areas(lines.drop(nowhere), source),
        *LINE_UNPLACED.on_rows(source, nowhere, column="area code", what="the code of the area"),
        *((LEFT_OUT.on(source, number=f"{left:,}"),) if left else ()),
    ]
    lines = lines.drop(nowhere)
    frames = []
    for name in lines.columns.intersection([one for some in _INDICATORS.values() for one in some] + list(_COUNTS)):
        metric = next((key for key, spellings in _INDICATORS.items() if name in spellings), "")
        frames.append(lines[list(_PLACED)].assign(indicator=name, metric=metric, **read_cells(lines[name])))
    made = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=[*COLUMNS, "terms"])
    of_registers = set(cells.columns) & set(_INDICATORS["attendance_rate"])
    kinds = {text: f"{SCHOOL_YEAR}: {_terms(text)}" for text in made["terms"].unique()}
    made = made.assign(dataset=ATTENDANCE if of_registers else ABSENCE, time_kind=made["terms"].map(kinds))
    return Read(made, tuple(findings))


_PLACED = (
    "time_period",
    "terms",
    "level",
    "area_code",
    "old_la_code",
    "area_name",
    "region_name",
    "headline",
    "breakdown_topic",
    "breakdown",
)


def _lines(cells: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The lines by SEN provision with our columns beside DfE's, and how many others there are."""
    groups = _column(cells, _GROUPS)
    topics = _column(cells, _TOPICS).where(lambda found: found != "", groups.where(groups.str.match(_PROVISION), ""))
    named = "sen" in cells.columns or "sen_provision" in cells.columns
    of_provision = topics.str.contains("provision", case=False) | named
    status = groups.map({text: _status(text) for text in groups.unique()})
    level = cells["geographic_level"].str.strip().str.casefold()
    years = cells["time_period"].str.strip().str.extract(_YEARS)
    good = of_provision & (status != "") & level.isin(list(_LEVELS)) & years[0].notna()
    kept = cells[good]
    phase = _column(kept, _PHASES)
    whole = phase.str.casefold().isin(["", "total", "all schools", "all", "state-funded total"])
    kind = level[good].map({name: prefix for name, (_, prefix) in _LEVELS.items()})
    codes = kind.map({"country": "country_code", "region": "region_code", "la": "new_la_code"})
    names = kind.map({"country": "country_name", "region": "region_name", "la": "la_name"})
    made = kept.assign(
        time_period=years[0][good].astype(int),
        terms=_column(kept, ("time_identifier",)).replace("", NO_TERMS),
        level=level[good].map({name: words for name, (words, _) in _LEVELS.items()}),
        published_code=[kept.at[line, name].strip() for line, name in codes.items()],
        area_name=[kept.at[line, name] for line, name in names.items()],
        old_la_code=_column(kept, ("old_la_code",)),
        region_name=_column(kept, ("region_name",)),
        headline=whole,
        breakdown_topic=(_TOPIC + phase.where(~whole, ALL_SCHOOLS)).astype("object"),
        breakdown=status[good],
    )
    areas = [area_of(*naming) for naming in made[[*NAMING]].itertuples(index=False, name=None)]
    made = made.assign(area_code=[code for code, _ in areas], area_doubt=[str(doubt) for _, doubt in areas])
    return made, len(cells) - len(kept)


def _status(text: str) -> str:
    plain = _PROVISION.sub("", text.strip()).replace("_", " ")
    if _UNCLEAR.match(plain):
        return ""
    try:
        return read_code(plain, SEN_STATUS)
    except NotReadable:
        return ""


def _column(cells: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    """The first of some columns that is there; empty where none is."""
    found = next((name for name in names if name in cells.columns), None)
    return cells[found].str.strip() if found else pd.Series("", cells.index, dtype="object")
