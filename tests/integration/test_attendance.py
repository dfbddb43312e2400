"""Attendance from files as schools' systems write them, through the importer to the catalogue."""

from datetime import date

import pytest

from data_access.storage import store
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.disclosure.publication import Asked, publish
from tests.conftest import council_of
from tests.integration.attendance_files import LATER, UPN, found, load

WEEK = [("22/09/2025", "/", "\\"), ("23/09/2025", "I", "I"), ("24/09/2025", "L", "\\"), ("25/09/2025", "C2", "\\"),
        ("26/09/2025", "K", "K")]  # fmt: skip
"""Case 1."""


def codes(done) -> list[str]:
    """What kinds of findings there are."""
    return sorted({finding.code for finding in done.findings})


def daily(marks, head="UPN,School,Date,AM code,PM code") -> str:
    """Marks of one pupil, a day a line."""
    return "\n".join([head, *(f"{UPN},Alder School,{when},{am},{pm}" for when, am, pm in marks)]) + "\n"


@pytest.mark.parametrize("marks", [WEEK, [(when, am.lower(), pm.lower()) for when, am, pm in WEEK],
                                   [(when, am, pm.replace("\\", "\\\\")) for when, am, pm in WEEK]],
                         ids=["as taken", "lower case", "backslash doubled"])  # fmt: skip
def test_case_1_a_week_of_marks(database, marks):
    """Possible 10, attended 7, absent 3. A UPN may end with a letter."""
    done = load(database, daily(marks))
    assert (done.held, codes(done)) == ({"attendance": 5}, [])
    assert (found(database, "attendance_rate"), found(database, "absence_rate")) == ((7, 10), (3, 10))
    assert (found(database, "part_time_timetable_rate"), found(database, "council_education_rate")) == (
        (1, 10),
        (2, 10),
    )


def test_marks_of_a_week_in_one_cell(database):
    """One mark after another, with spaces or without; C2 and Y4 are one mark."""
    load(database, f"UPN,School,Week commencing,Marks\n{UPN},Alder,22/09/2025,/\\II L\\C2\\ KK\n"
         "B123456789012,Alder,22/09/2025,/\\Y4Y4QQDDO\\\n")  # fmt: skip
    assert found(database, "absence_rate") == (4, 14)
    assert found(database, "council_transport_failure_rate") == (2, 14)


def test_case_2_sessions_that_are_not_possible(database):
    """Possible 4; the two Q stand beside."""
    load(database, daily([("22/09/2025", "/", "\\"), ("23/09/2025", "Y4", "Y4"), ("24/09/2025", "Q", "Q"),
                          ("25/09/2025", "D", "D"), ("26/09/2025", "O", "\\")]))  # fmt: skip
    assert (found(database, "absence_rate"), found(database, "attendance_rate")) == ((1, 4), (3, 4))
    assert found(database, "council_transport_failure_rate") == (2, 4)


@pytest.mark.parametrize("partial", [True, False])
def test_case_3_no_reason_yet_is_resolved(database, partial):
    """A later file says I where the first said N. Overall the same, and nothing counted twice."""
    days = [f"{one}/09/2025" for one in range(22, 27)]
    first = [*((one, "/", "\\") for one in days[:4]), (days[4], "N", "N")]
    load(database, daily(first))
    assert (found(database, "unauthorised_absence_rate"), found(database, "absence_rate")) == ((2, 10), (2, 10))
    load(database, daily([*first[:4], (days[4], "I", "I")]), partial=partial)
    assert (found(database, "unauthorised_absence_rate"), found(database, "authorised_absence_rate")) == (
        (0, 10),
        (2, 10),
    )
    assert found(database, "absence_rate") == (2, 10)


def test_one_corrected_day_leaves_the_rest_of_the_week(database):
    """And a later line for the whole week takes the place of its days."""
    load(database, daily([*((f"{one}/09/2025", "/", "\\") for one in range(22, 26)), ("26/09/2025", "N", "N")]))
    load(database, daily([("26/09/2025", "I", "I")]), partial=True)
    assert (found(database, "absence_rate"), found(database, "illness_absence_rate")) == ((2, 10), (2, 10))
    load(database, f"UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
         f"{UPN},Alder School,22/09/2025,10,9,1,0\n{UPN},Alder School,29/09/2025,10,10,0,0\n",
         partial=True)  # fmt: skip
    assert found(database, "absence_rate") == (1, 20)


