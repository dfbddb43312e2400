"""The rows behind a figure of a register have what decided: the columns that its rules read, worked out or not."""

from datetime import date
from functools import cache

import pandas as pd

from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.counting.evaluate import records
from metrics.counting.registers import CASES, Register
from metrics.datasets import DATASETS, keyed_columns
from reports.tables.results import rows_table
from reports.tables.terminal import Format, public_rows
from tests.metrics.tables import DAY, council

OF_REGISTERS = [metric for metric in CATALOGUE.values() if metric.about != CASES]


class Watched(pd.DataFrame):
    """A table that notes which of its columns are asked for."""

    _metadata = ("asked",)

    @property
    def _constructor(self):
        return pd.DataFrame

    def __getitem__(self, key):
        self.asked.update([key] if isinstance(key, str) else [one for one in key if isinstance(one, str)])
        return super().__getitem__(key)


@cache
def register(about: str) -> Register:
    return council().register(about)


def read_by(metric: Metric) -> set[str]:
    """The columns of its register that the rules of a metric read."""
    own = register(metric.about)
    rows = Watched(own.rows.frame())
    rows.asked = set()
    table = Register(own.dataset, rows, own.council)
    for rule in (metric.population, metric.counted, metric.measured, metric.out_of):
        if rule:
            rule(table)
    return (rows.asked & set(own.rows.columns)) - keyed_columns(metric.about)


def listed(metric: Metric, form: Format) -> set[str]:
    rows = records(metric, register(metric.about), day(DAY))
    return set(public_rows(rows, metric, form, every=True).columns)


def test_rows_for_another_program_have_every_column_that_decides():
    lacking = {metric.key: read_by(metric) - listed(metric, Format.CSV) for metric in OF_REGISTERS}
    assert {key: names for key, names in lacking.items() if names} == {}


def test_rows_to_read_have_every_day_that_was_worked_out():
    """What is only yes or no stands in the column "counted"."""
    lacking = {}
    for metric in OF_REGISTERS:
        rows, titles = register(metric.about).rows, DATASETS[metric.about].titles
        days = {name for name in read_by(metric) & set(titles) if pd.api.types.is_datetime64_any_dtype(rows[name])}
        lacking[metric.key] = days - listed(metric, Format.TABLE)
    assert {key: names for key, names in lacking.items() if names} == {}


def test_an_order_is_shown_with_its_limit_and_its_state():
    """Ordered on 3 March 2025 to make a plan within 11 weeks: by 19 May."""
    appeal = {"appeal_reference": "EH1", "appeal_type": "RTI", "registered_date": date(2024, 9, 2)}
    ordered = {
        **appeal,
        "outcome": "decided_appellant",
        "outcome_date": date(2025, 3, 3),
        "order_date": date(2025, 3, 3),
    }
    table = council(appeals=[ordered], as_at=date(2025, 5, 20)).register("appeals")
    metric = CATALOGUE["tribunal_orders_overdue"]
    rows = records(metric, table, day(date(2025, 5, 20)))
    shown = public_rows(rows, metric, Format.TABLE).iloc[0]
    assert (shown["order_due"].date(), shown["order_state"]) == (date(2025, 5, 19), "Overdue")
    on_screen = rows_table(rows, metric).iloc[0]
    assert (on_screen["Due by"].date(), on_screen["State of the order"]) == (date(2025, 5, 19), "Overdue")
