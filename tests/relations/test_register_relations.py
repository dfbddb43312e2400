"""What must hold of every figure of every register, whatever its rows: blanks, days in any order, codes at random."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pandas as pd
import pytest

from metrics.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.columns import Column, Kind
from metrics.council import CASES, AddedUp, Council
from metrics.datasets import DATASETS
from metrics.definition import Kind as Figure
from metrics.definition import Time
from metrics.evaluate import evaluate
from metrics.periods import calendar_year, day
from metrics.tables import empty_cases

AS_AT = date(2025, 12, 10)
PLACES = ("North", "South", None)
PEOPLE = tuple(f"person {number}" for number in range(6))
WRITTEN_BY_US = ("notes",)
"""What no file holds: the notes of officers, kept with the rows in a form of our own."""
ADDING_UP = (Figure.COUNT, Figure.SHARE, Figure.SUM, Figure.SESSIONS)
"""Kinds whose parts add up: medians, rates and gaps do not."""


def cell(column: Column, rng: Random) -> object:
    """Anything that a cell of a column can hold, or nothing."""
    if rng.random() < 0.2 or column.name in WRITTEN_BY_US:
        return None
    if column.kind is Kind.DATE:
        return pd.Timestamp(date(2024, 6, 1) + timedelta(days=rng.randrange(700)))
    if column.codes is not None:
        return rng.choice(column.codes.values())
    numbers = {Kind.FLAG: rng.random() < 0.5, Kind.NUMBER: rng.randrange(40), Kind.MONEY: float(rng.randrange(900)),
               Kind.DECIMAL: float(rng.randrange(30))}  # fmt: skip
    if column.kind in numbers:
        return numbers[column.kind]
    if column.name == "locality":
        return rng.choice(PLACES)
    return rng.choice(PEOPLE) if column.name == "person_key" else rng.choice(("Delay", "Transport", "Other"))


def council(seed: int) -> Council:
    """Forty rows of every register, and no case."""
    rng = Random(seed)
    rows = {
        key: pd.DataFrame([{one.name: cell(one, rng) for one in dataset.columns} for _ in range(40)])
        for key, dataset in DATASETS.items()
    }
    for key, frame in rows.items():
        frame["row_key"] = [f"{key} {number}" for number in range(len(frame))]
    added = {
        key: AddedUp(lambda _day, kept=rows[key]: kept, frozenset(dataset.by_name))
        for key, dataset in DATASETS.items()
        if not dataset.stored
    }
    stored = {key: frame for key, frame in rows.items() if key not in added}
    return Council.build(CaseTables.build(empty_cases(), as_at=AS_AT), DATASETS, stored, aggregated=added)


@pytest.mark.parametrize("seed", range(3))
def test_groups_add_up_to_the_whole(seed):
    """For every figure of a register and every way to split it; a blank group is a group, so that no row is lost."""
    whole_council = council(seed)
    for metric in (one for one in CATALOGUE.values() if one.about != CASES and one.kind in ADDING_UP):
        table = whole_council.table(metric.about)
        asked = [calendar_year(2025) if metric.time is Time.DURING else day(AS_AT)]
        whole = evaluate(metric, table, asked).iloc[0]
        for by in metric.breakdowns:
            groups = evaluate(metric, table, asked, by=[by])
            for name in ("numerator", "denominator"):
                expected = 0 if np.isnan(whole[name]) else whole[name]
                assert groups[name].sum() == pytest.approx(expected), (metric.key, by, name)
            assert groups[by].is_unique
