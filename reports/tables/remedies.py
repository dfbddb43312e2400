"""The tables of the page on remedies: the ledger, and how the promises of each group stand."""

import pandas as pd

from reports import wording


def ledger_table(lines: pd.DataFrame) -> pd.DataFrame:
    """The ledger by month, newest first."""
    shown = lines.iloc[::-1]
    made = pd.DataFrame(
        {
            "By the end of": [f"{wording.day(day.date())}" for day in shown["day"]],
            "Agreed": [wording.pounds(value) for value in shown["agreed"]],
            "Paid": [wording.pounds(value) for value in shown["paid"]],
            "Not recorded as paid": [wording.pounds(value) for value in shown["not_paid"]],
            "Paid beyond what was agreed": [wording.pounds(value) for value in shown["beyond"]],
        }
    )
    return wording.with_numbers(made, made.columns[1:])


def case_table(found: pd.DataFrame, labels: dict[str, str], heading: str) -> pd.DataFrame:
    """One line for each group, a column for each way a promise can stand that occurs, and all together."""
    group = found.columns[3]
    counts = found.pivot_table(index=group, columns="remedy_status", values="value", aggfunc="sum", sort=False)
    kept = [status for status in labels if status in counts and counts[status].sum() > 0]
    some = counts[kept].astype(int)
    some = some[some.sum(axis=1) > 0]
    shown = pd.DataFrame({heading: some.index.astype("str"), "Promised": some.sum(axis=1).to_numpy()})
    return shown.assign(**{labels[status]: some[status].to_numpy() for status in kept})
