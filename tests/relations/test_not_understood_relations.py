"""A row that is not understood is in no figure: every figure is as if the row were not there."""

from datetime import date
from random import Random

import pandas as pd

from metrics.base.columns import NOT_UNDERSTOOD
from metrics.base.periods import calendar_year, day
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Time
from metrics.counting.evaluate import evaluate, records
from metrics.counting.registers import CASES, Council
from metrics.datasets import DATASETS
from tests.relations.test_register_relations import AS_AT, council, some_cases

COLUMNS = ["numerator", "denominator", "value", "status"]


def every_third_unread(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    return rows.assign(**{NOT_UNDERSTOOD: [column if number % 3 == 0 else None for number in range(len(rows))]})


def the_others(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows[NOT_UNDERSTOOD].isna()].drop(columns=NOT_UNDERSTOOD)


def same_figures(metrics, table, without) -> None:
    """Figures, by locality where they can be split by it, and the cases behind them."""
    for metric in metrics:
        asked = calendar_year(2025) if metric.time is Time.DURING else day(AS_AT)
        by = ["locality"] if "locality" in metric.ways else []
        found, expected = (
            evaluate(metric, ask(metric.about), [asked], by=by).query("numerator > 0 or denominator > 0")
            for ask in (table, without)
        )
        names = [*by, *COLUMNS]
        pd.testing.assert_frame_equal(found[names].reset_index(drop=True), expected[names].reset_index(drop=True))
        if metric.about == CASES:
            rows = records(metric, table(CASES), asked)
            assert len(rows) == len(records(metric, without(CASES), asked)), metric.key
            assert NOT_UNDERSTOOD not in rows


def test_figures_of_cases_are_as_if_the_rows_were_not_there():
    """As known on a past day."""
    rows, past = every_third_unread(some_cases(Random(5)), "start_date"), date(2025, 9, 30)
    with_them, without = (CaseTables.build(kept, as_at=AS_AT).known_by(past) for kept in (rows, the_others(rows)))
    same_figures([one for one in CATALOGUE.values() if one.about == CASES], lambda _: with_them, lambda _: without)


def test_figures_of_registers_are_as_if_the_rows_were_not_there():
    whole = council(4)
    marked = {
        key: every_third_unread(rows.frame(), "outcome") for key, rows in whole.known.items() if DATASETS[key].stored
    }
    beside = {"as_at": AS_AT, "aggregated": whole.aggregated}
    with_them = Council.build(whole.cases, DATASETS, marked, **beside)
    without = Council.build(whole.cases, DATASETS, {key: the_others(rows) for key, rows in marked.items()}, **beside)
    same_figures([one for one in CATALOGUE.values() if one.about != CASES], with_them.table, without.table)
    assert all(len(with_them.not_understood(key).rows) for key in marked)
