"""The words councils use in their registers of remedies, by code and parted by semicolons. Data only.

RAG colours are not here: green may mean on track or done.
"""

from data_access.layouts.code_words import CodeWords
from metrics.remedies.code_lists import PLAN_KIND, REMEDY_KIND, REMEDY_TYPE, REPORT_TYPE, SAID_STATUS

REMEDY_TYPES = CodeWords(
    REMEDY_TYPE,
    {
        "apology": "formal apology; written apology; apologise; letter of apology",
        "payment_quantifiable": "reimbursement; refund; quantifiable loss; reimburse; backdated payment",
        "payment_distress": (
            "distress; distress payment; financial redress avoidable distress; avoidable distress; payment for distress"
        ),
        "payment_time_trouble": (
            "time and trouble; time and trouble payment; payment for time and trouble; "
            "financial redress time and trouble"
        ),
        "payment_missed_provision": (
            "missed provision; loss of provision; loss of education; lost education; missed education; "
            "payment for missed provision; missed education payment; financial redress loss of service"
        ),
        "provide_service": (
            "provide service; provide provision; provision; provide services; provide services to person affected"
        ),
        "review_decision": "review decision; reconsider decision; reconsider; new decision",
        "policy_change": "policy; policy change; new policy; policy review",
        "procedure_change": (
            "procedure; process change; procedure change; procedure review; process; process review; "
            "procedure or policy change or review"
        ),
        "training": "staff training; provide training; training and or guidance; guidance; briefing",
        "case_audit": "audit; case review; look back; review of cases; audit of cases; case audit",
        "share_learning": "learning; share learning; sharing learning; remind staff; lessons learned",
    },
)

REMEDY_KINDS = CodeWords(
    REMEDY_KIND,
    {
        "individual": "individual; personal; personal remedy; individual remedy; family; complainant; i",
        "service": "service; service improvement; systemic; wider; service remedy; s",
        "not_clear": "unclear; unknown",
    },
)

REPORT_TYPES = CodeWords(
    REPORT_TYPE,
    {
        "decision": (
            "decision; decision statement; lgsco decision; ombudsman decision; statement; lgsco; final decision; "
            "ombudsman"
        ),
        "public_report": (
            "public report; public interest report; report; lgsco report; section 30 report; ombudsman report"
        ),
        "earlier_case": (
            "earlier case; previous investigation; look back case; historic case; earlier report; previous case"
        ),
        "local": (
            "local; council complaint; stage 1; stage 2; corporate complaint; own offer; council complaint procedure; "
            "local goodwill; goodwill"
        ),
    },
)

PLAN_KINDS = CodeWords(
    PLAN_KIND,
    {
        "remedy": (
            "remedy; remedies; ombudsman; ombudsman remedy; ombudsman remedies; ombudsman action plan; lgsco; "
            "lgsco remedy; lgsco remedies; lgsco action plan; lgsco recommendation; ombudsman recommendation; "
            "complaint; complaints; complaint remedy; public report action plan"
        ),
        "written_statement": "written statement; wsoa",
        "accelerated_progress": "app; accelerated progress",
        "priority_action": (
            "pap; priority action; priority actions; area for priority action; areas for priority action; "
            "send priority action plan"
        ),
        "deficit": (
            "deficit plan; deficit management plan; deficit recovery plan; safety valve; safety valve plan; "
            "safety valve agreement; dsg; dsg plan; dsg management plan; dsg deficit plan; "
            "dsg deficit management plan; dsg deficit recovery plan; dsg recovery plan; high needs deficit plan; "
            "high needs recovery plan"
        ),
        "reform": (
            "lsrp; local reform plan; reform plan; send reform plan; local send reform; local area send reform plan"
        ),
        "other": (
            "other; other plan; send strategy; inclusion strategy; delivering better value; dbv; dbv plan; "
            "peer review; internal audit"
        ),
    },
)

REMEDY_STATES = CodeWords(
    SAID_STATUS,
    {
        "not_started": "not yet started; to do; to start; not begun",
        "in_progress": (
            "in progress; ongoing; open; on track; under way; underway; started; active; overdue; late; delayed; "
            "in hand; live; at risk; awaiting evidence; outstanding"
        ),
        "completed": (
            "complete; closed; done; completed and closed; met; implemented; discharged; "
            "complete and evidenced; actioned"
        ),
        "superseded": "superseded; withdrawn; no longer required; no longer applicable; duplicate; merged",
    },
)
