"""Which of DfE's published columns are the same figure as one of our metrics, and over what DfE divides.

Source: DfE, "Education, health and care plans", reporting years 2025 and 2026, and the table "SEND Tribunals and appeal
rate 2014-2024" beside it. The denominators are those that give DfE's printed percentages; tests hold them
against every published line. Column names are in lower case, as in the 2025 release; what they were called in
other years stands in ``data_access.published.files``.
"""

from dataclasses import replace

from metrics.national.measure import PublishedMeasure, count, mean, share

_ALL_RECEIVED = "Of all requests received in the year, withdrawn and undecided ones among them."
_NOT_PRINTED = "DfE prints no percentage; worked out from its counts."
_DECIDED_REVIEWS = "Of reviews with a decision recorded; reviews without a meeting or a decision are not in it."
_DECIDED_IN_YEAR = (
    "Of decisions with usable dates, which are more than the year's requests decided; DfE's own percentage counts "
    "some decisions without, which it does not publish, and is a little lower in 38 lines of 2023 and 2024."
)
_SWAPPED = f"DfE's guidance describes not_rec and other the other way round. {_NOT_PRINTED}"

_REQUESTS = (
    count("requests_received", "requests", "requests_received_in_year"),
    share(
        "requests_refused",
        "requests",
        ("requests_decided_not_to_assess", "requests_received_in_year", "request_not_assess_pc"),
        basis=_ALL_RECEIVED,
    ),
    share(
        "requests_refused_of_decided",
        "requests",
        ("requests_decided_not_to_assess", "requests_decided_not_to_assess", ""),
        "requests_decided_to_assess",
        basis=f"Of requests that were decided. {_NOT_PRINTED}",
    ),
    share(
        "request_decisions_within_6_weeks",
        "requests",
        ("request_outcome_six_weeks", "request_outcome_six_weeks", "request_outcome_six_weeks_pc"),
        "request_outcome_over_6_weeks",
        basis=_DECIDED_IN_YEAR,
    ),
    count("requests_undecided", "requests", "requests_decision_not_made", "Of the year's requests, at its end."),
    count("requests_with_mediation", "requests", "mediation_related_request"),
    count("requests_with_tribunal", "requests", "tribunal_related_request"),
)

_ASSESSMENTS = (
    count("assessments_ended", "assessments", "assess_in_year", "With those unfinished or withdrawn."),
    share(
        "assessments_ending_in_a_plan",
        "assessments",
        ("assess_issued", "assess_in_year", "assess_issued_pc"),
        basis="Of all assessments of the year, unfinished and withdrawn ones among them.",
    ),
    share(
        "assessments_without_plan",
        "assessments",
        ("assess_not_issued", "assess_in_year", "assess_not_issued_pc"),
        basis="Of all assessments of the year, unfinished and withdrawn ones among them.",
    ),
    share(
        "no_plan_decisions_within_16_weeks",
        "assessments",
        ("outcome_decision_within_time", "outcome_decision_within_time", "outcome_decision_within_time_pc"),
        "outcome_decision_over_time",
        basis="Of decisions not to issue a plan with usable dates.",
    ),
)

_TIMELINESS = (
    share(
        "plans_issued_within_20_weeks",
        "timeliness",
        ("plans_issued_20_weeks_ex", "plans_issued_den_ex", "pc_plans_issued_20_weeks_ex"),
        basis="Of plans issued in the year without an exception, cases with mediation or tribunal left out.",
    ),
    share(
        "plans_issued_within_20_weeks_including_exceptions",
        "timeliness",
        ("plans_issued_within_20_weeks", "plans_issued_den", "pc_plans_issued_within_20_weeks"),
        basis="Of plans issued in the year, cases with mediation or tribunal left out.",
    ),
    share(
        "plans_issued_over_52_weeks",
        "timeliness",
        ("plans_issued_gt_1_year_ex", "plans_issued_den_ex", "pc_plans_issued_gt_1_year_ex"),
        basis="Of plans issued in the year without an exception, cases with mediation or tribunal left out.",
    ),
    *(
        replace(
            mean(key, "timeliness", column, f"Mean weeks, cases with mediation or tribunal left out{more}."), since=2026
        )
        for key, column, more in (
            ("weeks_to_plan_mean", "avg_weeks_issue_plan_exc", ", and plans with an exception"),
            ("weeks_to_plan_mean_including_exceptions", "avg_weeks_issue_plan", ""),
        )
    ),
)

_PLANS = (
    *(
        count(key, "new_plans", "new_ehc_plans", "By the day the plan started.")
        for key in ("plans_started", "plans_issued")
    ),
    count("plans_maintained", "caseload", "ehcplans", "As at the census day in January."),
    *(
        share(
            f"plans_in_{place}",
            "caseload",
            (f"{column}_total", "ehcplans", f"{column}_total_pc"),
            basis="Of all plans; DfE's percentage for January 2024 leaves out Hackney and Peterborough, whose "
            "placements are not known.",
        )
        for place, column in (("mainstream_schools", "mainstream"), ("special_schools", "special"))
    ),
    share("plans_without_setting", "caseload", ("placement_unknown", "ehcplans", "placement_unknown_pc")),
    count("plans_with_personal_budget", "personal_budgets", "personal_budget"),
    count("residential_placements", "residential", "res_tot"),
    count("work_based_placements", "work_based", "open_wbp"),
)

