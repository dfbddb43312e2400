"""The tables of the page on absence: reasons, our school years, and England as published."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.attendance.published_rates import AbsenceFact
from metrics.base.periods import two_years
from metrics.cases.code_lists import SEN_STATUS
from reports import wording
from reports.figure import Figure
from reports.view import View


def reasons_table(reasons: Mapping[str, Sequence[Figure]], names: Sequence[str]) -> pd.DataFrame:
    """Sessions in every 1,000 possible, by reason and status; ``names`` are those of the reasons, in their order."""
    shown = {status: [wording.per_1000(one) for one in figures] for status, figures in reasons.items()}
    made = pd.DataFrame({"Of every 1,000 possible sessions": list(names), **shown})
    return wording.with_numbers(made, made.columns[1:])


def years_table(years: pd.DataFrame, view: View) -> pd.DataFrame:
    """This council's school years, by status."""
    labels = SEN_STATUS.labels()
    lines = [
        {
            "School year": two_years(line["year"]) + (f" (to {wording.day(view.as_at)})" if line["to_date"] else ""),
            "SEN status": labels[line["status"]],
            "Severe": wording.percent(line["severe_share"], places=1),
            "Persistent": wording.percent(line["persistent_share"], places=1),
            "Absence": wording.percent(line["absence_rate"], places=1),
            "Pupils": wording.number(line["pupils"]),
        }
        for line in years.to_dict("records")
        if line["pupils"]
    ]
    made = pd.DataFrame(lines)
    return wording.with_numbers(made, made.columns[2:])


def england_table(facts: Sequence[AbsenceFact]) -> pd.DataFrame:
    """England's figures of one metric: a line for each year and its terms."""
    labels = SEN_STATUS.labels()
    lines: dict[tuple[str, str], dict[str, str]] = {}
    for fact in facts:
        lines.setdefault((fact.terms, fact.year), {})[labels[fact.status]] = wording.printed(fact.printed)
    found = [{"Terms": terms.capitalize(), "School year": year, **own} for (terms, year), own in lines.items()]
    made = pd.DataFrame(found).fillna("not known")
    return wording.with_numbers(made, made.columns[2:])
