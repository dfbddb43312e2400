"""A list of cases in which nothing says when a child asked or a plan was made is none that can be counted."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.recognise.sheet import Recognised
from metrics.counting.registers import CASES
from metrics.law.clock import Weeks

NO_DAYS = FindingKind(
    "FILE-NO-DAYS",
    Severity.STOPS,
    "The file was read as a list of cases (rows: {count:,}), and has neither a day on which a request came nor one of "
    "a plan. Headings seen: {headings}. Nothing was changed.",
    "Expected a column such as Date request received, or, for a list of plans, Date final plan issued.",
    "Add the column to the export, or rename its heading.",
)
PLANS_UNSAID = FindingKind(
    "MAP-NO-PLAN-DAY",
    Severity.ASKS,
    "No column is known to say when plans were issued, and these columns hold days that nobody knows, or for which "
    "plans were only meant.",
    "Every request that was agreed would count as still waiting for a plan.",
    "Choose which column holds the day the final plan was issued, or that it is not to be used. Say yes if the list "
    "has no day of a plan.",
)
ONLY_DRAFTS = PLANS_UNSAID.worded(
    message="No column says when plans were issued. Of most children who would wait for one, the draft was sent more "
    "than half a year before the day of the list: a list of open cases alone would not look so.",
)
ONLY_CHANGES = PLANS_UNSAID.worded(
    message="No column says when plans were issued, and those of these children were reviewed or amended.",
    expected="They would count as still waiting for a plan.",
)
OUTCOME_UNSAID = FindingKind(
    "MAP-NO-OUTCOME",
    Severity.ASKS,
    "No column is known to say what was decided on a request, and these may say it.",
    "Every child whose request was refused or withdrawn would count as still waiting.",
    "Choose which column holds the outcome of the request, and what its words stand for; where several are ticked, put "
    "them into one. Say yes if the list has no outcomes.",
)
REQUESTS_UNSAID = FindingKind(
    "MAP-NO-REQUEST-DAY",
    Severity.ASKS,
    "The list has decisions on requests, and no row has a day on which the request came that could be read.",
    "None of them would be in requests received, in plans due or among children waiting.",
    "Choose which column holds the day the request was received, or add it to the export. Say yes if the list has no "
    "such day.",
)
VITAL = ("received_date", "start_date", "assessment_outcome_date", "transfer_date", "transfer_la")
"""Any of these tells when a case began or that a plan was made elsewhere."""
_UNSAID = (
    (PLANS_UNSAID, "start_date", ("assessment_outcome_date",)),
    (OUTCOME_UNSAID, "request_outcome", ("assessment_outcome",)),
)
"""What is asked where a field is missing, and the fields that say the same."""
MOST_SHOWN = 20
OLD_DRAFT = Weeks(26)
"""A draft comes by week 16 and the plan by week 20: half a year after the draft hardly any child still waits. Ours."""
_CHANGES = ("amended_plan_date", "review_draft", "review_meeting", "last_review")
"""Days that only a child with a plan has."""


def about_vital(cases: pd.DataFrame | None, sheets: Sequence[Recognised], day: date, file: str) -> tuple[Finding, ...]:
    """All that is said of what a list of cases, true on a day, cannot do without; ``cases`` are its typed rows."""
    return (
        *without_days(cases, sheets, file),
        *without_request_days(cases, sheets, file),
        *unsaid(sheets, file),
        *only_drafts(cases, sheets, day, file),
    )


def unsaid(sheets: Sequence[Recognised], file: str) -> tuple[Finding, ...]:
    """What is asked of a list of requests without the day of a plan, or outcomes, that an unknown column may hold."""
    listed = [sheet for sheet in sheets if sheet.about == CASES]
    known = {name for sheet in listed for name in sheet.rows.columns}
    if "received_date" not in known:
        return ()
    return tuple(
        kind.on(Source(file, sheet.name), column=", ".join(headings))
        for kind, name, others in _UNSAID
        if not known.intersection((name, *others))
        for sheet in listed
        if (headings := sheet.may_hold.get(name))
    )


def without_request_days(cases: pd.DataFrame | None, sheets: Sequence[Recognised], file: str) -> tuple[Finding, ...]:
    """What is asked of decisions on requests none of which has the day it came; an outcome of yes may be implied."""
    if cases is None or cases["received_date"].notna().any():
        return ()
    decided = cases["request_outcome_date"].notna() | cases["request_outcome"].isin(("N", "W", "A"))
    if not decided.any():
        return ()
    days = [heading for one in sheets if one.about == CASES for heading in one.may_hold.get("start_date", ())]
    return (REQUESTS_UNSAID.on(Source(file), column=", ".join(days)),)


def only_drafts(cases: pd.DataFrame | None, sheets: Sequence[Recognised], day: date, file: str) -> tuple[Finding, ...]:
    """What is asked of requests without a column of plans, where days of drafts or of changes say that there are some.

    ``day`` is that on which the list is true.
    """
    listed = [sheet for sheet in sheets if sheet.about == CASES]
    known = {name for sheet in listed for name in sheet.rows.columns}
    if cases is None or "received_date" not in known or known & {"start_date", "assessment_outcome_date"}:
        return ()
    ended = cases[["request_outcome", "assessment_outcome"]].isin(("N", "W", "H")).any(axis=1)
    gone = cases[["exported", "transfer_la"]].notna().any(axis=1)
    waits = cases[understood(cases) & cases["received_date"].notna() & ~ended & ~gone]
    changed = waits[[name for name in _CHANGES if name in known]].notna().any(axis=1)
    old = waits["draft_date"] < pd.Timestamp(day - timedelta(days=OLD_DRAFT.days))
    headed = ", ".join(
        one.heading for sheet in listed for one in sheet.matches if one.used and one.field == "draft_date"
    )
    drafts = (
        (ONLY_DRAFTS.on(Source(file), column=headed, weeks=OLD_DRAFT.number),) if 2 * old.sum() > len(waits) else ()
    )
    return (*drafts, *ONLY_CHANGES.by_sheet(waits[changed], file))


def without_days(cases: pd.DataFrame | None, sheets: Sequence[Recognised], file: str) -> tuple[Finding, ...]:
    """What stops a load of cases none of which has any vital column filled, read or not; nothing for any other."""
    if cases is None:
        return ()
    filled = any(cases[name].notna().any() for name in VITAL if name in cases)
    older = any((cases[name] == "H").any() for name in ("request_outcome", "assessment_outcome") if name in cases)
    if cases.empty or filled or older or not understood(cases).all():
        return ()
    listed = [sheet for sheet in sheets if sheet.about == CASES]
    headings = list(dict.fromkeys(match.heading for sheet in listed for match in sheet.matches))
    shown = ", ".join(f'"{one}"' for one in headings[:MOST_SHOWN]) + (" and more" if len(headings) > MOST_SHOWN else "")
    return (NO_DAYS.on(Source(file), count=len(cases), headings=shown),)