NEEDS = ("asd", "hi", "mld", "msi", "oth", "pd", "pmld", "semh", "slcn", "sld", "spld", "vi")
"""Primary types of need, as in DfE's column names. Down syndrome is in ``oth`` until the 2026 release."""

_BY_NEED = (
    share("plans_without_primary_need", "needs_all_plans", ("number_need_unknown", "ehc_plans", "unknown_pc")),
    *(
        share(f"{plans}_{need}", dataset, (f"number_{need}", "ehc_plans", f"{need}_pc"))
        for plans, dataset in (("plans_maintained", "needs_all_plans"), ("plans_issued", "needs_new_plans"))
        for need in NEEDS
    ),
)

CEASED_REASONS: dict[str, str] = {
    "max_age": "max_age",
    "needs_met": "needs_met",
    "higher_education": "he",
    "employed": "employ",
    "transferred": "transfer",
    "not_engaging": "no_engage",
    "left_england": "moved_outside_eng",
    "died": "deceased",
    "other": "other",
    "not_recorded": "not_rec",
}
"""Why a plan ceased: our word and DfE's column."""

_CEASED = (
    count("plans_ceased", "ceased_plans", "total_ceased"),
    *(
        share(
            f"plans_ceased_{reason}",
            "ceased_plans",
            (column, "total_ceased", ""),
            basis=_SWAPPED if column in ("other", "not_rec") else _NOT_PRINTED,
        )
        for reason, column in CEASED_REASONS.items()
    ),
)

_REVIEWS = (
    count("reviews_expected", "annual_reviews", "review_expected", "Of plans held in January after the year."),
    replace(
        share(
            "review_meetings_recorded",
            "annual_reviews",
            ("total_review_meeting", "review_expected", ""),
            basis=f"Of reviews expected. {_NOT_PRINTED}",
        ),
        until=2025,
    ),
    replace(
        share(
            "reviews_completed",
            "annual_reviews",
            ("review_completed", "review_expected", ""),
            basis="Of reviews expected in the year, those completed in it and not before; not the meetings recorded, "
            f"which releases up to 2025 count. {_NOT_PRINTED}",
        ),
        since=2026,
    ),
    share(
        "review_decisions_within_4_weeks",
        "annual_reviews",
        ("decision_4_weeks", "decision_4_weeks", "pc_decision_4_weeks"),
        "decision_over_4_weeks",
        basis=_DECIDED_REVIEWS,
    ),
)

_OF_TRANSFERS = "Of plans held in the January after the year."
_PHASE_TRANSFERS = tuple(
    replace(one, since=2026)
    for one in (
        count(
            "phase_transfers_due", "phase_transfers", "due_this_year", f"{_OF_TRANSFERS} A review was due in the year."
        ),
        count(
            "phase_transfers_due_next_year",
            "phase_transfers",
            "due_next_year",
            f"{_OF_TRANSFERS} A review is due in the year after.",
        ),
        count(
            "phase_transfers_final",
            "phase_transfers",
            "final_this_year",
            f"{_OF_TRANSFERS} A final plan after such a review was issued in the year, also for a move due in the year "
            "after: no share of those due in the year.",
        ),
        count(
            "phase_transfers_final_next_year",
            "phase_transfers",
            "final_next_year",
            f"{_OF_TRANSFERS} A final plan after such a review was issued in the first weeks of the year after.",
        ),
    )
)

_APPEALS = (
    count("tribunal_appeals_registered", "tribunal_appeals", "appeals_registered"),
    share(
        "tribunal_appeal_rate",
        "tribunal_appeals",
        ("appeals_registered", "appealable_decisions", "appeal_rate_pc"),
        basis="Of requests refused, assessments without a plan, plans held the January after, and plans ceased "
        "because needs were met.",
    ),
    share(
        "tribunal_appeal_rate_in_development",
        "tribunal_appeals",
        ("appeals_registered", "appealable_decisions_in_development", "appeal_rate_in_development_pc"),
        basis="Since 2024: of requests refused, assessments without a plan, annual reviews completed, and plans ceased "
        "because needs were met. England's own rate is too high where authorities without a figure are in its appeals "
        "but not in its decisions.",
    ),
)

_FILES = (
    *(_REQUESTS, _ASSESSMENTS, _TIMELINESS, _PLANS, _BY_NEED),
    *(_CEASED, _REVIEWS, _PHASE_TRANSFERS, _APPEALS),
)
MEASURES: dict[str, PublishedMeasure] = {measure.metric: measure for measures in _FILES for measure in measures}


def measures_of(dataset: str) -> tuple[PublishedMeasure, ...]:
    """The measures that one file of the release holds."""
    return tuple(measure for measure in MEASURES.values() if measure.dataset == dataset)
