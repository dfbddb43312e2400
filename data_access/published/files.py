"""The files of DfE's release on EHC plans, known by their columns, and what the columns were called when.

Sources: the 2025 release; the data guidance of the releases 2022 to 2025; the data catalogue's pages of 2022, 2024
and 2026.
DfE renames files, headings and labels between releases and corrects its typing errors.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from data_access.published.periods import TimeKind
from metrics.national.measures import measures_of

_CALENDAR, _JANUARY = TimeKind.CALENDAR_YEAR, TimeKind.JANUARY_CENSUS
OTHER = "other"
"""The dataset of a file that has DfE's identifying columns but is none of those listed: "other: its name"."""


@dataclass(frozen=True)
class ReleaseFile:
    """One file of the release."""

    dataset: str
    title: str
    time_kind: TimeKind
    known_by: frozenset[str]
    """Our column names that together only this file has (the two on needs share theirs)."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Our column name → pattern of what DfE has called it (lower case). Not listed: the same name always."""
    stands_for: tuple[str, ...] = ()
    """The files of later releases whose figures this one holds."""

    def column(self, name: str, year: int | None = None) -> str:
        """Our name of a column as published: an alias resolved, else the name in lower case.

        ``year`` is that of the line, by which a column of one year is told from that of the next; without it, the
        first that fits.
        """
        found = name.strip().casefold()
        for ours, pattern in self.aliases.items():
            if re.fullmatch(_in_year(pattern, year), found):
                return ours
        return found

    def metrics(self, columns: Collection[str]) -> dict[str, str]:
        """Our metric's key by our name of the column that shows it, of the columns there are.

        Where DfE prints no percentage, the count carries it.
        """
        return {
            measure.shown if measure.shown in columns else measure.numerator: measure.metric
            for dataset in (self.dataset, *self.stands_for)
            for measure in measures_of(dataset)
        }

    def missing(self, columns: Collection[str], release: int) -> dict[str, list[str]]:
        """The columns that figures of this file need in a reporting year and it lacks, each with those figures."""
        found: dict[str, list[str]] = {}
        for measure in measures_of(self.dataset):
            if measure.since <= release <= measure.until:
                for column in dict.fromkeys((measure.numerator, *measure.denominator)):
                    if column not in columns:
                        found.setdefault(column, []).append(measure.metric)
        return found


def _in_year(pattern: str, year: int | None) -> str:
    """The pattern with the two digits of the line's year and of the next."""
    this, following = (r"\d\d", r"\d\d") if year is None else (f"{year % 100:02}", f"{(year + 1) % 100:02}")
    return pattern.replace("{this}", this).replace("{next}", following)


_YEAR = r"(?:_?(?:20)?\d\d)"
_REVIEW_COLUMNS = {
    "review_expected": rf"review_expected{_YEAR}?",
    "review_not_expected": rf"review_not_expected{_YEAR}?",
    "review_completed": rf"review_completed{_YEAR}?",
    "review_completed_prior": rf"review_completed_prior{_YEAR}?",
    "decision_4_weeks": r"(number_)?deci?sion_?4_?weeks",
    "decision_over_4_weeks": r"(number_)?decision_(gt|over)_4_?weeks",
    "pc_decision_4_weeks": r"pc_deci?sion_?4_?weeks",
    "outcome_amended": r"outcome_amend(ed)?",
    "outcome_ceased": r"outcome_ceased?",
    "outcome_maintained": r"outcome_maintai?n(ed)?",
    "no_outcome_recorded": r"no_outcome(_recorded)?",
}
_TOTALS_TO_2024 = {
    "requests_received_in_year": r"inreq_?ehc",
    "requests_decided_to_assess": r"inreq_ehc_y",
    "requests_decision_not_made": r"inreq_ehc_a",
    "requests_withdrawn": r"inreq_ehc_w",
    "requests_decided_not_to_assess": r"ass_?refused_?ehc",
    "request_not_assess_pc": r"ass_?refused_?ehc_pc",
    "plans_issued_den": r"tot_?inc_?exc_?ehc",
    "plans_issued_within_20_weeks": r"inc_?exc_?20week_?ehc",
    "pc_plans_issued_within_20_weeks": r"inc_?exc_?20week_?rate",
    "plans_issued_den_ex": r"tot_?no_?exc_?ehc",
    "plans_issued_20_weeks_ex": r"no_?exc_?20week_?ehc",
    "pc_plans_issued_20_weeks_ex": r"no_?exc_?20week_?rate",
    "assess_not_issued": r"ass_?none_?ehc",
}
"""The one file of totals (sen2_mi) that the releases up to 2024 have in place of four; the names that we could verify.

Without underscores in 2022, with them in 2023 and 2024. The percentages of assessments are of those that ended, not of
all, so they are left as they come: from 2025 on DfE divides by all.
"""

