"""The tables of the page on requests: stages, advice, what came in and out, what became of requests."""

from collections.abc import Sequence

import pandas as pd

from metrics.plans.stages import StageTimes
from reports import wording
from reports.rounding import rounded_column


def stages_table(table: pd.DataFrame) -> pd.DataFrame:
    """The stages in words."""
    weeks = {
        "Half took up to": "median_weeks",
        "A quarter took up to": "lower_quartile",
        "Three quarters took up to": "upper_quartile",
    }
    made = pd.DataFrame(
        {
            "Stage": table["name"],
            "Children": table["children"],
            **{f"{title} (weeks)": rounded_column(table[name], 1) for title, name in weeks.items()},
            "Share of the time": [wording.percent(one, places=1) for one in table["share_of_total"]],
        }
    )
    return wording.with_numbers(made, ["Share of the time"])


def medians_table(found: Sequence[tuple[str, StageTimes]], heading: str) -> pd.DataFrame:
    """Median weeks in each stage, a line for each place, with the number of plans."""
    lines = []
    for name, times in found:
        stages = {
            line["name"]: "" if not line["children"] else wording.decimal(line["median_weeks"])
            for line in times.table.to_dict("records")
        }
        lines.append({heading: name, **stages, "Plans": f"{times.plans - times.left_out:,}"})
    made = pd.DataFrame(lines)
    return wording.with_numbers(made, made.columns[1:])


def advice_table(found: pd.DataFrame) -> pd.DataFrame:
    """Advice in words."""
    made = pd.DataFrame(
        {
            "Adviser": line["adviser"],
            "Received": f"{line['received']:,}",
            "Typical weeks": wording.decimal(line["median_weeks"]) if line["received"] else "",
            "In 6 weeks": f"{wording.percent(line['share'])} ({line['within_6_weeks']:,})" if line["received"] else "",
            "Still due": f"{line['outstanding']:,}",
        }
        for line in found.to_dict("records")
    )
    return wording.with_numbers(made, made.columns[1:])


def flow_table(found: pd.DataFrame) -> pd.DataFrame:
    """In and out in words."""
    return pd.DataFrame(
        {
            "Month": [f"{end:%b %Y}" for end in found["period_end"]],
            "Requests in": found["received"],
            "Cases finished": found["finished"],
            "Queue grew by": found["difference"],
        }
    )


def weekly_table(weekly: pd.DataFrame) -> pd.DataFrame:
    """The shares at the end of each week, in per cent, and how many had waited so long."""
    names = {
        "plan": "Plan",
        "still_waiting": "Still waiting",
        "refused": "Refused",
        "no_plan": "No plan",
        "withdrawn": "Withdrawn",
        "moved": "Moved away",
    }
    shares = {title: rounded_column(100 * weekly[name], 1) for name, title in names.items()}
    return pd.DataFrame({"Week": weekly["weeks"], **shares, "Children who had waited so long": weekly["at_risk"]})
