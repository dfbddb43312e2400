"""The registers beside the cases, and attendance, as their own teams keep them."""

from tests.corpus import registers as lists
from tests.corpus.council import Rows, slashed
from tests.corpus.files import ods, text, word, xls, xlsx
from tests.corpus.habit import Habit
from tests.corpus.registers import renamed, written

_BARE = {"places": None, "needs": None}


def _titled(rows: Rows, title: str) -> Rows:
    width = len(rows[0])
    return [[title, *[None] * (width - 1)], [None] * width, *rows]


def _marks() -> Rows:
    """A line for each pupil and day: 27 sessions attended of 40, in ten days."""
    made: Rows = [["UPN", "School", "SEN status", "Date", "AM", "PM"]]
    for row in written(lists.WEEKS)[1:]:
        pupil, school, sen, monday, _possible, attended, authorised, _unauthorised = row
        marks = ["/"] * int(str(attended)) + ["I"] * int(str(authorised))
        marks += ["O"] * (10 - len(marks))
        for number in range(5):
            day = monday.replace(day=monday.day + number)  # ty: ignore[unresolved-attribute]
            made.append([pupil, school, sen, day, marks[2 * number], marks[2 * number + 1].replace("/", "\\")])
    return made


def _days(rows: Rows) -> list:
    return list(dict.fromkeys(row[3] for row in rows[1:]))


def _wide(*, halves: str = "{:%d/%m/%Y} {}") -> Rows:
    """A column for each session."""
    lines = _marks()
    days = _days(lines)
    made: Rows = [["UPN", "School", "SEN status", *(halves.format(day, half) for day in days for half in ("AM", "PM"))]]
    for pupil in dict.fromkeys(row[0] for row in lines[1:]):
        own = [row for row in lines[1:] if row[0] == pupil]
        made.append([*own[0][:3], *(mark for row in own for mark in row[4:])])
    return made


def _wide_days() -> Rows:
    """A column for each day, both its marks in one cell."""
    lines = _marks()
    days = _days(lines)
    made: Rows = [["UPN", "School", "SEN status", *(f"{day:%d/%m/%Y}" for day in days)]]
    for pupil in dict.fromkeys(row[0] for row in lines[1:]):
        own = [row for row in lines[1:] if row[0] == pupil]
        made.append([*own[0][:3], *(f"{row[4]}{row[5]}" for row in own)])
    return made


_ONE_MARK_FIGURES = {"attendance_rate": (12, 20), "absence_rate": (8, 20), "unauthorised_absence_rate": (2, 20)}
"""Six days of ten attended, three of illness, one without leave; two sessions each."""


def _one_mark() -> Rows:
    """A column for each day, one mark in each cell."""
    days = [f"{day}/09/2025" for day in range(15, 20)]
    first, second = ["/", "/", "/", "/", "I"], ["I", "I", "/", "/", "O"]
    return [["UPN", "School", "SEN status", *days], ["A998000000701", "Alder School", "E", *first],
            ["A998000000702", "Birch School", "E", *second]]  # fmt: skip


def _week_of_marks() -> Rows:
    """A line for each pupil and week, the ten marks in one cell."""
    made: Rows = [["UPN", "School", "SEN status", "Week commencing", "Marks"]]
    lines = _marks()[1:]
    for start in range(0, len(lines), 5):
        week = lines[start : start + 5]
        made.append([*week[0][:4], "".join(f"{row[4]}{row[5]}" for row in week)])
    return made


def _by_term() -> Rows:
    head, *rows = written(lists.WEEKS)
    made = [[*head[:3], "Term", *head[4:]]]
    for first, second in ((rows[0], rows[1]), (rows[2], rows[3])):
        sums = [int(str(one)) + int(str(other)) for one, other in zip(first[4:], second[4:], strict=True)]
        made.append([*first[:3], "Autumn 2025/26", *sums])
    return made


