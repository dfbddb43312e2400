"""The fictional council of the corpus: fourteen requests and small lists beside them, and their figures by hand.

All figures are of 2025, or stand as at 31 December 2025.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

AS_AT = date(2025, 12, 31)
Cell = object
Rows = list[list[Cell]]
Write = Callable[[date], Cell]


@dataclass(frozen=True)
class Case:
    """A request and what came of it."""

    ref: str
    received: date
    outcome: str | None
    decided: date | None
    issued: date | None
    exempt: bool
    locality: str
    need: str


def _case(
    ref: str, received: str, outcome: str | None, decided: str | None, issued: str | None, place: str, **rest: str
) -> Case:
    first, second, third = (day and date.fromisoformat(day) for day in (received, decided, issued))
    assert first
    return Case(ref, first, outcome, second or None, third or None, "exempt" in rest, place, rest["need"])


CASES = (
    _case("CB-101", "2025-01-06", "Y", "2025-02-17", "2025-05-26", "North", need="SEMH"),  # days 42 and 140
    _case("CB-102", "2025-01-06", "Y", "2025-02-18", "2025-05-27", "North", need="ASD"),  # days 43 and 141
    _case("CB-103", "2025-03-03", "N", "2025-04-14", None, "South", need="SLCN"),  # day 42
    _case("CB-104", "2025-03-03", "N", "2025-04-15", None, "South", need="SEMH"),  # day 43
    _case("CB-105", "2025-01-06", "Y", "2025-02-17", "2025-06-30", "South", need="SEMH", exempt="yes"),  # 42 and 175
    _case("CB-106", "2025-01-06", "W", "2025-02-10", None, "North", need="MLD"),
    _case("CB-107", "2025-01-06", "Y", "2025-02-17", None, "East", need="ASD"),  # day 42; waits since day 140
    _case("CB-108", "2025-12-01", None, None, None, "East", need="SLCN"),  # day 30
    _case("CB-109", "2025-02-14", "Y", "2025-03-20", "2025-07-03", "North", need="SLCN"),  # days 34 and 139
    _case("CB-110", "2025-04-22", "Y", "2025-06-03", "2025-09-09", "East", need="SEMH"),  # days 42 and 140
    _case("CB-111", "2025-05-13", "N", "2025-06-24", None, "South", need="ASD"),  # day 42
    _case("CB-112", "2025-06-10", "Y", "2025-07-22", "2025-11-21", "East", need="SPLD"),  # days 42 and 164
    _case("CB-113", "2025-09-15", "Y", "2025-10-20", None, "North", need="MLD"),  # day 35; waits, day 107
    _case("CB-114", "2025-11-27", None, None, None, "South", need="SLCN"),  # day 34
)
FIGURES = {
    "requests_received": (14, 14),
    "request_decisions_within_6_weeks": (9, 11),  # not the one withdrawn; late: 102 and 104
    "requests_refused": (3, 14),  # 103, 104, 111
    "plans_issued": (6, 6),  # 101, 102, 105, 109, 110, 112
    "plans_issued_within_20_weeks": (3, 5),  # 101, 109, 110; not 105, an exception
    "plans_issued_within_20_weeks_including_exceptions": (3, 6),
    "plans_due_issued_on_time": (3, 7),  # due in 2025: the six with a plan, and 107
    "assessments_open": (4, 4),  # 107, 108, 113, 114
    "assessments_open_past_20_weeks": (1, 1),  # 107
    "requests_undecided": (2, 2),  # 108, 114
}
PLACES = {"North": 5, "South": 5, "East": 4}
NEEDS = {"SEMH": 4, "SLCN": 4, "ASD": 3, "MLD": 2, "SPLD": 1}

WORDS = {"Y": "Agreed", "N": "Refused", "W": "Withdrawn", None: None}
"""What the outcomes are called where a habit says nothing else."""
PLAIN = {
    "ref": "Case reference",
    "received": "Date request received",
    "outcome": "Request outcome",
    "decided": "Request outcome date",
    "issued": "Date final plan issued",
    "exempt": "20 week exception",
    "locality": "Locality",
    "need": "Primary need",
}


def real(day: date) -> Cell:
    """A real date, as a spreadsheet keeps it."""
    return datetime.fromisoformat(f"{day}")


def slashed(day: date) -> Cell:
    """31/12/2025."""
    return f"{day:%d/%m/%Y}"


@dataclass(frozen=True)
class Told:
    """How a list is written: its headings, its days, its words."""

    headings: Mapping[str, str]
    day: Write = real
    words: Mapping[str | None, str | None] = None  # ty: ignore[invalid-assignment]
    yes: Cell = "Yes"
    no: Cell = "No"
    blank: Cell = None
    of: Sequence[Case] = CASES
    extra: Mapping[str, Callable[[Case], Cell]] = None  # ty: ignore[invalid-assignment]

    def rows(self) -> Rows:
        """The headings and a row for each case; a field that no case has is blank in every row."""
        return [list(self.headings.values()), *([self._cell(case, name) for name in self.headings] for case in self.of)]

    def _cell(self, case: Case, name: str) -> Cell:
        if self.extra and name in self.extra:
            return self.extra[name](case)
        value = getattr(case, name, None)
        if name == "outcome":
            value = (self.words or WORDS)[case.outcome]
        elif name in ("plan_outcome", "plan_outcome_date"):
            value = case.issued and ("Y" if name == "plan_outcome" else case.issued)
        elif name == "exempt":
            value = self.yes if case.exempt else self.no
        if isinstance(value, date):
            value = self.day(value)
        return self.blank if value is None else value


def told(headings: Mapping[str, str] = PLAIN, day: Write = real, **how) -> Rows:
    """The list of cases, headings first."""
    return Told(headings, day, **how).rows()


def without(*names: str) -> dict[str, str]:
    """The plain headings but for some."""
    return {name: heading for name, heading in PLAIN.items() if name not in names}


def after(day: date, days: int) -> date:
    """So many days later."""
    return day + timedelta(days)
