"""The figures of a release put together: one metric over areas and years, and which of its counts cannot be right."""

import numpy as np
import pandas as pd

from data_access.published.doubts import counted, in_column
from data_access.published.files import column_of, datasets_with
from data_access.reference_data.oddities import ODDITIES
from metrics.national.measure import PublishedMeasure
from metrics.national.measures import MEASURES, measures_of

_LINE = ["release", "time_period", "time_kind", "level", "area_code", "area_name"]


def published_rates(figures: pd.DataFrame, metric_key: str) -> pd.DataFrame:
    """One metric as published for all children, one row for every area and year.

    Columns: release, time_period, time_kind, level, area_code, area_name, numerator, denominator (counts),
    value (a share's quotient, 0 to 1, unrounded; else the count or the mean), as_published (DfE's percentage or count,
    missing where DfE prints none), reason (why there is no value) and doubt (in sentences, why one of its counts is
    known to be wrong, so that nothing may be concluded from it; empty where none is).

    A share is worked out wherever DfE publishes both counts. Where ``figures`` holds several releases, the latest wins
    for each year. KeyError for a metric that DfE does not publish.
    """
    measure = MEASURES[metric_key]
    values, reasons = _by_column(figures, measure)
    rates = values[[]].assign(numerator=values[measure.numerator], denominator=np.nan)
    if measure.is_share:
        rates["denominator"] = values[list(measure.denominator)].sum(axis="columns", skipna=False)
        rates["value"] = rates["numerator"] / rates["denominator"].where(rates["denominator"] > 0)
        rates["as_published"] = values[measure.rate] if measure.rate else np.nan
    else:
        rates["value"] = rates["as_published"] = rates["numerator"]
        rates["numerator"] = np.nan if measure.is_mean else rates["numerator"]
    why = reasons[measure.shown]
    for name in (measure.numerator, *measure.denominator):
        why = why.where(why != "", reasons[name])
    rates["doubt"] = _doubts(values, measure).where(rates["value"].notna(), "")
    rates["reason"] = why.where(why != "", "z").where(rates["value"].isna(), "")
    rates = rates.rename_axis(columns=None).reset_index().sort_values(["area_code", "time_period", "release"])
    return rates.drop_duplicates(["area_code", "time_period"], keep="last").reset_index(drop=True)


def _doubts(values: pd.DataFrame, measure: PublishedMeasure) -> pd.Series:
    """Why a count of a line is known to be wrong: as listed, else as a rule finds it."""
    lines = values.index.to_frame(index=False)
    lines["doubt"] = ""
    at = {key: place for place, key in enumerate(zip(lines["area_code"], lines["time_period"], strict=True))}
    said: dict[int, list[str]] = {}
    for column in counted(measure):
        cells = lines.assign(value=values[column].to_numpy()).drop_duplicates(["area_code", "time_period"], keep="last")
        for area, year, rule in in_column(column, cells):
            said.setdefault(at[area, year], []).append(f"The number {rule} ({column}).")
    for odd in ODDITIES:
        if odd.is_wrong and odd.dataset == measure.dataset and odd.concerns((measure.numerator, *measure.denominator)):
            for year in odd.years:
                if (odd.area_code, year) in at:
                    said[at[odd.area_code, year]] = [odd.words]
    for place, words in said.items():
        lines.loc[place, "doubt"] = " ".join(dict.fromkeys(words))
    return pd.Series(lines["doubt"].to_numpy(), index=values.index)


def doubtful(figures: pd.DataFrame) -> pd.DataFrame:
    """Every cell of a release that a rule finds: dataset, column, area_code, area_name, time_period, rule."""
    found, headlines = [], figures[figures["headline"]]
    for dataset in dict.fromkeys(measure.dataset for measure in MEASURES.values()):
        columns = dict.fromkeys(name for measure in measures_of(dataset) for name in counted(measure))
        values, _ = _wide(headlines, dataset, list(columns))
        lines = values.index.to_frame(index=False)
        names = dict(zip(lines["area_code"], lines["area_name"], strict=True))
        for column in columns:
            cells = lines.assign(value=values[column].to_numpy()).drop_duplicates(["area_code", "time_period"])
            found += [(dataset, column, area, names[area], year, rule) for area, year, rule in in_column(column, cells)]
    cell = ["dataset", "column", "area_code", "area_name", "time_period"]
    return pd.DataFrame(found, columns=[*cell, "rule"]).drop_duplicates(cell).reset_index(drop=True)


def _by_column(figures: pd.DataFrame, measure: PublishedMeasure) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The values and the reasons of the measure's columns, one row for each line, a column for each column."""
    wanted = list(dict.fromkeys(name for name in (measure.numerator, *measure.denominator, measure.rate) if name))
    return _wide(figures, measure.dataset, wanted)


def _wide(figures: pd.DataFrame, dataset: str, wanted: list[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The same of any columns of one file."""
    own = figures[figures["dataset"].isin(datasets_with(dataset)) & figures["headline"]]
    named = ["dataset", "indicator", "time_period"]
    names = own[named].drop_duplicates().astype({"dataset": "str", "indicator": "str"})
    ours = {key: column_of(*key) for key in names.itertuples(index=False, name=None)}
    ours = {key: column for key, column in ours.items() if column in wanted}
    own = own[own["indicator"].isin(list({indicator for _, indicator, _ in ours}))]
    own = own.assign(column=[ours.get(key, "") for key in zip(*(own[name] for name in named), strict=True)])
    own = own[own["column"].isin(wanted)].astype({name: "str" for name in _LINE if name != "time_period"})
    own = own.drop_duplicates([*_LINE, "column"]).set_index([*_LINE, "column"])
    values, reasons = (own[name].unstack("column").reindex(columns=wanted) for name in ("value", "reason"))
    return values, reasons.astype("object").fillna("")
