"""Register marks to sessions, by the rules of 2024: what each mark counts as is argued in metrics/attendance/marks."""

import pytest

from data_access.attendance.marks import about_leave, about_marks, marked_sessions
from data_access.findings import Source
from tests.data_access.attendance.files import block, said

SOURCE = Source("f.csv")


@pytest.mark.parametrize(
    ("am", "pm", "sessions"),
    [
        ("/", "\\", (2, 2, 0, 0)),
        ("/", "\\\\", (2, 2, 0, 0)),
        ("i", "I", (2, 0, 2, 0)),
        ("O", "/", (2, 1, 0, 1)),
        ("B", "X", (1, 1, 0, 0)),
        ("/", "-", (1, 1, 0, 0)),
        ("", "", (-1, 0, 0, 0)),
    ],
)
def test_the_two_marks_of_a_day(am, pm, sessions):
    """Possible, attended, authorised and unauthorised; X is no possible session, - is no mark."""
    marked, findings = marked_sessions(block(am=[am], pm=[pm]))
    names = ("possible", "attended", "authorised", "unauthorised")
    assert tuple(int(marked.counts[name][0]) for name in names) == sessions
    assert findings == ()


def test_the_marks_of_a_week_stand_one_after_another():
    """C2 and Y1 are one mark each, I another: 3 present, 2 absent for leave and illness, one of them under C2."""
    marked, _ = marked_sessions(block(marks=["/\\ / C2,I|Y1"]))
    assert {name: int(counts[0]) for name, counts in marked.counts.items() if counts[0]} == {
        "possible": 5,
        "attended": 3,
        "authorised": 2,
        "mark_i": 1,
        "mark_c2": 1,
        "mark_y1": 1,
    }
    assert marked.seen == {"/", "\\", "C2", "I", "Y1"}


def test_what_is_no_mark_is_named_and_counts_for_nothing():
    marked, findings = marked_sessions(block(am=["/", "??"], pm=["\\", "\\"]))
    assert marked.counts["possible"].tolist() == [2, 1]
    (finding,) = findings
    assert (finding.code, finding.rows, finding.column) == ("ATT-CELL", (3,), "Morning mark")


def test_half_days_are_said_only_where_no_backslash_is_in_the_file():
    """A tool that loses the mark leaves every afternoon blank."""
    marked, _ = marked_sessions(block(am=["/", "/", "I"], pm=["", "", ""]))
    assert marked.half_days == (2, 3, 4)
    assert said(about_marks(marked.seen, marked.half_days, SOURCE)) == {"ATT-NO-BACKSLASH": (2, 3, 4)}
    assert about_marks(marked.seen | {"\\"}, marked.half_days, SOURCE) == ()


def test_marks_of_before_2024_and_leave_without_exception_are_said():
    """H and J went in August 2024; C without one C2 may be a system that cuts it."""
    (finding,) = about_marks(frozenset({"J", "H", "/"}), (), SOURCE)
    assert finding.message == "Marks that were withdrawn in August 2024: H, J."
    assert [len(about_leave(frozenset(seen), SOURCE)) for seen in ({"C"}, {"C", "C2"}, {"C2"})] == [1, 0, 0]
