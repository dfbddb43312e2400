"""The lists of the fictional council, of which files of every kind are made."""

from tests.corpus import registers
from tests.corpus.council import FIGURES, Rows, told

LISTS: dict[str, tuple[Rows, dict[str, tuple[int, int]]]] = {
    "cases": (told(), FIGURES),
    "appeals": (registers.APPEALS, registers.APPEAL_FIGURES),
    "mediations": (registers.MEDIATIONS, registers.MEDIATION_FIGURES),
    "complaints": (registers.COMPLAINTS, registers.COMPLAINT_FIGURES),
    "ombudsman": (registers.OMBUDSMAN, registers.OMBUDSMAN_FIGURES),
    "remedies": (registers.REMEDIES, registers.REMEDY_FIGURES),
    "section19": (registers.SECTION_19, registers.SECTION_19_FIGURES),
    "exclusions": (registers.EXCLUSIONS, registers.EXCLUSION_FIGURES),
    "part_time": (registers.PART_TIME, registers.PART_TIME_FIGURES),
    "plan_audits": (registers.AUDITS, registers.AUDIT_FIGURES),
    "survey_answers": (registers.SURVEY, registers.SURVEY_FIGURES),
    "attendance": (registers.WEEKS, registers.WEEK_FIGURES),
}
"""By what they list, with their figures by hand."""