def test_case_5_no_possible_session(database):
    """Blank, not 0% and not 100%; in no denominator."""
    load(database, f"UPN,School,Term,Possible,Attended,Authorised,Unauthorised\n{UPN},Alder,Autumn 2025/26,0,0,0,0\n")
    row = evaluate(CATALOGUE["absence_rate"], council_of(database, LATER).table("enrolments"), [day(LATER)]).iloc[0]
    assert (row["status"], row["value"] == row["value"]) == ("no cases", False)
    assert found(database, "persistent_absence") == (0, 0)


def test_case_9_the_age_of_the_statistics(database):
    """5 to 15 on 31 August before the year: two of four."""
    born = ("31/08/2020", "01/09/2020", "01/09/2009", "31/08/2009")
    lines = [f"A{place:012d},{when},Alder,22/09/2025,10,10,0,0" for place, when in enumerate(born)]
    done = load(
        database, "\n".join(["UPN,DOB,School,Week commencing,Possible,Attended,Authorised,Unauthorised", *lines])
    )
    assert (done.rows_stored, found(database, "persistent_absence")) == (4, (0, 2))


def test_case_10_attendance_with_education_elsewhere(database):
    """L1: present 850, elsewhere 20, absent 130 of 1,000 (in ten pupils of 100): 87%, not 85%."""
    head = "UPN,Surname,Forename,DOB,Year group,School URN,School,SEN status,EHCP Y/N,Primary need,Sessions possible," \
           "Present,AEA,Authorised,Unauthorised,I,C2,% attendance,Term,Extract date"  # fmt: skip
    lines = [f"A{place:012d},Secret,Name,01/02/2014,6,100001,Alder,E,Y,ASD,100,85,2,10,3,8,1,87.0,Autumn 2025/26,"
             "19/12/2025" for place in range(10)]  # fmt: skip
    done = load(
        database,
        "\n".join(["Attendance of pupils,,,", head, *lines, "Total" + "," * 10 + "1000,850,20,100,30" + "," * 5]),
    )
    assert found(database, "attendance_rate") == (870, 1000)
    assert found(database, "part_time_timetable_rate") == (10, 1000)
    assert (done.rows_refused, codes(done)) == (1, ["ATT-TOTAL"])
    assert next(one for one in done.findings if one.code == "ATT-TOTAL").rows == (13,)
    stored = council_of(database, LATER).table("enrolments").rows
    assert (set(stored["sen_status"]), set(stored["primary_need"]), set(stored["urn"])) == ({"E"}, {"ASD"}, {"100001"})


def test_a_plan_without_a_status_says_nothing_of_support(database):
    """EHCP no may be SEN support or no SEN: not recorded, and said so."""
    done = load(database, f"UPN,School,EHCP Y/N,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
                f"{UPN},Alder,N,22/09/2025,10,10,0,0\nB123456789012,Alder,Y,22/09/2025,10,10,0,0\n")  # fmt: skip
    assert "ATT-NOT-KNOWN" in codes(done)
    assert list(council_of(database, LATER).table("enrolments").rows["sen_status"].astype("object").fillna("")) == [
        "",
        "E",
    ]


def test_c_is_not_taken_for_c2(database):
    """Some systems cut C2 to C: warned, not reclassified."""
    done = load(database, daily([("22/09/2025", "C", "\\"), ("23/09/2025", "/", "\\")]))
    assert codes(done) == ["ATT-C-NOT-C2"]
    assert (found(database, "part_time_timetable_rate"), found(database, "authorised_absence_rate")) == ((0, 4), (1, 4))


def test_marks_of_before_2024_and_lost_backslashes(database):
    """Each is said."""
    done = load(database, daily([("22/09/2025", "/", ""), ("23/09/2025", "H", "J"), ("24/09/2025", "??!", "Y")]))
    assert codes(done) == ["ATT-CELL", "ATT-LEGACY", "ATT-NO-BACKSLASH", "ATT-NO-SESSIONS"] or codes(done) == [
        "ATT-CELL", "ATT-LEGACY", "ATT-NO-BACKSLASH"]  # fmt: skip
    assert found(database, "absence_rate") == (1, 3)