REGISTERS = (
    Habit(name="Appeals log", right=lists.APPEAL_FIGURES, **_BARE,
          who="A tribunal officer's workbook.", made=lambda: [("appeals.xlsx", xlsx(written(lists.APPEALS)))]),
    Habit(name="Appeals under the Tribunal's names", right=lists.APPEAL_FIGURES, **_BARE,
          who="A tribunal officer who keeps to the Tribunal's words.",
          made=lambda: [("SENDIST.csv", text(written(renamed(
              lists.APPEALS, Appeal_reference="SENDIST number", Appeal_type="Grounds of appeal",
              Date_registered="Registration date", Outcome="Tribunal outcome",
              Outcome_date="Date concluded"), slashed)))]),
    Habit(name="Mediation log", right=lists.MEDIATION_FIGURES, **_BARE,
          who="A mediation service's monthly return.",
          made=lambda: [("mediation.xls", xls(written(lists.MEDIATIONS)))]),
    Habit(name="Complaints register", right=lists.COMPLAINT_FIGURES, **_BARE,
          who="A complaints team's register.", made=lambda: [("complaints.xlsx", xlsx(written(lists.COMPLAINTS)))]),
    Habit(name="Complaints system", right=lists.COMPLAINT_FIGURES, **_BARE,
          who="A corporate complaints system, a title above.",
          made=lambda: [("extract.csv", text(_titled(written(renamed(
              lists.COMPLAINTS, Complaint_reference="Complaint no", Date_received="Received",
              Response_due="Target date", Date_responded="Response sent", Outcome="Finding")),
              "Complaints extract")))]),
    Habit(name="Ombudsman's decisions", right=lists.OMBUDSMAN_FIGURES, **_BARE,
          who="A link officer's list of decisions.",
          made=lambda: [("lgsco.xlsx", xlsx(written(lists.OMBUDSMAN)))]),
    Habit(name="Remedies tracker", right=lists.REMEDY_FIGURES, **_BARE,
          who="An officer who tracks what the council promised.",
          made=lambda: [("remedies.xlsx", xlsx(_titled(written(lists.REMEDIES), "Remedies tracker 2025")))]),
    Habit(name="Remedies in a paper", right=lists.REMEDY_FIGURES, **_BARE,
          who="An action plan in a committee's paper.",
          made=lambda: [("paper.docx", word(written(lists.REMEDIES, lambda day: f"{day:%d.%m.%y}")))]),
    Habit(name="Section 19 list", right=lists.SECTION_19_FIGURES, **_BARE,
          who="An inclusion team's list of children without a school place.",
          made=lambda: [("s19.xlsx", xlsx(written(lists.SECTION_19)))]),
    Habit(name="Exclusions", right=lists.EXCLUSION_FIGURES, **_BARE,
          who="An exclusions officer's list.", made=lambda: [("exclusions.csv", text(written(lists.EXCLUSIONS)))]),
    Habit(name="Part-time timetables", right=lists.PART_TIME_FIGURES, **_BARE,
          who="An attendance team's list of part-time timetables.",
          made=lambda: [("part time.csv", text(written(lists.PART_TIME), ";"))]),
    Habit(name="Audits of plans", right=lists.AUDIT_FIGURES, **_BARE,
          who="A quality officer's register of audits.",
          made=lambda: [("audits.xlsx", xlsx(written(lists.AUDITS)))]),
    Habit(name="Survey of families", right=lists.SURVEY_FIGURES, **_BARE,
          who="A parents' forum that asks families.", made=lambda: [("survey.csv", text(written(lists.SURVEY)))]),
    Habit(name="Attendance by week", right=lists.WEEK_FIGURES, **_BARE,
          who="A virtual school that gets sessions by week.", made=lambda: [("weeks.csv", text(written(lists.WEEKS)))]),
    Habit(name="Attendance by week in a workbook", right=lists.WEEK_FIGURES, **_BARE,
          who="The same with a title.",
          made=lambda: [("weeks.xlsx", xlsx(_titled(written(lists.WEEKS), "Attendance")))]),
    Habit(name="Attendance by term", right=lists.WEEK_FIGURES, **_BARE,
          who="A council that collects sums of a term.", made=lambda: [("terms.csv", text(_by_term()))]),
    Habit(name="Marks of each day", right=lists.WEEK_FIGURES, **_BARE,
          who="A feed of register marks.", made=lambda: [("marks.csv", text(_marks()))]),
    Habit(name="Marks of a week in one cell", right=lists.WEEK_FIGURES, **_BARE,
          who="A school's printout: ten marks in a row.", made=lambda: [("marks.xlsx", xlsx(_week_of_marks()))]),
    Habit(name="A column for each session", right=lists.WEEK_FIGURES, **_BARE,
          who="A school's register, printed with a column for each session.",
          made=lambda: [("register.xlsx", xlsx(_wide()))]),
    Habit(name="A column for each session, as text", right=lists.WEEK_FIGURES, **_BARE,
          who="The same, saved as CSV.", made=lambda: [("register.csv", text(_wide(halves="{1} {0:%d-%b-%Y}")))]),
    Habit(name="A column for each day", right=lists.WEEK_FIGURES, **_BARE,
          who="A register with both marks of a day in one cell.",
          made=lambda: [("register.xlsx", xlsx(_wide_days()))]),
    Habit(name="A column for each day in LibreOffice", right=lists.WEEK_FIGURES, **_BARE,
          who="The same in LibreOffice.", made=lambda: [("register.ods", ods(_wide_days()))]),
    Habit(name="A column for each session in Word", right=lists.WEEK_FIGURES, **_BARE,
          who="A register in Word.", made=lambda: [("register.docx", word(_wide()))]),
    Habit(name="A column for each session, pasted", right=lists.WEEK_FIGURES, **_BARE,
          who="The register, copied from the screen.", made=lambda: [("pasted table.tsv", text(_wide(), "\t"))]),
    Habit(name="A column and a mark for each day", right=_ONE_MARK_FIGURES, **_BARE,
          who="A club's or a tutor's register, which takes one mark a day.",
          made=lambda: [("register.csv", text(_one_mark()))], asked="ATT-WHOLE-DAYS",
          why="One mark may stand for a day or for half of it; the officer says yes where it is for the day."),
    Habit(name="A column for each day, as text", right=lists.WEEK_FIGURES, **_BARE,
          who="The same, saved as CSV.", made=lambda: [("register.csv", text(_wide_days()))]),
)  # fmt: skip
