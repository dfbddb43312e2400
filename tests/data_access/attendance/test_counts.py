"""Sessions as a file counts them, and what follows where one of them is blank."""

import pytest

from data_access.attendance.counts import IMPOSSIBLE, counted_sessions
from tests.data_access.attendance.files import block, said


@pytest.mark.parametrize(
    ("line", "possible", "attended", "codes"),
    [
        ({"possible": "10", "attended": "7", "authorised": "2", "unauthorised": "1"}, 10, 7, set()),
        ({"possible": "10", "attended": "7", "authorised": "2", "unauthorised": "2"}, 10, 7, {"ATT-SUM"}),
        ({"possible": "10", "authorised": "2", "unauthorised": "1"}, 10, 7, {"ATT-ATTENDED"}),
        ({"possible": "", "attended": "7", "authorised": "2", "unauthorised": "1"}, 10, 7, {"ATT-POSSIBLE"}),
        ({"possible": "", "attended": "7", "authorised": "2", "unauthorised": ""}, 9, 7, {"ATT-POSSIBLE"}),
        ({"possible": "", "attended": "7", "authorised": "", "unauthorised": ""}, -1, 7, set()),
        ({"attended": "8"}, -1, 8, set()),
        ({"attended": "8", "authorised": "1"}, -1, 8, set()),
        ({"present": "8", "elsewhere": "1"}, -1, 9, set()),
        ({"possible": "10", "attended": "10"}, 10, 10, set()),
        ({"possible": "10", "attended": "11"}, IMPOSSIBLE, 11, set()),
        ({"possible": "10", "attended": "12", "authorised": "0", "unauthorised": "0"}, IMPOSSIBLE, 12, set()),
        ({"possible": "10", "authorised": "10", "unauthorised": "0"}, 10, 0, {"ATT-ATTENDED"}),
        ({"possible": "10", "authorised": "9", "unauthorised": "2"}, IMPOSSIBLE, -1, set()),
        ({"possible": "10", "present": "6"}, 10, 6, {"ATT-PRESENT"}),
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
    line in which one of them cannot be read nothing is known, whatever the others would give. Attended sessions alone
    say nothing of those missed, and nobody attends more than are possible."""
    found, findings = counted_sessions(block(**{name: [text] for name, text in line.items()}))
    assert (int(found["possible"][0]), int(found["attended"][0])) == (possible, attended)
    assert set(said(findings)) == codes


@pytest.mark.parametrize(("text", "sessions"), [("1", 10), ("1.1", 0), ("1%", 0), ("0.99", 10), ("100", 10), ("0", 0)])
def test_shares_and_percentages(text, sessions):
    """1 and less are shares, more are percentages, and a sign decides. Of 10 sessions, to the nearest."""
    found, _ = counted_sessions(block(possible=["10"], percent=[text]))
    assert int(found["attended"][0]) == sessions


@pytest.mark.parametrize(
    ("texts", "sessions", "unread"),
    [
        (["0.8", "1"], [8, 10], ()),
        (["80", "1"], [8, -1], (3,)),
        (["80", "0.8"], [8, -1], (3,)),
        (["80", "1%"], [8, 0], ()),
        (["80", "0"], [8, 0], ()),
        (["80%", "0.8"], [8, 8], ()),
    ],
)
def test_one_and_less_among_percentages(texts, sessions, unread):
    """Beside 80 a 1 may be one in a hundred or all: neither is guessed."""
    found, findings = counted_sessions(block(possible=["10"] * 2, percent=texts))
    assert found["attended"].tolist() == sessions
    assert said(findings).get("ATT-CELL", ()) == unread
