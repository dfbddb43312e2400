"""When a number may leave the council: small numbers are hidden, and cannot be worked out from the others.

DfE's own EHC plan files carry numbers as small as 1, so hiding them is a council's choice for what it
publishes, not a rule of the data. On the dashboard, which only staff reach, nothing is hidden.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from metrics.counting.definition import Status


@dataclass(frozen=True)
class DisclosureRule:
    """Numbers of children from 1 to below ``threshold`` are hidden; none is no child and stays."""

    threshold: int = 5

    @property
    def words(self) -> str:
        """The rule as a sentence for readers."""
        return (
            f"Numbers of children from 1 to {self.threshold - 1} are hidden, and where one hidden number could be "
            "worked out from the others, the next smallest is hidden too."
        )


STANDARD_RULE = DisclosureRule()


def protect(result: pd.DataFrame, rule: DisclosureRule = STANDARD_RULE) -> pd.DataFrame:
    """An evaluated result as it may be published: same rows, hidden ones with the status "suppressed".

    A row is hidden when the children counted, those not counted, or all of them are few. Where exactly
    one row of a metric and period would be hidden among several groups, the next smallest goes as well:
    whoever knows the total could otherwise subtract. Hidden means no numerator, denominator or value.
    """
    hidden = _few(result["numerator"], rule) | _few(result["denominator"], rule)
    hidden |= _few(result["denominator"] - result["numerator"], rule)
    medians = result["numerator"].isna() & result["denominator"].notna()
    hidden |= medians & _few(result["denominator"], rule)
    if "behind" in result:
        hidden |= _few(result["behind"], rule)
    for rows in result.groupby(["metric", "period_start", "period_end"], sort=False).groups.values():
        hidden |= _second_to_hide(result, hidden, rows)
    blank = {
        name: result[name].mask(hidden) for name in ("numerator", "denominator", "value", "behind") if name in result
    }
    return result.assign(**blank, status=result["status"].mask(hidden, str(Status.SUPPRESSED)))


def _few(numbers: pd.Series, rule: DisclosureRule) -> pd.Series:
    return (numbers > 0) & (numbers < rule.threshold)


def _second_to_hide(result: pd.DataFrame, hidden: pd.Series, rows: pd.Index) -> pd.Series:
    """The row to hide beside a single hidden one: the smallest of the others that holds any child."""
    chosen = pd.Series(False, result.index)
    others = rows[~hidden[rows]]
    size = result["denominator"].fillna(result["numerator"]).reindex(others)
    size = size[size > 0]
    if hidden[rows].sum() == 1 and len(size):
        chosen[size.index[np.argmin(size.to_numpy())]] = True
    return chosen
