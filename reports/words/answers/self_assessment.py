"""The yearly report on complaints with its self-assessment, as the Ombudsman's Complaint Handling Code asks (part 8).

The sections and what each asks are those of the Code, in our words; its form asks of each whether the council follows
it, and why. What a register can tell stands here as figures. All else is the council's to write, and says so.
"""

from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.remedies.code_lists import REMEDY
from reports import wording
from reports.words.answers.question import Question, QuestionSet, Wanted

_LIMITS = {one.stage: one for one in STANDARD_STAGES if one.procedure == "corporate"}

_SEND_ALONE = (
    "These are the complaints in the register that was loaded, about special educational needs, and not all of \
the council's."
)
_CHILDRENS_PROCEDURE = "The Code leaves out complaints that have a procedure in law, such as the children's procedure. \
They have limits of their own, and are in it with those."


def _limits(stage: str) -> str:
    """What the Code allows at a stage."""
    own = _LIMITS[stage]
    acknowledged, answered = (wording.counted(days or 0, "working days") for days in (own.acknowledge, own.respond))
    return f"Acknowledged within {acknowledged}, and answered within {answered} of that."


SELF_ASSESSMENT = QuestionSet(
    "Complaints: the year's report and self-assessment",
    "The Ombudsman's yearly report and self-assessment",
    "Complaint Handling Code of the Local Government and Social Care Ombudsman, part 8",
    (
        Question(
            "Received and upheld",
            "How many complaints came in, and how many of those that were answered were upheld, at each stage?",
            (Wanted("complaints_received"), Wanted("complaints_upheld", by="complaint_stage")),
            (_SEND_ALONE,),
            to_write=("Why there were more or fewer than in the year before, and what they were about.",),
        ),
        Question(
            "In time",
            "How many complaints were acknowledged and answered in time, at each stage?",
            (
                Wanted("complaints_acknowledged_on_time", by="complaint_stage"),
                Wanted("stage_1_on_time"),
                Wanted("stage_1_on_time_without_extension"),
                Wanted("stage_2_on_time"),
            ),
            (_CHILDRENS_PROCEDURE,),
            to_write=("Why answers were late, and what is done about it.",),
        ),
        Question(
            "Going further",
            "How many complaints went on to stage 2, and how many to the Ombudsman?",
            (Wanted("complaints_escalated"), Wanted("complaints_to_ombudsman")),
        ),
        Question(
            "The Ombudsman's decisions",
            "What did the Ombudsman decide, how often did it find that the family was right, and how often had the "
            "council offered to put it right before?",
            (
                Wanted("ombudsman_decisions", by="decision_group"),
                Wanted("ombudsman_upheld_rate"),
                Wanted("ombudsman_remedied_before"),
                Wanted("public_reports"),
            ),
            to_write=("The Ombudsman's annual letter is to stand beside this report.",),
        ),
        Question(
            "Remedies",
            "In how many of the Ombudsman's cases was everything done that was agreed, and in time?",
            (
                Wanted("ombudsman_compliance"),
                Wanted("ombudsman_compliance_on_time"),
                Wanted("remedies_completed_on_time", by="plan_kind", group=REMEDY),
                Wanted("service_improvements_outstanding", by="plan_kind", group=REMEDY),
            ),
            ("The last two tables are of how things stood on a day, of all remedies up to it, and of no other plan.",),
        ),
        Question(
            "Refused",
            "Which kinds of complaints did the council refuse to accept, and how many?",
            missing=(
                "A complaint that was not accepted is in no register that SENDboard knows. Look with the complaints "
                "team, in what it wrote to those who complained.",
            ),
            to_write=("The kinds of complaints that were refused, and why.",),
        ),
        Question(
            "What was learnt",
            "What was found not to follow the Code, and how did services become better because somebody complained?",
            to_write=(
                "Findings that the Code was not followed, the Ombudsman's among them.",
                "What was changed in services, and how it is known that it helped.",
                "What the committee or board answered to this report, which is to be published with it.",
            ),
        ),
        Question(
            "The Code, part by part",
            "Does the council follow each part of the Code?",
            notes=(
                "The figures above are evidence for parts 6 and 7. Whether a part is followed is the council's to say.",
            ),
            form=(
                (
                    "1. What a service request and a complaint are",
                    "They are told apart, and policies say what each is.",
                ),
                ("2. What is left out", "The policy says which complaints are not taken, and that is reasonable."),
                (
                    "3. Easy to find and use",
                    "There are several ways to complain, open to everybody, and they are known.",
                ),
                (
                    "4. People and time",
                    "Somebody answers for complaints, with the time and the standing that it takes.",
                ),
                ("5. How complaints are handled", "There is one policy, and complaints are handled fairly under it."),
                ("6. Stages: stage 1", _limits("1")),
                ("6. Stages: stage 2", _limits("2")),
                (
                    "7. Putting things right",
                    "What went wrong is owned to and put right, and what was promised is done.",
                ),
                (
                    "8. Reports and self-assessment",
                    "There is a yearly report with this self-assessment, and it is published.",
                ),
            ),
        ),
    ),
    years_before=1,
    financial=True,
)
