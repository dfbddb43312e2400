"""What can be said of a file of attendance, and how it is said once of a file that is read block by block."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from data_access.findings import Finding, FindingKind, Severity

MOST_ROWS_NAMED = 1_000
"""Of one fault; the others are counted."""

WIDE = FindingKind(
    "ATT-WIDE",
    Severity.STOPS,
    "The register has a column for each session, and they cannot be told apart.",
    "Expected a day and AM or PM in each of their headings, or AM and PM below the day, each once; or a column for "
    "each day with the marks of both its sessions; with all of its days within a year.",
    "Export one row for each pupil and day, with a column for AM and one for PM.",
)
WHOLE_DAYS = FindingKind(
    "ATT-WHOLE-DAYS",
    Severity.ASKS,
    "The register has a column for each day, and in some cells one mark alone.",
    "Such a mark was taken for both sessions of its day.",
    "Say yes if a mark stands for the whole day. If it stands for one session, export the register with AM and PM.",
)
TOTAL = FindingKind(
    "ATT-TOTAL", Severity.INFORMATION, "The line holds totals, not a pupil.", "The line was not loaded."
)
NO_PUPIL = FindingKind(
    "ATT-NO-PUPIL",
    Severity.LEFT_OUT,
    "The line names no pupil.",
    "The line was not loaded: whose sessions they are cannot be told.",
    "Export the UPN or the person's id with every line.",
)
NO_WEEK = FindingKind(
    "ATT-NO-WEEK",
    Severity.LEFT_OUT,
    "The line has no week.",
    "The line was not loaded: it has no week, term or day that can be read.",
    "Export the day the week begins, the term and its school year, or the day.",
)
NO_SESSIONS = FindingKind(
    "ATT-NO-SESSIONS",
    Severity.LEFT_OUT,
    "The line has no sessions.",
    "The line was not loaded: it has no mark, no possible sessions, and not both attended and absent ones.",
    "Export possible, attended and absent sessions.",
)
MORE = FindingKind(
    "ATT-MORE",
    Severity.LEFT_OUT,
    "The line has more attended or more absent sessions than possible ones.",
    "The line was not loaded: one of its numbers is wrong, and nobody can tell which.",
    "Correct it in the source system and export again.",
)
LONG_WEEK = FindingKind(
    "ATT-LONG-WEEK",
    Severity.ASKS,
    "These lines have more than the ten sessions of a week, and most lines of the file are of one week.",
    "Each would count as the sessions of a whole term.",
    "Correct their sessions, or give the term and its school year in a column of its own. Say yes if they are terms.",
)
WEEKS_TURNED = FindingKind(
    "ATT-WEEKS-TURNED",
    Severity.ASKS,
    "Read day first, no week of the file begins on a Monday; read month first, every week does.",
    "They were read day first.",
    "If they are written month first, say so (in the terminal: --days month-first), or export them as 2025-01-31.",
)
BROKEN_LINE = FindingKind(
    "ATT-LINE",
    Severity.LEFT_OUT,
    "The line has another number of cells than the headings.",
    "The line was not loaded: a separator inside a cell without quotation marks pushes the cells behind it aside.",
    "Export it again with such cells in quotation marks, or as .xlsx.",
)
UNREADABLE = FindingKind(
    "ATT-CELL",
    Severity.LEFT_OUT,
    "The cell cannot be read.",
    "Taken as blank. A line without one of its numbers of possible, attended and absent sessions is left out.",
    "Correct it in the source system and export again.",
)
NO_MARK = UNREADABLE.worded(message="This is no register mark.")
STATUS_NOT_KNOWN = FindingKind(
    "ATT-NOT-KNOWN",
    Severity.INFORMATION,
    "The lines say only that there is no EHC plan.",
    "Their SEN status is not recorded: no plan may be SEN support or no SEN.",
    "Export the SEN status as well.",
)
FROM_PERCENT = FindingKind(
    "ATT-PERCENT",
    Severity.INFORMATION,
    "The lines give a percentage and no attended sessions.",
    "Attended sessions were worked out from the percentage, to the nearest one; 1 and less were read as shares.",
    "Better export the sessions.",
)
FROM_ABSENT = FindingKind(
    "ATT-ATTENDED",
    Severity.INFORMATION,
    "The lines hold no attended sessions.",
    "Attended sessions were worked out as possible less absent.",
)
FROM_PARTS = FindingKind(
    "ATT-POSSIBLE",
    Severity.INFORMATION,
    "The lines hold no possible sessions.",
    "Possible sessions were worked out as those attended and those absent; a blank absence was taken as none.",
    "Better export possible sessions.",
)
ONLY_PRESENT = FindingKind(
    "ATT-PRESENT",
    Severity.LEFT_OUT,
    "The lines hold sessions present, and the file has no column of sessions at approved educational activities.",
    "Those present were taken for all that were attended.",
    "If K, B, P, V or W are not among them, children look absent who were not: export attended sessions.",
)
WRONG_SUM = FindingKind(
    "ATT-SUM",
    Severity.LEFT_OUT,
    "The sessions of the line do not add up.",
    "Possible sessions should be those attended and those absent. Loaded as found.",
    "Check the export: attended means present and at approved educational activities, K and B too.",
)
TWICE = FindingKind(
    "ATT-TWICE",
    Severity.ASKS,
    "These lines and others are about the same pupil and school and the same day, week or term, or they have together "
    "more sessions than a week has.",
    "Their sessions would be added up.",
    "Take out the lines that are wrong or that say the same again. Say yes if each has sessions of its own.",
)
TWO_SCHOOLS = FindingKind(
    "ATT-TWO-SCHOOLS",
    Severity.ASKS,
    "These lines and others are about the same pupil at another school, or at one under another name, and have "
    "together more sessions than the day, the week or the term has.",
    "Their sessions would be added up.",
    "If it is one school, write its URN with every line, or its name in one way. A pupil on the roll of two has "
    "at each the sessions of that one alone (mark D stands for the others). Say yes if each has sessions of its own.",
)
TWO_SCHOOLS_LOADED = TWO_SCHOOLS.worded(
    message="These lines are about pupils who are loaded already at another school, or at one under another name, and "
    "have together with those more sessions than the day, the week or the term has.",
)
OLD_MARKS = FindingKind(
    "ATT-LEGACY",
    Severity.INFORMATION,
    "Marks that were withdrawn in August 2024: {marks}.",
    "Read as before August 2024: H and F are authorised, J is attendance, Y is not a possible session.",
    "Check that the extract is of an earlier year.",
)
NO_BACKSLASH = FindingKind(
    "ATT-NO-BACKSLASH",
    Severity.LEFT_OUT,
    "There are mornings marked / with a blank afternoon, and not one mark \\.",
    "Those afternoons were taken as blank, not as present.",
    "Some tools lose the mark \\. Export again, and look at the afternoons in the file.",
)
MONTH_FIRST = FindingKind(
    "ATT-MONTH-FIRST",
    Severity.STOPS,
    "Days are written month first, such as 1/31/2025.",
    "Expected the day first, as in 31/01/2025. Nothing was loaded.",
    "Say that the days are written month first (in the terminal: --days month-first), or export them as 2025-01-31.",
)
C_WITHOUT_C2 = FindingKind(
    "ATT-C-NOT-C2",
    Severity.LEFT_OUT,
    "There are marks C and not one C2.",
    "C was counted as leave in exceptional circumstances, as written.",
    "Some systems cut C2 to C. If so, sessions of part-time timetables are missing: check.",
)


@dataclass
class OverBlocks:
    """What was found in block after block of one file, as one finding for each fault of each column.

    Of very many lines the first thousand are named and the others counted: a file may have millions.
    """

    _first: dict[tuple[str, str, str], Finding] = field(default_factory=dict)
    _lines: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _left_out: list[np.ndarray] = field(default_factory=list)

    def add(self, findings: Iterable[Finding]) -> None:
        """What was found in one more block."""
        for finding in findings:
            key = (finding.code, finding.column, finding.message)
            known = self._first.setdefault(key, replace(finding, rows=(), found=()))
            room = MOST_ROWS_NAMED - len(known.rows)
            rows, found = known.rows + finding.rows[:room], known.found + finding.found[:room]
            self._first[key] = replace(known, rows=rows, found=found)
            self._lines[key] = self._lines.get(key, 0) + len(finding.rows)
            if finding.severity is Severity.LEFT_OUT and finding.rows:
                self._left_out.append(np.array(finding.rows, dtype="int64"))

    @property
    def left_out(self) -> np.ndarray:
        """Every line that some figure leaves out, named or counted."""
        return np.unique(np.concatenate([np.array([], dtype="int64"), *self._left_out]))

    @property
    def lines(self) -> int:
        """How many lines were named or counted, of all faults."""
        return sum(self._lines.values())

    def findings(self) -> tuple[Finding, ...]:
        """All of it, in the order in which each fault was first met."""
        return tuple(_with_rest(finding, self._lines[key]) for key, finding in self._first.items())


def _with_rest(finding: Finding, lines: int) -> Finding:
    more = lines - len(finding.rows)
    return replace(finding, message=f"{finding.message} Lines besides those named: {more:,}.") if more else finding