def test_days_are_read_day_first(database):
    """07/11/2025 is 7 November; a file that is written month first is said to be."""
    load(database, daily([("07/11/2025", "I", "I")]))
    assert found(database, "absence_rate", date(2025, 11, 6)) == (0, 0)
    assert found(database, "absence_rate", date(2025, 11, 7)) == (2, 2)
    done = load(
        database,
        daily(
            [
                ("9/22/2025", "I", "I"),
                ("9/23/2025", "I", "I"),
                ("9/24/2025", "I", "I"),
                ("9/25/2025", "/", "\\"),
                ("10/1/2025", "/", "\\"),
            ]
        ),
    )
    assert {"ATT-MONTH-FIRST", "ATT-NO-WEEK"} <= set(codes(done))
    assert done.refused


@pytest.mark.parametrize(("heading", "cell", "stored"), [("% attendance", "0.7", 1), ("% attendance", "70", 1),
                                                         ("Attendance percentage", "70%", 1), ("Rate", "0.7", 0),
                                                         ("Attended", "0.7", 0)])  # fmt: skip
def test_percentages_only_where_the_heading_says_so(database, heading, cell, stored):
    """0.7 and 70 under a percentage are seven of ten; under another heading neither is."""
    done = load(database, f"UPN,School,Week commencing,Possible,{heading}\n{UPN},Alder,22/09/2025,10,{cell}\n")
    assert (done.rows_stored, done.rows_refused) == (stored, 1 - stored)
    if stored:
        assert (found(database, "attendance_rate"), "ATT-PERCENT" in codes(done)) == ((7, 10), True)


def test_what_is_hidden_or_unreadable_is_named(database):
    """ "<5" and "c" stand for numbers nobody gave: taken as blank, with column and line."""
    done = load(database, "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised,I\n"
                f"{UPN},Alder,22/09/2025,10,8,2,0,<5\n,Alder,22/09/2025,10,8,2,0,c\n{UPN},Alder,soon,10,8,2,0,1\n"
                f"{UPN},Alder,29/09/2025,c,,,,\n{UPN},Alder,06/10/2025,10,7,2,0,-\nbroken,line\n")  # fmt: skip
    assert codes(done) == ["ATT-CELL", "ATT-LINE", "ATT-NO-PUPIL", "ATT-NO-SESSIONS", "ATT-NO-WEEK", "ATT-SUM"]
    assert (done.rows_found, done.rows_stored, done.rows_refused) == (6, 2, 4)
    lines = {one.code: one.rows for one in done.findings if one.code != "ATT-CELL"}
    assert lines == {
        "ATT-LINE": (7,),
        "ATT-NO-PUPIL": (3,),
        "ATT-NO-SESSIONS": (5,),
        "ATT-NO-WEEK": (4,),
        "ATT-SUM": (6,),
    }


def test_a_load_is_undone(database):
    """Everything of it goes; what was before is there again."""
    first = daily([("22/09/2025", "/", "\\")])
    load(database, first)
    done = load(database, daily([("22/09/2025", "I", "I")]))
    assert found(database, "absence_rate") == (2, 2)
    store.withdraw(database, done.batch.id)
    assert found(database, "absence_rate") == (0, 2)
    assert load(database, first).already, "the same file a second time changes nothing"


def test_no_identifier_is_kept_or_said(database, tmp_path):
    """Neither in the database nor in a message; the same pupil in two files is one pupil."""
    load(database, daily(WEEK, "UPN,School,Date,AM code,PM code").replace("C2", "??"))
    done = load(database, f"UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised\n"
                f"{UPN},Alder School,{UPN},10,8,2,0\n{UPN},Alder School,29/09/2025,{UPN},8,2,0\n",
                partial=True)  # fmt: skip
    assert not any(UPN in str(finding) for finding in done.findings)
    held = (tmp_path / "sendboard.db").read_bytes()
    assert UPN.encode() not in held
    rows = council_of(database, LATER).table("enrolments").rows
    assert (len(rows), rows["person_key"].str.contains(UPN).any()) == (1, False)


def test_few_pupils_are_hidden_where_it_is_published(database):
    """Two pupils of a school have hundreds of sessions: it is the pupils that count."""
    lines = [
        f"A{place:012d},{'Alder' if place < 2 else 'Birch' if place < 9 else 'Cedar'},22/09/2025,10,8,2,0"
        for place in range(30)
    ]
    load(database, "\n".join(["UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised", *lines]))
    table = council_of(database, LATER).table("enrolments")
    split = publish([Asked(CATALOGUE["absence_rate"], table, [day(LATER)], ["school"])]).result
    assert split["status"].tolist() == ["suppressed", "suppressed", "shown"], (
        "and one more, so that none can be worked out"
    )
