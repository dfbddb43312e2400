"""What each measure of the scorecard is called there, under which subject it stands, and on which page is more."""

from metrics.counting.definition import Metric

PLANS, TRIBUNAL, COMPLAINTS, EDUCATION, QUALITY = SUBJECTS = (
    "Plans",
    "Tribunal",
    "Complaints",
    "Education",
    "Quality",
)
"""In the order of the menu."""
MONTHS = "Month by month"
"""The question of each page that shows any of its measures as a chart."""
_ON_TIME, _WAITING, _REQUESTS, _REVIEWS = (
    "Plans on time",
    "Waiting now",
    "Requests and decisions",
    "Annual reviews",
)
_OF_TABLE = {
    "cases": (PLANS, _ON_TIME),
    "appeals": (TRIBUNAL, "Tribunal"),
    "mediations": (TRIBUNAL, "Tribunal"),
    "complaints": (COMPLAINTS, "Complaints and Ombudsman"),
    "ombudsman": (COMPLAINTS, "Complaints and Ombudsman"),
    "remedies": (COMPLAINTS, "Remedies"),
    "look_backs": (COMPLAINTS, "Remedies"),
    "plan_audits": (QUALITY, "Quality of plans"),
    "audit_sections": (QUALITY, "Quality of plans"),
    "survey_answers": (QUALITY, "Quality of plans"),
}
_ELSEWHERE = (EDUCATION, "Absence")
_PAGES = {
    "assessments_open": _WAITING,
    "assessments_open_past_20_weeks": _WAITING,
    "assessments_due_within_4_weeks": _WAITING,
    "reviews_overdue": _REVIEWS,
    "phase_transfers_on_time": _REVIEWS,
}
"""Of figures that are not on the page where most of their table are."""
_BEGINNINGS = {
    "request": _REQUESTS,
    "no_plan_decisions": _REQUESTS,
    "assessments_end": _REQUESTS,
    "weeks_from_refusal": _REQUESTS,
    "weeks_deciding": _REQUESTS,
    "weeks_gathering": _REQUESTS,
    "weeks_writing": _REQUESTS,
    "weeks_assessing": _REQUESTS,
    "weeks_finishing": _REQUESTS,
    "advice_": _REQUESTS,
    "plans_reviewed": _REVIEWS,
    "plans_never": _REVIEWS,
    "review": _REVIEWS,
    "amend": _REVIEWS,
    "plans_not_amended": _REVIEWS,
    "post_16": _REVIEWS,
    "phase_transfers": _REVIEWS,
    "plans_maintained": _REVIEWS,
    "plans_in_": "Placements",
    "plans_outside": "Placements",
    "plans_without_a_place": "Placements",
}
"""The same of those whose keys begin alike."""
_TITLES = {
    "plans_issued_within_20_weeks": "Plans issued on time",
    "plans_due_issued_on_time": "Plans due on time",
    "assessments_open_past_20_weeks": "Waiting past 20 weeks",
    "assessments_due_within_4_weeks": "About to reach 20 weeks",
    "requests_received": "Requests",
    "request_decisions_within_6_weeks": "Decisions in 6 weeks",
    "plans_reviewed_within_12_months": "Plans reviewed in a year",
    "tribunal_appeal_rate": "Appeal rate",
    "tribunal_orders_overdue": "Overdue Tribunal orders",
    "stage_1_on_time": "Complaints answered in time",
    "ombudsman_upheld_rate": "Upheld by the Ombudsman",
    "severe_absence": "Severe absence, with a plan",
    "section19_waiting": "Children without education",
    "section19_on_time": "Education begun in time",
}
"""Short enough for a line; a measure without one has the name of its figure."""


def title(metric: Metric) -> str:
    """What a measure is called on the scorecard."""
    return _TITLES.get(metric.key, metric.name)


def subject(metric: Metric) -> str:
    """The subject it stands under."""
    return _OF_TABLE.get(metric.about, _ELSEWHERE)[0]


def page(metric: Metric) -> str:
    """The page, by its name in the menu, that says more of it."""
    usual = _OF_TABLE.get(metric.about, _ELSEWHERE)[1]
    if metric.key in _PAGES or metric.about != "cases":
        return _PAGES.get(metric.key, usual)
    return next((page for start, page in _BEGINNINGS.items() if metric.key.startswith(start)), usual)
