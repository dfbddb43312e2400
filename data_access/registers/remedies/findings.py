"""What can be said of the sheets of remedies. Data only."""

from data_access.findings import FindingKind, Severity
from data_access.registers import findings as of_registers

_INFORMATION, _LEFT_OUT = Severity.INFORMATION, Severity.LEFT_OUT

CONTINUED = of_registers.CONTINUED.worded(
    message="The row has no number of its own and goes on from the row above; it was joined to it.",
    expected="Nothing was left out: its words stand with the row above.",
    advice="Give it a number if it is a remedy of its own.",
)
FURTHER = FindingKind(
    "REMEDY-FURTHER-ACTION",
    _INFORMATION,
    "The row has no number, but an action with a day or a status of its own.",
    "It was counted as a further action of the recommendation above.",
    "Number the actions, to be sure.",
)
NOTE = of_registers.NOTE.worded(
    message="At most one cell is filled, and it goes on from no row above, so this is a note.",
    expected="The row was not loaded.",
    advice="Nothing to do, unless it is a remedy: then fill in its other cells.",
)
HTML = FindingKind(
    "CELL-HTML",
    _INFORMATION,
    "The cells hold the marks of a web page, such as <p>; the marks were taken out.",
    "",
    "Nothing to do.",
)
NO_TARGET = FindingKind(
    "REMEDY-NO-TARGET",
    _LEFT_OUT,
    "The target is words and not a day, such as ASAP or the end of a term.",
    "The words were kept. Without a day the remedy is never overdue and never on time.",
    "Agree a day and enter it, such as 31/10/2026.",
    "Due",
)
SEVERAL_TARGETS = FindingKind(
    "REMEDY-SEVERAL-TARGETS",
    _LEFT_OUT,
    "The cell holds several target days.",
    "The latest was taken, as the Ombudsman does for a case; the earlier ones are not watched.",
    "Give every action a row with its own day.",
    "Due",
)
MONTH_TARGET = FindingKind(
    "REMEDY-MONTH-TARGET",
    _INFORMATION,
    "The target is a month and not a day.",
    "The last day of that month was taken; the words were kept.",
    "Enter a day, to be sure.",
    "Due",
)
DONE_FROM_WORDS = FindingKind(
    "REMEDY-DONE-FROM-WORDS",
    _INFORMATION,
    "The day of completion stands among words.",
    "It was taken from there.",
    "A column for the day of completion is easier to check.",
    "Completed",
)
DONE_WITHOUT_DAY = FindingKind(
    "REMEDY-DONE-WITHOUT-DAY",
    _LEFT_OUT,
    "The words say that it is completed, but not when.",
    "Counted as completed, and neither as on time nor as late.",
    "Enter the day it was completed.",
    "Completed",
)
SEVERAL_DONE = FindingKind(
    "REMEDY-SEVERAL-DONE",
    _INFORMATION,
    "The words give several days of completion.",
    "The latest was taken: then the whole was done.",
    "Give every action a row of its own.",
    "Completed",
)
PLAN_FROM_ORIGIN = FindingKind(
    "REMEDY-PLAN-FROM-ORIGIN",
    _INFORMATION,
    "Where the promise comes from is a plan, and not a decision or report.",
    "It was taken for the kind of plan: the action is in no figure about the Ombudsman.",
    "Add a column with the kind of plan, to be sure.",
    "Kind of plan",
)
CONFIRM = FindingKind(
    "REMEDY-CONFIRM",
    _LEFT_OUT,
    "The wording suggests complete, but nothing says so: confirm.",
    "It was counted as not completed.",
    "If it is done, enter the day it was completed.",
    "Progress",
)
TYPE_FROM_WORDS = FindingKind(
    "REMEDY-TYPE-FROM-WORDS",
    _INFORMATION,
    "The type is not recorded.",
    "It was taken from the words of the recommendation.",
    "Add a column with the type of remedy, to be sure.",
    "Type of remedy",
)
TYPE_NOT_CLEAR = FindingKind(
    "REMEDY-TYPE-NOT-CLEAR",
    _LEFT_OUT,
    "The type is not recorded, and the words do not say.",
    "It is shown as not clear, and counts neither as for one family nor as an improvement of the service, unless it "
    "is a payment.",
    "Add a column with the type of remedy, such as apology or training.",
    "Type of remedy",
)
AMOUNT_FROM_WORDS = FindingKind(
    "REMEDY-AMOUNT-FROM-WORDS",
    _INFORMATION,
    "No column holds the amounts.",
    "The one amount named in the recommendation was taken.",
    "Add a column with the amount agreed.",
    "Amount agreed",
)
AMOUNT_NOT_STATED = FindingKind(
    "REMEDY-AMOUNT-NOT-STATED",
    _LEFT_OUT,
    "A payment is promised, and its amount is not one sum: it is not stated, so much a month, or a range.",
    "It is counted as a payment without an amount, and not as nothing.",
    "Enter the whole amount once it is known.",
    "Amount agreed",
)
OTHER_REFERENCE = FindingKind(
    "REMEDY-OTHER-REFERENCE",
    _INFORMATION,
    "The reference has not the Ombudsman's form.",
    "Expected two figures, three and three, such as 23 019 356. It was kept as it is.",
    "Check it for a slip.",
    "Ombudsman's reference",
)
NO_REFERENCE = FindingKind(
    "REMEDY-NO-REFERENCE",
    _INFORMATION,
    "There is no Ombudsman's reference.",
    "The remedy is counted, but under no case.",
    "Add a column with it, or put it into the title of the plan.",
    "Ombudsman's reference",
)
DONE_BEFORE = FindingKind(
    "REMEDY-DONE-BEFORE",
    _LEFT_OUT,
    "It was completed before it was decided.",
    "Loaded as it is.",
    "Check both days.",
    "Completed",
)
DIFFERS = FindingKind(
    "REMEDY-STATUS-DIFFERS",
    _LEFT_OUT,
    "The status says that it is open, but there is a day of completion.",
    "The day counts.",
    "Correct the one that is wrong.",
    "Status in the register",
)
PAID_UNDATED = FindingKind(
    "REMEDY-PAID-UNDATED",
    _LEFT_OUT,
    "An amount was paid, and no day is recorded.",
    "It counts as paid on every day.",
    "Enter the day of payment.",
    "Paid on",
)
PAID_MORE = FindingKind(
    "REMEDY-PAID-MORE",
    _INFORMATION,
    "More was paid than was agreed.",
    "Loaded as it is.",
    "Check both amounts.",
    "Amount paid",
)
PAID_LESS = FindingKind(
    "REMEDY-PAID-LESS",
    _LEFT_OUT,
    "Less was paid than was agreed.",
    "Loaded as it is. The rest counts as not paid, whatever was paid for other remedies.",
    "Check both amounts; if the rest was paid since, enter the whole sum paid.",
    "Amount paid",
)
TITLE = FindingKind(
    "REMEDY-TITLE",
    _INFORMATION,
    "The title above the headings was read.",
    "{taken}",
)
LOOK_BACK_DIFFERS = FindingKind(
    "LOOK-BACK-DIFFERS",
    _LEFT_OUT,
    "The outcome and the column for fault found say different things.",
    "Counted as fault found.",
    "Correct the one that is wrong.",
    "Fault found",
)
