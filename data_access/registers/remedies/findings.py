"""What a reader is told about the sheets of remedies: each kind of finding once, in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from data_access.findings import Finding, Severity, about_rows, row_numbers


@dataclass(frozen=True)
class Kind:
    """One kind of finding: its code, how grave it is, its column and its words."""

    code: str
    severity: Severity
    column: str
    message: str
    expected: str
    advice: str


_INFO, _LEFT = Severity.INFORMATION, Severity.LEFT_OUT

CONTINUED = Kind(
    "ROW-CONTINUED",
    _INFO,
    "",
    "The row has no number of its own and goes on from the row above; it was joined to it.",
    "Nothing was left out: its words stand with the row above.",
    "Give it a number if it is a remedy of its own.",
)
FURTHER = Kind(
    "REMEDY-FURTHER-ACTION",
    _INFO,
    "",
    "The row has no number, but an action with a day or a status of its own.",
    "It was counted as a further action of the recommendation above.",
    "Number the actions, to be sure.",
)
NOTE = Kind(
    "ROW-NOTE",
    _INFO,
    "",
    "At most one cell is filled, and it goes on from no row above, so this is a note.",
    "The row was not loaded.",
    "Nothing to do, unless it is a remedy: then fill in its other cells.",
)
HTML = Kind(
    "CELL-HTML",
    _INFO,
    "",
    "The cells hold the marks of a web page, such as <p>; the marks were taken out.",
    "",
    "Nothing to do.",
)
NO_TARGET = Kind(
    "REMEDY-NO-TARGET",
    _LEFT,
    "Due",
    "The target is words and not a day, such as ASAP or the end of a term.",
    "The words were kept. Without a day the remedy is never overdue and never on time.",
    "Agree a day and enter it, such as 31/10/2026.",
)
SEVERAL_TARGETS = Kind(
    "REMEDY-SEVERAL-TARGETS",
    _LEFT,
    "Due",
    "The cell holds several target days.",
    "The latest was taken, as the Ombudsman does for a case; the earlier ones are not watched.",
    "Give every action a row with its own day.",
)
MONTH_TARGET = Kind(
    "REMEDY-MONTH-TARGET",
    _INFO,
    "Due",
    "The target is a month and not a day.",
    "The last day of that month was taken; the words were kept.",
    "Enter a day, to be sure.",
)
UPDATE_MONTH = Kind(
    "REMEDY-UPDATE-MONTH",
    _INFO,
    "Progress",
    "The latest update is headed by a month and not a day.",
    "It counts as of the last day of that month.",
    "Head updates with the day.",
)
DONE_FROM_WORDS = Kind(
    "REMEDY-DONE-FROM-WORDS",
    _INFO,
    "Completed",
    "The day of completion stands among words.",
    "It was taken from there.",
    "A column for the day of completion is easier to check.",
)
DONE_WITHOUT_DAY = Kind(
    "REMEDY-DONE-WITHOUT-DAY",
    _LEFT,
    "Completed",
    "The words say that it is completed, but not when.",
    "Counted as completed, and neither as on time nor as late.",
    "Enter the day it was completed.",
)
SEVERAL_DONE = Kind(
    "REMEDY-SEVERAL-DONE",
    _INFO,
    "Completed",
    "The words give several days of completion.",
    "The latest was taken: then the whole was done.",
    "Give every action a row of its own.",
)
CONFIRM = Kind(
    "REMEDY-CONFIRM",
    _LEFT,
    "Progress",
    "The wording suggests complete, but nothing says so: confirm.",
    "It was counted as not completed.",
    "If it is done, enter the day it was completed.",
)
TYPE_FROM_WORDS = Kind(
    "REMEDY-TYPE-FROM-WORDS",
    _INFO,
    "Type of remedy",
    "The type is not recorded.",
    "It was taken from the words of the recommendation.",
    "Add a column with the type of remedy, to be sure.",
)
TYPE_NOT_CLEAR = Kind(
    "REMEDY-TYPE-NOT-CLEAR",
    _LEFT,
    "Type of remedy",
    "The type is not recorded, and the words do not say.",
    "It is shown as not clear, and counts neither as for one family nor as an improvement of the service, unless it "
    "is a payment.",
    "Add a column with the type of remedy, such as apology or training.",
)
AMOUNT_FROM_WORDS = Kind(
    "REMEDY-AMOUNT-FROM-WORDS",
    _INFO,
    "Amount agreed",
    "No column holds the amounts.",
    "The one amount named in the recommendation was taken.",
    "Add a column with the amount agreed.",
)
AMOUNT_NOT_STATED = Kind(
    "REMEDY-AMOUNT-NOT-STATED",
    _LEFT,
    "Amount agreed",
    "A payment is promised, and its amount is not one sum: it is not stated, so much a month, or a range.",
    "It is counted as a payment without an amount, and not as nothing.",
    "Enter the whole amount once it is known.",
)
OTHER_REFERENCE = Kind(
    "REMEDY-OTHER-REFERENCE",
    _INFO,
    "Ombudsman's reference",
    "The reference has not the Ombudsman's form.",
    "Expected two figures, three and three, such as 23 019 356. It was kept as it is.",
    "Check it for a slip.",
)
NO_REFERENCE = Kind(
    "REMEDY-NO-REFERENCE",
    _INFO,
    "Ombudsman's reference",
    "There is no Ombudsman's reference.",
    "The remedy is counted, but under no case.",
    "Add a column with it, or put it into the title of the plan.",
)
DONE_BEFORE = Kind(
    "REMEDY-DONE-BEFORE",
    _LEFT,
    "Completed",
    "It was completed before it was decided.",
    "Loaded as it is.",
    "Check both days.",
)
DIFFERS = Kind(
    "REMEDY-STATUS-DIFFERS",
    _LEFT,
    "Status in the register",
    "The status says that it is open, but there is a day of completion.",
    "The day counts.",
    "Correct the one that is wrong.",
)
PAID_UNDATED = Kind(
    "REMEDY-PAID-UNDATED",
    _LEFT,
    "Paid on",
    "An amount was paid, and no day is recorded.",
    "It counts as paid on every day.",
    "Enter the day of payment.",
)
PAID_MORE = Kind(
    "REMEDY-PAID-MORE",
    _INFO,
    "Amount paid",
    "More was paid than was agreed.",
    "Loaded as it is.",
    "Check both amounts.",
)


@dataclass(frozen=True)
class Telling:
    """Where findings about one sheet go."""

    sheet: str
    file: str
    notes: list[Finding]

    def rows(self, kind: Kind, rows: Iterable) -> None:
        """Say one thing about some rows; nothing where there are none."""
        numbers = row_numbers(pd.Index(list(rows)))
        if numbers:
            self.notes.append(_finding(kind, self.sheet, self.file, numbers))

    def title(self, expected: str) -> None:
        """Say what was taken from the lines above the headings."""
        self.notes.append(
            Finding(
                code="REMEDY-TITLE",
                severity=Severity.INFORMATION,
                file=self.file,
                sheet=self.sheet,
                message="The title above the headings was read.",
                expected=expected,
            )
        )


def tell_typed(kind: Kind, rows: pd.DataFrame, file: str, notes: list[Finding]) -> None:
    """Say one thing about typed rows, sheet by sheet."""
    notes += about_rows(rows, _finding(kind, "", file, ()))


def _finding(kind: Kind, sheet: str, file: str, rows: tuple[int, ...]) -> Finding:
    return Finding(
        code=kind.code,
        severity=kind.severity,
        column=kind.column,
        message=kind.message,
        expected=kind.expected,
        advice=kind.advice,
        file=file,
        sheet=sheet,
        rows=rows,
    )
