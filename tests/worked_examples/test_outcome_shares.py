"""The outcomes of England's appeals in 2022/23, as a log that holds them one by one."""

from datetime import date
from itertools import repeat

import pandas as pd
import pytest

from metrics.base.periods import Period, academic_year
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.tribunal.appeals import Spread, spread_to_outcome
from tests.conftest import council_of, taken_in

DECIDED, FOR_THE_COUNCIL, ENDED = 7_968, 139, 11_711
"""Published by the Ministry of Justice: outcomes, those that the Tribunal decided, those where the council's stood."""


def test_the_shares_of_2022_23(database):
    """68.0% were decided, 98.3% of these for the family and 1.7% for the council; 3,743 were conceded or withdrawn.

    How many were conceded and how many withdrawn is not published; half and half stands in for it.
    """
    words = [*repeat("Appeal allowed", DECIDED - FOR_THE_COUNCIL), *repeat("Dismissed", FOR_THE_COUNCIL)]
    rest = ENDED - DECIDED
    words += [*repeat("Conceded", rest // 2), *repeat("Withdrawn", rest - rest // 2)]
    log = pd.DataFrame(
        {
            "Appeal ref": [f"EH998/22/{number:05}" for number in range(ENDED)],
            "Type of appeal": "Contents",
            "Date registered": "2022-09-05",
            "Outcome": words,
            "Outcome date": "2023-03-06",
        }
    )
    done = taken_in(log.to_csv(index=False).encode(), "log.csv", database, extracted_on=date(2023, 12, 31))
    assert (done.rows_stored, done.rows_refused) == (ENDED, 0)
    appeals = council_of(database).table("appeals")

    def share(key: str) -> tuple[float, float, str]:
        row = evaluate(CATALOGUE[key], appeals, [academic_year(2022)]).iloc[0]
        return row["numerator"], row["denominator"], f"{row['value']:.1%}"

    assert share("appeals_decided") == (7_968, 11_711, "68.0%")
    assert share("appeals_decided_for_appellant") == (7_829, 7_968, "98.3%")
    assert share("appeals_decided_for_council") == (139, 7_968, "1.7%")
    assert share("appeals_conceded")[0] + share("appeals_withdrawn")[0] == pytest.approx(3_743)


def test_the_mean_and_nine_in_ten_beside_the_median(database):
    """Ten appeals of 100, 200, ... 1,000 days: 550 on average; nine in ten took up to 910, halfway rules by ranks."""
    log = pd.DataFrame(
        {
            "Appeal ref": [f"EH998/22/{number:05}" for number in range(10)],
            "Type of appeal": "Contents",
            "Date registered": "2022-01-03",
            "Outcome": "Withdrawn",
            "Outcome date": [
                str((pd.Timestamp("2022-01-03") + pd.Timedelta(days=100 * n)).date()) for n in range(1, 11)
            ],
        }
    )
    taken_in(log.to_csv(index=False).encode(), "log.csv", database, extracted_on=date(2025, 12, 31))
    found = spread_to_outcome(council_of(database), Period(date(2022, 1, 1), date(2025, 12, 31)))
    assert found == Spread(10, pytest.approx(550), pytest.approx(910))
    assert spread_to_outcome(council_of(database), academic_year(2010)) is None
