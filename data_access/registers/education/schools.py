"""The register of schools."""

import pandas as pd

from data_access.findings import FindingKind, Read, Severity
from data_access.registers.reader import RegisterReader, named
from metrics.schools.register import SCHOOLS

TWICE = FindingKind(
    "SCHOOL-TWICE",
    Severity.LEFT_OUT,
    "The same school stands in more than one row; all were loaded and are counted.",
    "Expected one row for each school.",
    "Correct the list, then upload again.",
)
MORE_PLANS = FindingKind(
    "SCHOOL-PLANS",
    Severity.LEFT_OUT,
    "More pupils with a plan than pupils on roll.",
    TWICE.expected,
    TWICE.advice,
)
_HEADINGS: dict[str, str] = {
    "urn": "urn; school urn; establishment urn",
    "dfe_number": (
        "dfe no; dfe number; dfes number; dcsf number; lea estab; laestab; estab; la estab; establishment number; dfe"
    ),
    "school": "school name; establishment; establishment name; name of school",
    "school_phase": "phase; phase of education; school phase",
    "school_type": "type; establishment type; type of establishment; governance; school type",
    "trust": "multi academy trust; mat; academy trust; trust name; mat name",
    "locality": "area; district",
    "cluster": "cluster name; school cluster; partnership; family of schools; consortium",
    "officer": (
        "attendance officer; named attendance officer; named officer; ewo; education welfare officer; "
        "attendance lead la; link officer; inclusion officer"
    ),
    "roll": "roll; number on roll; nor; pupils on roll; total pupils; pupil numbers",
    "plans_on_roll": "ehcp on roll; ehcps on roll; ehc plans on roll; plans on roll; pupils with ehcp; number of ehcps",
    "opened_date": "opened; open date; date opened",
    "feed_joined": (
        "feed joined date; feed joined; joined feed; date joined live roll; live roll joined; data sharing start; "
        "joined; sharing agreement date; date signed up; signed up"
    ),
    "last_feed": (
        "last feed date; last feed; last data received; last upload; last sync; last data; date of last feed; "
        "last import"
    ),
}


def check_schools(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Schools listed twice, or with more plans than pupils, are named."""
    name = "urn" if "urn" in rows and rows["urn"].notna().any() else "school"
    checks = []
    if name in rows:
        checks.append((TWICE, rows[name].notna() & rows[name].duplicated(keep=False)))
    if {"roll", "plans_on_roll"} <= set(rows.columns):
        checks.append((MORE_PLANS, rows["plans_on_roll"] > rows["roll"]))
    return named(rows, checks, file)


SCHOOLS_READER = RegisterReader(dataset=SCHOOLS, headings=_HEADINGS, ended_by={}, check=check_schools)