_FILES = (
    ReleaseFile(
        "timeliness",
        "EHC plans issued within 20 weeks",
        _CALENDAR,
        frozenset({"plans_issued_den", "plans_issued_den_ex", "plans_issued_20_weeks_ex"}),
    ),
    ReleaseFile(
        "requests", "Requests for an EHC needs assessment", _CALENDAR, frozenset({"requests_received_in_year"})
    ),
    ReleaseFile("assessments", "EHC needs assessments", _CALENDAR, frozenset({"assess_in_year", "assess_issued"})),
    ReleaseFile("new_plans", "New EHC plans", _CALENDAR, frozenset({"new_ehc_plans"})),
    ReleaseFile("caseload", "EHC plans in January", _JANUARY, frozenset({"ehcplans"})),
    ReleaseFile(
        "needs_all_plans", "Primary need, all EHC plans", _JANUARY, frozenset({"ehc_plans", "number_asd", "asd_pc"})
    ),
    ReleaseFile(
        "needs_new_plans", "Primary need, new EHC plans", _CALENDAR, frozenset({"ehc_plans", "number_asd", "asd_pc"})
    ),
    ReleaseFile(
        "annual_reviews",
        "Annual reviews",
        _CALENDAR,
        frozenset({"total_ehc_plans", "review_expected"}),
        _REVIEW_COLUMNS,
    ),
    ReleaseFile("ceased_plans", "EHC plans that ceased", _CALENDAR, frozenset({"total_ceased"})),
    ReleaseFile("personal_budgets", "Personal budgets", _JANUARY, frozenset({"personal_budget", "pb_health"})),
    ReleaseFile("residential", "Residential placements", _JANUARY, frozenset({"res_tot"})),
    ReleaseFile("work_based", "Work-based placements", _JANUARY, frozenset({"open_supp_intern"})),
    ReleaseFile(
        "phase_transfers",
        "Phase transfers",
        _CALENDAR,
        frozenset({"number_plans", "due_this_year", "final_this_year"}),
        {
            "due_this_year": "due_{this}",
            "final_this_year": "final_{this}",
            "due_next_year": "due_{next}",
            "final_next_year": "final_{next}",
        },
    ),
    ReleaseFile(
        "totals_to_2024",
        "Requests, assessments and timeliness, totals",
        _CALENDAR,
        frozenset({"requests_decided_not_to_assess", "assess_not_issued"}),
        _TOTALS_TO_2024,
        ("requests", "assessments", "timeliness"),
    ),
)
RELEASE_FILES: dict[str, ReleaseFile] = {file.dataset: file for file in _FILES}

_CENSUS_WORDS = re.compile(r"caseload|january", re.IGNORECASE)


def column_of(dataset: str, name: str, year: int | None = None) -> str:
    """Our name of a published column of any dataset, in a line about ``year``."""
    return RELEASE_FILES[dataset].column(name, year) if dataset in RELEASE_FILES else name.casefold()


def datasets_with(dataset: str) -> list[str]:
    """The datasets in which the figures of one file are found: its own, and older ones in its place."""
    return [dataset, *(file.dataset for file in _FILES if dataset in file.stands_for)]


def candidates(header: tuple[str, ...]) -> list[ReleaseFile]:
    """The files that these columns may be: none, one, or the two on needs."""
    return [file for file in _FILES if file.known_by <= {file.column(name) for name in header}]


def other_file(name: str, header: tuple[str, ...]) -> ReleaseFile:
    """A file that is none of those listed, to be kept as it comes.

    Releases up to 2024 have many of them; those on the caseload are about January, labelled as calendar years.
    """
    stem = name.rsplit("/", 1)[-1].removesuffix(".csv")
    of_january = bool(_CENSUS_WORDS.search(stem)) or "num_caseload" in {column.casefold() for column in header}
    return ReleaseFile(f"{OTHER}: {stem}", stem, _JANUARY if of_january else _CALENDAR, frozenset())
