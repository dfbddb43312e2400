"""Whose the rows to mend are, and which of them are asked for."""

import pytest

from data_access.loads.checked_rows import checked_rows
from data_access.storage import store
from metrics.base.code_list import NOT_RECORDED
from reports.summaries import data_quality, to_mend
from tests.conftest import taken_in
from tests.reports.summaries.test_data_quality import (
    DECISIONS,
    IN_TIME,
    JULY,
    JUNE,
    MAY,
    NO_NEED,
    NO_REQUEST,
    UNREAD,
    YEAR,
    known,
    listed,
)

NOWHERE = "EX-6,,,SLCN,07/01/2025,Agreed,30/02/2025"
WITHOUT_DAYS = "EX-9,North,A,SLCN,,,"


@pytest.fixture
def loads(database):
    """Five rows to mend of seven: two in the North of which one is refused, two in the South, one nowhere."""
    lines = (IN_TIME, UNREAD, NO_REQUEST, NO_NEED, NOWHERE, IN_TIME.replace("EX-1", "EX-7"), WITHOUT_DAYS)
    taken_in(listed(*lines), "june.csv", database, extracted_on=JUNE)
    return database


def placed(database):
    council, checked = known(database, JUNE)
    return to_mend.placed(council, checked.on(JUNE))


def test_each_row_has_its_reference_and_its_place_and_a_refused_one_has_none(loads):
    rows = placed(loads).drop_duplicates(to_mend.PLACE).sort_values("row")
    assert rows[["row", "reference", "locality", "team"]].values.tolist() == [
        [3, "EX-2", "South", "A"],
        [4, "EX-3", "North", "B"],
        [5, "EX-4", "South", "B"],
        [6, "EX-6", "", ""],
        [8, "", "", ""],
    ]


def test_by_place_as_a_share_of_all_rows_with_those_not_recorded_last(loads):
    """Not in it: the row that is refused, which is in no place."""
    council, checked = known(loads, JUNE)
    found = to_mend.groups(council, checked.on(JUNE), "locality")
    assert [(one.name, one.rows, one.of) for one in found] == [
        ("South", 2, 2),
        ("North", 1, 3),
        (NOT_RECORDED, 1, 1),
    ]
    assert found[0].share == 1.0
    assert to_mend.groups(council, checked.on(JUNE), "officer") == []


def test_an_officer_has_the_rows_of_the_lists_that_name_one(loads):
    remedies = (
        "Ombudsman reference,Recommendation,Responsible officer,Due date\n"
        "25 001 001,Apologise,Head of Casework,ASAP\n25 001 002,Train staff,Head of Casework,01/09/2025\n"
    )
    taken_in(remedies.encode(), "remedies.csv", loads, extracted_on=JUNE, holds="remedies")
    council, checked = known(loads, JUNE)
    (one,) = to_mend.groups(council, checked.on(JUNE), "officer")
    assert (one.name, one.rows, one.of) == ("Head of Casework", 1, 2)


def test_nothing_to_mend(database):
    taken_in(listed(IN_TIME), "june.csv", database, extracted_on=JUNE)
    council, checked = known(database, JUNE)
    assert to_mend.placed(council, checked.on(JUNE)).empty
    assert to_mend.groups(council, checked.on(JUNE), "locality") == []


def test_the_rows_of_a_check_a_place_or_both(loads):
    rows = placed(loads)
    check = "~".join(rows.query("code == 'CELL-DATE'")[["about", "code", "column"]].iloc[0])

    def asked(**wanted: str) -> list[int]:
        return to_mend.narrowed(rows, **wanted)["row"].drop_duplicates().tolist()

    assert asked() == [3, 4, 5, 6, 8]
    assert asked(check=check) == [3, 6]
    assert asked(locality="South") == [3, 5]
    assert asked(check=check, locality="South") == [3]
    assert asked(officer="Nobody") == []


def test_where_they_stand_in_which_file(loads):
    (load,) = store.batches(loads)
    found = to_mend.places_by_file(placed(loads), checked_rows(loads).loads)
    assert {sha: {row for _, row in places} for sha, places in found.items()} == {load.sha256: {3, 4, 5, 6, 8}}


@pytest.fixture
def months(database):
    """In May EX-2 and EX-5 in the South, EX-3 in the North; in June EX-3, and EX-2 in the "north "; EX-5 went."""
    taken_in(listed(IN_TIME, UNREAD, UNREAD.replace("EX-2", "EX-5"), NO_REQUEST), "1", database, extracted_on=MAY)
    lines = (IN_TIME, UNREAD.replace("South", "north "), NO_REQUEST)
    taken_in(listed(*lines), "june.csv", database, extracted_on=JUNE)
    return database


def over_months(database, by: str = "locality", check: str = "") -> dict[str, to_mend.Group]:
    council, checked = known(database, JUNE)
    every = to_mend.of_check(to_mend.with_places(council, checked), check)
    reached = data_quality.reach(council, checked.on(JUNE), YEAR)
    found = to_mend.groups(council, every.on(JUNE), by)
    return {one.name: one for one in to_mend.with_trends(found, every, checked.days, by, reached)}


def test_each_place_has_its_rows_over_the_loads_by_where_they_were_then(months):
    """The South had two in May and has no case any more; the North one, and then two. The two alone: 1 of 3 or of 4."""
    assert {name: [count for _, count in one.trend] for name, one in over_months(months).items()} == {"North": [1, 2]}
    north = over_months(months)["North"]
    assert (north.rows, north.of, north.before, north.ever) == (2, 3, 1, True)
    (decisions,) = [one for one in north.moves if one.metric.key == DECISIONS]
    assert (decisions.in_question, decisions.least, decisions.most) == (2, pytest.approx(1 / 3), 1.0)


def test_each_team_has_its_rows_of_one_check_over_the_loads(months):
    """Days that are none: two of team A in May and one in June; none of team B, whose row has no day of its request."""
    checked = checked_rows(months)
    (check,) = [one.key for one in data_quality.checks(checked, JUNE, []) if one.code == "CELL-DATE"]
    assert [(one.name, one.trend) for one in over_months(months, "team", check).values()] == [
        ("A", ((MAY, 2), (JUNE, 1))),
        ("B", ((MAY, 0), (JUNE, 0))),
    ]


def test_checks_of_one_place_alone(months):
    council, checked = known(months, JUNE)
    every = to_mend.with_places(council, checked)
    assert to_mend.names(every, "locality", JUNE) == ["North", "South"]
    assert to_mend.names(every, "officer", JUNE) == []
    trends = {
        place: {
            one.code: [count for _, count in one.trend]
            for one in data_quality.checks(to_mend.only(every, locality=place), JUNE, [])
            if one.to_mend
        }
        for place in ("North", "South", "Nowhere")
    }
    assert trends == {
        "North": {"CELL-DATE": [0, 1], "CASE-NO-REQUEST-DATE": [1, 1]},
        "South": {"CELL-DATE": [2, 0]},
        "Nowhere": {},
    }
    assert len(to_mend.only(every, officer="Nobody").rows) == 0


def test_an_entry_without_a_place_has_its_childs(months):
    """A complaint about EX-1, which is in the North, has an outcome that nobody understands."""
    lines = b"Complaint ref,Case ref,Date received,Stage,Outcome\nC1,EX-1,06/05/2025,1,See letter\n"
    taken_in(lines, "complaints.csv", months, extracted_on=JUNE)
    council, checked = known(months, JULY)
    (line,) = (
        to_mend.with_places(council, checked).on(JULY).query("about == 'complaints' and row > 0").to_dict("records")
    )
    assert line["locality"] == "North"
