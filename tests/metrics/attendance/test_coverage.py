"""What stands beside the figures of attendance: the shares of earlier years, and what came as sums of terms."""

import pandas as pd
import pytest

from metrics.attendance.coverage import share_by_term, with_shares


def test_pupils_are_shared_by_pupils_and_sessions_by_sessions():
    """40 pupils, 10 persistently and 4 severely absent; 900 of 6,000 sessions missed. Without any, nothing is said."""
    years = pd.DataFrame(
        {"pupils": [40, 0], "persistent": [10, 0], "severe": [4, 0], "absent": [900, 0], "possible": [6_000, 0]}
    )
    found = with_shares(years)
    assert found.loc[0, ["persistent_share", "severe_share", "absence_rate"]].tolist() == [0.25, 0.1, 0.15]
    assert found.loc[1, ["persistent_share", "severe_share", "absence_rate"]].isna().all()


@pytest.mark.parametrize(
    ("weeks", "terms", "share"), [([10], [90], 0.9), ([60, 40], [], 0), ([], [50], 1), ([], [], 0)]
)
def test_the_share_that_came_as_sums_of_terms(weeks, terms, share):
    lines = [(False, one) for one in weeks] + [(True, one) for one in terms]
    frame = pd.DataFrame(lines, columns=["whole_term", "possible"]).astype({"whole_term": bool})
    assert share_by_term(frame) == share
