"""What councils call the columns of their registers of remedies and action plans, parted by semicolons. Data only."""

REMEDIES: dict[str, str] = {
    "case_reference": (
        "council ref; council reference; our ref; our reference; child case ref; case id; case no; case number; "
        "ehc case reference"
    ),
    "ombudsman_reference": (
        "lgsco ref; lgsco reference; lgsco case; lgsco case ref; lgsco number; lgo ref; lgo reference; "
        "ombudsman ref; ombudsman reference; ombudsman case; ombudsman case ref; ombudsman case number; "
        "lgsco case number; lgsco no; ombudsman complaint reference; source case; originating case; decision ref; "
        "decision reference; report ref; report reference"
    ),
    "plan_kind": (
        "plan kind; plan type; type of plan; kind of improvement plan; type of improvement plan; "
        "improvement plan type; kind of action plan; type of action plan"
    ),
    "plan_name": "plan name; name of plan; name of the plan; plan title; title of plan; which plan",
    "report_type": "report type; type of report; source; source of recommendation; origin; decision type",
    "decision_date": (
        "decision date; date of decision; lgsco decision date; final decision date; date of final decision; "
        "date agreed; report date; date of report"
    ),
    "recommendation_number": (
        "rec; rec no; rec number; recommendation no; recommendation ref; number; item; item no; row no; r no"
    ),
    "recommendation": (
        "recommendations; outcome and or recommendations; outcome and or recommendation; "
        "outcomes and or recommendations; outcome recommendation; agreed remedy; remedy; remedy agreed; "
        "agreed recommendation; lgsco recommendation; ombudsman recommendation; what we agreed; what was agreed; "
        "ombudsmans recommendation; area of weakness; areas of weakness; area of significant weakness; "
        "area for priority action; areas for priority action; area for improvement; areas for improvement"
    ),
    "action_number": "action no; action ref; action number; sub action",
    "action": (
        "actions; actions and or performance measures; action and or performance measures; agreed action; "
        "agreed actions; action required; actions required; action to be taken; actions to be taken; action agreed; "
        "what we will do"
    ),
    "remedy_type": "remedy type; type of remedy; remedy category; category of remedy",
    "remedy_kind": (
        "individual or service; individual service; personal or service; remedy level; "
        "personal remedy or service improvement; individual or service improvement"
    ),
    "theme": "themes; fault theme; theme of fault; subject; topic",
    "amount_agreed": (
        "amount; amount agreed; payment agreed; financial remedy; financial remedy agreed; compensation; "
        "compensation agreed; gbp; sum agreed; payment amount; amount due"
    ),
    "amount_unquantified": "amount to be agreed; unquantified; amount unquantified",
    "amount_paid": "paid amount; amount paid; sum paid; compensation paid; actual paid",
    "payment_date": "date paid; payment date; paid date; date of payment; paid on",
    "due_date": (
        "due date; date due; deadline; target date; target; remedy due; action due; to be completed by; by when; "
        "completion due"
    ),
    "due_date_text": "timescale; timescales; timeframe; time frame; time scale; when",
    "owner": (
        "responsible officer; responsible officers; responsible; lead officer; lead; owner; owners; action owner; "
        "lead officers; officer; who; accountable officer"
    ),
    "service": "service area; directorate; department; responsible service",
    "status": "status; action status; remedy status; current status; progress status",
    "completed_date": (
        "completed; date completed; completion date; completed date; completed on; actual completion date; done; "
        "date done; date of completion; action completed"
    ),
    "completed_text": "complete; completed y n; is completed",
    "superseded": "superseded or withdrawn; withdrawn; no longer required",
    "evidence_reference": "evidence; evidence ref; evidence reference; evidence held; evidence location; evidence file",
    "sent_to_ombudsman_date": (
        "sent to lgsco; evidence sent; date sent to lgsco; evidence sent to lgsco; date evidence sent; "
        "sent to ombudsman; sent to lgo"
    ),
    "ombudsman_satisfied_date": (
        "lgsco satisfied; lgsco satisfied date; date lgsco satisfied; ombudsman satisfied; compliance confirmed; "
        "lgsco confirmed; ombudsman confirmed; satisfied date; closed by lgsco"
    ),
    "progress_date": "progress date; date of update; last updated; date updated; update date; last update",
    "progress_note": (
        "progress and comments; progress comments; progress note; progress notes; comments; update; updates; "
        "progress update; latest update; latest position; notes"
    ),
    "next_review": "next review date; review date; next update; next update due",
    "committee": (
        "reporting to; reported to; board; committee or board; governance; monitored by; scrutiny committee; "
        "committees; boards; committees and boards"
    ),
    "plan_version_date": "plan date; version date; plan version",
}
