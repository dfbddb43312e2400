"""Published figures of several authorities put together, as those of statistical neighbours."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from data_access.published.rates import published_rates
from data_access.reference_data.authorities import BY_CODE, kept_code

NOT_RELIED_ON = "not to be relied on"


def pooled(figures: pd.DataFrame, metric: str, areas: Iterable[str]) -> pd.DataFrame:
    """One published metric of several areas as if they were one, for every year that any of them has.

    Numerators and denominators are added up, percentages never averaged. Columns: time_period, time_kind,
    numerator, denominator, value (of a share 0 to 1, of a count the sum), areas (how many were asked for),
    members (how many have a figure) and missing (the names of the others, with ``reason`` where DfE gives one,
    joined by "; "). A value stands only for the members: a figure that is known to be wrong is left out as a missing
    one is. A count with missing members is no total of all, and means are not put together.
    """
    return pooled_rates(published_rates(figures, metric), areas)


def pooled_rates(rates: pd.DataFrame, areas: Iterable[str]) -> pd.DataFrame:
    """The same of rates that are worked out already, as of ``published_rates``."""
    wanted = tuple(dict.fromkeys(kept_code(area) for area in areas))
    rates = rates[rates["area_code"].isin(wanted)]
    rows = [_pool(group, wanted, year) for year, group in rates.groupby("time_period")]
    columns = ["time_period", "time_kind", "numerator", "denominator", "value", "areas", "members", "missing"]
    return pd.DataFrame(rows, columns=columns)


def _pool(rates: pd.DataFrame, wanted: tuple[str, ...], year: object) -> dict:
    rates = rates.set_index("area_code")
    there = rates[rates["value"].notna() & rates["numerator"].notna() & (rates["doubt"] == "")]
    share = there["denominator"].notna().any()
    numerator, denominator = there["numerator"].sum(), there["denominator"].sum() if share else np.nan
    value = (numerator / denominator if share else numerator) if len(there) else np.nan
    return {
        "time_period": year,
        "time_kind": rates["time_kind"].iloc[0],
        "numerator": numerator if len(there) else np.nan,
        "denominator": denominator,
        "value": value,
        "areas": len(wanted),
        "members": len(there),
        "missing": "; ".join(_missing(rates, code) for code in wanted if code not in there.index),
    }


def _missing(rates: pd.DataFrame, code: str) -> str:
    name = BY_CODE[code].name if code in BY_CODE else code
    if code not in rates.index:
        return name
    reason = rates.loc[code, "reason"] or (NOT_RELIED_ON if rates.loc[code, "doubt"] else "")
    return f"{name} ({reason})" if reason else name
