"""The ways to split audits, sections of plans and answers to surveys."""

from metrics.counting.breakdown import Breakdown, by_column
from metrics.quality import code_lists

AUDIT_GRADE = by_column("audit_grade", "Grade", code_lists.AUDIT_GRADE, about="plan_audits")
PLAN_SECTION = Breakdown(
    "plan_section",
    "Section of the plan",
    lambda sections: sections.rows["plan_section"].cat.remove_unused_categories(),  # those graded in the place shown
    about="audit_sections",
    column="plan_section",
)
SURVEY_QUESTION = by_column("question", "Question", about="survey_answers")
RESPONDENT = by_column("respondent", "Who answered", code_lists.RESPONDENT, about="survey_answers")

BREAKDOWNS: tuple[Breakdown, ...] = (AUDIT_GRADE, PLAN_SECTION, SURVEY_QUESTION, RESPONDENT)
