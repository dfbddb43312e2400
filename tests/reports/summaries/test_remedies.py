"""How the promises of each group stand."""

import pandas as pd
import pytest

from reports.summaries.remedies import Standing, most_days_overdue, standings


def test_done_open_and_overdue_worst_first():
    """Done in any of four ways, open with or without a target; what was superseded is no promise any more."""
    counts = pd.DataFrame(
        [
            ("Case A", "on_time", 2),
            ("Case A", "late", 1),
            ("Case A", "done_no_target", 1),
            ("Case A", "done_undated", 1),
            ("Case B", "overdue", 1),
            ("Case B", "not_yet_due", 3),
            ("Case B", "no_target", 1),
            ("Case C", "overdue", 2),
            ("Case D", "superseded", 4),
            ("Case E", "overdue", 1),
        ],
        columns=["case", "remedy_status", "value"],
    )
    assert standings(counts, "case") == (
        Standing("Case C", 0, 0, 2),
        Standing("Case B", 0, 4, 1),
        Standing("Case E", 0, 0, 1),
        Standing("Case A", 5, 0, 0),
    )


def test_groups_that_stand_alike_keep_the_order_they_came_in():
    lines = [(group, "overdue", 1) for group in ("Oak", "Alder", "Birch")]
    found = standings(pd.DataFrame(lines, columns=["case", "remedy_status", "value"]), "case")
    assert [one.group for one in found] == ["Oak", "Alder", "Birch"]


def test_in_words():
    assert Standing("Case", 3, 2, 4).words == "3 of 9 done, 4 overdue"
    assert Standing("Case", 1, 0, 0).words == "1 of 1 done"


@pytest.mark.parametrize(("days", "most"), [([], 0), ([None], 0), ([None, 1], 1), ([30, 2, None], 30)])
def test_the_longest_overdue(days, most):
    """None overdue, one, two."""
    assert most_days_overdue(pd.DataFrame({"days_overdue": pd.array(days, dtype="Int64")})) == most
