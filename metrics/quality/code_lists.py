"""Code lists of audits and surveys: local words, for no return has them; and which of them are good news."""

from metrics.base.code_list import Code, CodeList

AUDIT_GRADE = CodeList(
    "audit_grade",
    "Grade of an audit",
    "local",
    "councils' audit tools: the inspectors' four words, red, amber and green, or numbers",
    (
        Code("outstanding", "Outstanding"),
        Code("good", "Good"),
        Code("requires_improvement", "Requires improvement"),
        Code("inadequate", "Inadequate"),
        Code("green", "Green"),
        Code("amber", "Amber"),
        Code("red", "Red"),
        Code("grade_1", "Grade 1"),
        Code("grade_2", "Grade 2"),
        Code("grade_3", "Grade 3"),
        Code("grade_4", "Grade 4"),
    ),
)
GOOD_GRADES = ("outstanding", "good", "green")
NUMBERED_GRADES = ("grade_1", "grade_2", "grade_3", "grade_4")

PLAN_SECTIONS: dict[str, str] = {
    "section_a": "A: views and aspirations",
    "section_b": "B: special educational needs",
    "section_c": "C: health needs",
    "section_d": "D: social care needs",
    "section_e": "E: outcomes",
    "section_f": "F: educational provision",
    "section_g": "G: health provision",
    "section_h1": "H1: social care provision",
    "section_h2": "H2: other social care provision",
    "section_i": "I: school or setting",
    "section_j": "J: personal budget",
    "section_k": "K: advice",
}
"""The sections of a plan by the column of an audit's grade, after regulation 12 of the Special Educational Needs and
Disability Regulations 2014; a section H without a number is H1 here."""

SURVEY_ANSWER = CodeList(
    "survey_answer",
    "Answer in words",
    "local",
    "councils' surveys of families",
    (
        Code("strongly_agree", "Strongly agree"),
        Code("agree", "Agree"),
        Code("neither_agree", "Neither agree nor disagree"),
        Code("disagree", "Disagree"),
        Code("strongly_disagree", "Strongly disagree"),
        Code("very_satisfied", "Very satisfied"),
        Code("satisfied", "Satisfied"),
        Code("neither_satisfied", "Neither satisfied nor dissatisfied"),
        Code("dissatisfied", "Dissatisfied"),
        Code("very_dissatisfied", "Very dissatisfied"),
        Code("very_good", "Very good"),
        Code("good", "Good"),
        Code("fair", "Fair"),
        Code("poor", "Poor"),
        Code("very_poor", "Very poor"),
        Code("yes", "Yes"),
        Code("partly", "Partly"),
        Code("no", "No"),
        Code("dont_know", "Don't know"),
    ),
)
POSITIVE_ANSWERS = ("strongly_agree", "agree", "very_satisfied", "satisfied", "very_good", "good", "yes")
NO_ANSWER = "dont_know"

SURVEY_SCALE = CodeList(
    "survey_scale",
    "Scale",
    "local",
    "councils' surveys of families; the highest number is the best",
    (
        Code("agreement", "Agree to disagree"),
        Code("satisfaction", "Satisfied to dissatisfied"),
        Code("quality", "Good to poor"),
        Code("yes_no", "Yes or no"),
        Code("from_1_to_4", "1 to 4"),
        Code("from_1_to_5", "1 to 5"),
        Code("from_1_to_6", "1 to 6"),
        Code("from_1_to_7", "1 to 7"),
        Code("from_1_to_10", "1 to 10"),
        Code("from_0_to_10", "0 to 10"),
        Code("from_0_to_100", "0 to 100"),
    ),
)
SCORES: dict[str, tuple[int, int]] = {
    "from_1_to_4": (1, 4),
    "from_1_to_5": (1, 5),
    "from_1_to_6": (1, 6),
    "from_1_to_7": (1, 7),
    "from_1_to_10": (1, 10),
    "from_0_to_10": (0, 10),
    "from_0_to_100": (0, 100),
}
"""Scales of numbers: the lowest and the highest."""
SCALE_OF_ANSWER: dict[str, str] = {
    **dict.fromkeys(("strongly_agree", "agree", "neither_agree", "disagree", "strongly_disagree"), "agreement"),
    **dict.fromkeys(
        ("very_satisfied", "satisfied", "neither_satisfied", "dissatisfied", "very_dissatisfied"), "satisfaction"
    ),
    **dict.fromkeys(("very_good", "good", "fair", "poor", "very_poor"), "quality"),
    **dict.fromkeys(("yes", "partly", "no"), "yes_no"),
}

RESPONDENT = CodeList(
    "respondent",
    "Who answered",
    "local",
    "councils' surveys of families",
    (
        Code("parent", "Parent or carer"),
        Code("young_person", "Child or young person"),
        Code("school", "School or setting"),
        Code("other", "Somebody else"),
    ),
)
