"""Sessions as a file counts them, and what follows where one of them is blank."""

import pytest

from data_access.attendance.counts import counted_sessions
from tests.data_access.attendance.files import block, said


@pytest.mark.parametrize(
    ("line", "possible", "attended", "codes"),
    [
        ({"possible": "10", "attended": "7", "authorised": "2", "unauthorised": "1"}, 10, 7, set()),
        ({"possible": "10", "attended": "7", "authorised": "2", "unauthorised": "2"}, 10, 7, {"ATT-SUM"}),
        ({"possible": "10", "authorised": "2", "unauthorised": "1"}, 10, 7, {"ATT-ATTENDED"}),
        ({"possible": "", "attended": "7", "authorised": "2", "unauthorised": "1"}, 10, 7, set()),
        ({"possible": "10", "present": "6", "elsewhere": "1"}, 10, 7, set()),
        ({"possible": "10", "present": "7", "elsewhere": ""}, 10, 7, set()),
        ({"possible": "10", "attended": "", "percent": "70"}, 10, 7, {"ATT-PERCENT"}),
        ({"possible": "10", "attended": "8", "percent": "70"}, 10, 8, set()),
        ({"possible": "10", "attended": ""}, -1, -1, set()),
        ({"possible": "0", "attended": ""}, 0, 0, {"ATT-ATTENDED"}),
        ({"possible": "", "attended": ""}, -1, -1, set()),
        ({"possible": "500", "attended": "500"}, 500, 500, set()),
        ({"possible": "501", "attended": "1"}, -1, 1, {"ATT-CELL"}),
        ({"possible": "10", "attended": "80%", "authorised": "20%", "unauthorised": "0"}, -1, -1, {"ATT-CELL"}),
        ({"possible": "10", "attended": "10", "authorised": "<5", "unauthorised": "0"}, -1, 10, {"ATT-CELL"}),
        ({"possible": "10", "attended": "-5", "authorised": "3", "unauthorised": "0"}, -1, -1, {"ATT-CELL"}),
    ],
)
def test_one_line(line, possible, attended, codes):
    """By hand: possible = attended + authorised + unauthorised; more than 500 sessions are no pupil's year. Of a
    line in which one of them cannot be read nothing is known, whatever the others would give."""
    found, findings = counted_sessions(block(**{name: [text] for name, text in line.items()}))
    assert (int(found["possible"][0]), int(found["attended"][0])) == (possible, attended)
    assert set(said(findings)) == codes


@pytest.mark.parametrize(("text", "sessions"), [("1", 10), ("1.1", 0), ("1%", 0), ("0.99", 10), ("100", 10), ("0", 0)])
def test_shares_and_percentages(text, sessions):
    """1 and less are shares, more are percentages, and a sign decides. Of 10 sessions, to the nearest."""
    found, _ = counted_sessions(block(possible=["10"], percent=[text]))
    assert int(found["attended"][0]) == sessions
