"""The fictional council's small registers, and their figures counted by hand.

All figures are of 2025, or stand as at 31 December 2025.
"""

from datetime import date

from tests.corpus.council import Cell, Rows, Write, real


def _d(month: int, day: int) -> date:
    return date(2025, month, day)


APPEALS: Rows = [
    ["Appeal reference", "Appeal type", "Date registered", "Outcome", "Outcome date", "Order date", "Locality"],
    ["EB-201", "Refusal to assess", _d(1, 13), "Appeal allowed", _d(4, 24), _d(4, 24), "North"],
    ["EB-202", "Refusal to issue a plan", _d(2, 20), "Appeal dismissed", _d(6, 19), None, "South"],
    ["EB-203", "Contents", _d(3, 14), "Conceded by LA", _d(5, 15), _d(5, 15), "South"],
    ["EB-204", "Contents", _d(6, 16), "Withdrawn by parent", _d(8, 21), None, "East"],
    ["EB-205", "Refusal to assess", _d(10, 13), None, None, None, "North"],
    ["EB-206", "Contents", _d(11, 17), None, None, None, "East"],
]
APPEAL_FIGURES = {
    "appeals_registered": (6, 6),
    "appeals_open": (2, 2),  # 205, 206
    "appeals_ended": (4, 4),
    "appeals_decided_for_appellant": (1, 2),  # 201; decided too: 202
    "appeals_withdrawn": (1, 4),  # 204
}
MEDIATIONS: Rows = [
    ["Mediation ref", "Decision type", "Decision date", "Date LA told", "Date held", "Mediation outcome"],
    ["MB-1", "Refusal to assess", _d(2, 20), _d(3, 10), _d(4, 9), "No agreement"],  # day 30
    ["MB-2", "Refusal to assess", _d(2, 20), _d(3, 10), _d(4, 10), "No agreement"],  # day 31
    ["MB-3", "Contents of plan", _d(9, 1), _d(9, 15), _d(10, 13), "No agreement"],  # day 28
]
MEDIATION_FIGURES = {"mediations_held": (3, 3), "mediations_arranged_in_30_days": (2, 3)}
COMPLAINTS: Rows = [
    ["Complaint reference", "Stage", "Procedure", "Date received", "Date acknowledged", "Response due",
     "Date responded", "Date closed", "Outcome", "Locality"],
    ["KB-301", "Stage 1", "Corporate", _d(2, 3), _d(2, 5), _d(2, 17), _d(2, 14), _d(2, 14), "Upheld", "North"],
    ["KB-302", "Stage 1", "Corporate", _d(3, 17), _d(3, 19), _d(3, 31), _d(4, 15), _d(4, 15), "Not upheld", "South"],
    ["KB-303", "Stage 1", "Corporate", _d(5, 20), _d(5, 22), _d(6, 4), _d(6, 4), _d(6, 4), "Partly upheld", "South"],
    ["KB-304", "Stage 2", "Corporate", _d(7, 21), _d(7, 23), _d(8, 18), _d(8, 13), _d(8, 13), "Upheld", "East"],
    ["KB-305", "Stage 1", "Corporate", _d(12, 18), _d(12, 19), _d(1, 30).replace(year=2026), None, None, None, "East"],
]  # fmt: skip
COMPLAINT_FIGURES = {
    "complaints_received": (4, 4),  # 304 is the second stage of one that came before
    "complaints_open": (1, 1),  # 305
    "complaints_upheld": (3, 4),  # 301, 303, 304; closed too: 302
    "stage_1_on_time": (2, 3),  # 301, 303; late: 302
}
OMBUDSMAN: Rows = [
    ["LGSCO ref", "Received by LGSCO", "Decision date", "Decision", "Fault from", "Fault to"],
    ["25 000 401", _d(1, 20), _d(4, 14), "Upheld: fault and injustice", _d(1, 6), _d(1, 17)],
    ["25 000 402", _d(2, 17), _d(6, 16), "Not upheld: no fault", None, None],
    ["25 000 403", _d(5, 19), _d(9, 22), "Upheld: fault and injustice", _d(3, 3), _d(4, 25)],
    ["25 000 404", _d(11, 24), None, None, None, None],
]
OMBUDSMAN_FIGURES = {
    "ombudsman_decisions": (3, 3),
    "ombudsman_upheld_rate": (2, 3),  # 401, 403
    "ombudsman_open": (1, 1),  # 404
}
REMEDIES: Rows = [
    ["Ombudsman reference", "Rec no", "Recommendation", "Remedy type", "Decision date", "Due date", "Date completed"],
    ["25 000 401", "1", "Apologise to the family", "Apology", _d(4, 14), _d(5, 12), _d(5, 12)],  # the last day
    ["25 000 401", "2", "Train all officers", "Training", _d(4, 14), _d(7, 14), _d(7, 15)],  # a day late
    ["25 000 403", "1", "Apologise to the family", "Apology", _d(9, 22), _d(10, 20), _d(10, 13)],
    ["25 000 403", "2", "Review the procedure", "Procedure change", _d(9, 22), _d(12, 22), None],  # overdue
]
REMEDY_FIGURES = {
    "remedies_promised": (4, 4),
    "remedies_completed": (3, 4),
    "remedies_completed_on_time": (2, 4),
    "remedies_overdue": (1, 1),
}
NOTICES: Rows = [
    ["Notice ID", "Date received", "School", "UPN", "Type", "First day absent", "Days absent at notice"],
    ["NB-1", _d(11, 4), "Alder School", "A998000000501", "10-day unauthorised", _d(10, 20), 10],
    ["NB-2", _d(10, 14), "Birch School", "A998000000502", "15-day illness", _d(9, 22), 15],
    ["NB-3", _d(12, 1), "Birch School", "A998000000503", "15-day illness", _d(11, 10), 15],
]
SECTION_19: Rows = [
    ["UPN", "School", "Route", "First day absent", "15th day", "Date LA first knew", "S19 decision",
     "Decision date", "Provision start", "Hours a week"],
    ["A998000000601", "Alder School", "Medical", _d(9, 8), _d(9, 26), _d(9, 26), "Duty owed", _d(10, 1),
     _d(10, 6), 25],
    ["A998000000602", "Birch School", "Medical", _d(10, 6), _d(10, 24), _d(11, 3), "Duty owed", _d(11, 10), None, None],
    ["A998000000603", "Birch School", "Medical", _d(11, 3), _d(11, 21), _d(11, 24), None, None, None, None],
]  # fmt: skip
SECTION_19_FIGURES = {"section19_in_scope": (3, 3), "section19_decided": (2, 3), "section19_undecided": (1, 1)}
EXCLUSIONS: Rows = [
    ["UPN", "School", "Type", "Exclusion date", "Sixth day", "Provision start", "Provider"],
    ["A998000000301", "Alder School", "Permanent", _d(11, 3), _d(11, 10), _d(11, 10), "Example Centre"],
    ["A998000000302", "Alder School", "Permanent", _d(11, 3), _d(11, 10), _d(11, 11), "Example Centre"],
    ["A998000000303", "Birch School", "Permanent", _d(12, 1), _d(12, 8), None, None],
]
EXCLUSION_FIGURES = {"sixth_day_met": (1, 3), "permanent_exclusions_without_provision": (1, 1)}
PART_TIME: Rows = [
    ["UPN", "School", "Start", "Planned end", "Actual end", "Hours", "Reason", "Parent agreed"],
    ["A998000000401", "Alder School", _d(9, 8), _d(10, 17), None, 12.5, "Anxiety", "Y"],
    ["A998000000402", "Alder School", _d(9, 2), _d(10, 10), _d(10, 10), 15, "Return after illness", "Y"],
    ["A998000000403", "Birch School", _d(12, 8), _d(1, 16).replace(year=2026), None, 15, "Behaviour", "N"],
]
PART_TIME_FIGURES = {"part_time_timetables_open": (2, 2), "part_time_over_6_weeks": (1, 1)}  # 401
AUDITS: Rows = [
    ["Audit ref", "Locality", "Audit date", "Overall grade", "Section B", "Section F", "Moderated", "Moderated grade"],
    ["QB-1", "North", _d(9, 1), "Good", "Good", "Requires improvement", "Yes", "Good"],
    ["QB-2", "North", _d(9, 30), "Requires improvement", "Requires improvement", "Inadequate", "Yes", "Good"],
    ["QB-3", "South", _d(9, 30), "Outstanding", "Outstanding", "Good", "No", None],
    ["QB-4", "South", _d(10, 1), "Inadequate", "Inadequate", "Inadequate", "No", None],
]
AUDIT_FIGURES = {"plan_audits_done": (4, 4), "plan_audits_good_or_better": (3, 4), "plan_audits_moderated": (2, 4)}
SURVEY: Rows = [
    ["Response ID", "Date answered", "Question", "Scale", "Answer", "Respondent group", "Locality"],
    ["1", _d(3, 3), "The plan says what is needed", "Agree to disagree", "Agree", "Parent", "North"],
    ["2", _d(3, 4), "The plan says what is needed", "Agree to disagree", "Strongly agree", "Parent", "South"],
    ["3", _d(3, 14), "The plan says what is needed", "Agree to disagree", "Disagree", "Parent", "East"],
]
SURVEY_FIGURES = {"survey_responses": (3, 3), "survey_answers_positive": (2, 3)}
WEEKS: Rows = [
    ["UPN", "School", "SEN status", "Week commencing", "Possible", "Attended", "Authorised", "Unauthorised"],
    ["A998000000701", "Alder School", "E", _d(9, 15), 10, 10, 0, 0],
    ["A998000000701", "Alder School", "E", _d(9, 22), 10, 8, 2, 0],
    ["A998000000702", "Birch School", "E", _d(9, 15), 10, 4, 5, 1],
    ["A998000000702", "Birch School", "E", _d(9, 22), 10, 5, 5, 0],
]
WEEK_FIGURES = {
    "attendance_rate": (27, 40),
    "absence_rate": (13, 40),
    "authorised_absence_rate": (12, 40),
    "unauthorised_absence_rate": (1, 40),
}


def written(rows: Rows, day: Write = real) -> Rows:
    """A list with its days written in some way."""
    return [[day(cell) if isinstance(cell, date) else cell for cell in row] for row in rows]


def renamed(rows: Rows, **headings: str) -> Rows:
    """A list with other words for some of its headings, underscores for blanks in the plain ones."""
    first: list[Cell] = [headings.get(str(cell).replace(" ", "_"), cell) for cell in rows[0]]
    return [first, *rows[1:]]
