"""A load that would take much away changes nothing until somebody says yes."""

from datetime import date

import pytest

from data_access.storage import store
from data_access.storage.kept_findings import findings_of
from metrics.base.periods import day
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from tests.conftest import council_of
from tests.council_files import workbook
from tests.data_access.published.establishments.test_extract import HEADINGS as SCHOOL_HEADINGS
from tests.data_access.published.establishments.test_extract import PRIMARY, SPECIAL
from tests.integration.loads.files import (
    DAY,
    LISTS,
    ONE_DAY,
    asked,
    attendance,
    cases,
    complaints,
    handed_in,
    overtaken_of_each_list,
)

LIMITS = (
    *(("cases", 10, 4, True), ("cases", 10, 5, False), ("cases", 10, 6, False), ("cases", 11, 5, True)),
    *(("cases", 1, 1, False), ("complaints", 3, 1, True), ("complaints", 2, 1, False)),
    *(("attendance", 10, 4, True), ("attendance", 10, 5, False)),
)
"""A list, the rows loaded, the rows in the file, and whether it is asked."""


def figures(database) -> dict[str, list]:
    """Something of all that these files list, as at a day on which all of them speak."""
    council, found = council_of(database, DAY), {}
    for key in ("assessments_open", "complaints_open", "absence_rate"):
        metric = CATALOGUE[key]
        found[key] = evaluate(metric, council.table(metric.about), [day(DAY)])["value"].astype("str").tolist()
    return found


@pytest.mark.parametrize(
    ("about", "loaded", "held", "is_asked"),
    LIMITS,
)
def test_fewer_than_half_the_rows_are_asked_about(about, loaded, held, is_asked, database):
    """One less than half, half, and one more; figures and version after the question are those before it."""
    handed_in(LISTS[about](loaded), "a.csv", database, extracted_on=DAY)
    before = figures(database), store.version(database)
    done = handed_in(LISTS[about](held) + b"\n", "b.csv", database, extracted_on=DAY + ONE_DAY)
    assert asked(done) == ([("FEWER-ROWS", "")] if is_asked else [])
    if is_asked:
        assert (figures(database), store.version(database)) == before
        assert f"loaded: {loaded}; in the file: {held}." in done.questions[0].message
        confirmed = frozenset({"LOAD-FEWER-ROWS"})
        done = handed_in(LISTS[about](held) + b"\n", "b.csv", database, extracted_on=DAY + ONE_DAY, confirmed=confirmed)
        assert "LOAD-FEWER-ROWS" in {one.code for one in findings_of(database, done.batch.id)}
    assert (done.batch.rows, done.questions) == (held, ())


@pytest.mark.parametrize("about", LISTS)
def test_nothing_in_force_and_what_only_adds_ask_nothing(about, database):
    """The first load of a list, a load that lies over what is there, and one after everything was undone."""
    first = handed_in(LISTS[about](5), "a.csv", database, extracted_on=DAY)
    assert asked(first) == []
    assert asked(handed_in(LISTS[about](1), "b.csv", database, extracted_on=DAY, partial=True)) == []
    for batch in store.batches(database):
        store.withdraw(database, batch.id)
    assert asked(handed_in(LISTS[about](1), "b.csv", database, extracted_on=DAY - ONE_DAY)) == []


def test_rows_of_another_list_are_not_compared(database):
    handed_in(cases(10), "a.csv", database, extracted_on=DAY)
    assert asked(handed_in(complaints(1), "b.csv", database, extracted_on=DAY)) == []


def test_what_several_loads_tell_counts_once(database):
    """Ten cases and ten changes to them are ten in force; ten lines and five of the same pupils and week are ten."""
    for about, lists in (
        ("cases", [cases(10), cases(10, note=" ")]),
        ("attendance", [attendance(range(10)), attendance(range(5))]),
    ):
        handed_in(lists[0], "a.csv", database, extracted_on=DAY)
        assert asked(handed_in(lists[1], "b.csv", database, extracted_on=DAY, partial=True)) == []
        assert asked(handed_in(LISTS[about](4), "c.csv", database, extracted_on=DAY)) == [("FEWER-ROWS", "")]
        done = handed_in(LISTS[about](5) + b"\n", "d.csv", database, extracted_on=DAY)
        assert asked(done) == []


def test_a_later_week_alone_does_not_replace_a_year_of_attendance(database):
    """Whoever loads a week as if it were all there is would lose the weeks before it."""
    weeks = b"\n".join(
        [
            attendance(range(4)),
            *(attendance(range(4), week).partition(b"\n")[2] for week in ("29/09/2025", "06/10/2025")),
        ]
    )
    handed_in(weeks, "a.csv", database, extracted_on=date(2025, 10, 10))
    before = figures(database)
    alone = attendance(range(4), "13/10/2025")
    assert asked(handed_in(alone, "b.csv", database, extracted_on=date(2025, 10, 17))) == [("FEWER-ROWS", "")]
    assert figures(database) == before
    assert asked(handed_in(alone, "b.csv", database, extracted_on=date(2025, 10, 17), partial=True)) == []


@pytest.mark.parametrize(
    ("loaded", "file", "columns"),
    [
        (cases(4), cases(4, locality=""), ["Locality"]),
        (cases(4, draft="01/04/2025"), cases(4), ["Draft plan sent (day)"]),
        (cases(4, locality=""), cases(4, locality="", note=" "), []),
        (cases(4, locality=""), cases(4), []),
        (attendance(range(4)), attendance(range(4), status=""), ["SEN status"]),
        (attendance(range(4), status=""), attendance(range(4)), []),
    ],
)
def test_a_column_that_empties_is_asked_about(loaded, file, columns, database):
    """One that most rows have, or that some figure needs, if only one row has it; not one that was empty before."""
    handed_in(loaded, "a.csv", database, extracted_on=DAY)
    before = figures(database)
    done = handed_in(file, "b.csv", database, extracted_on=DAY)
    assert [column for code, column in asked(done) if code == "COLUMN-EMPTIES"] == columns
    assert len(asked(done)) == len(columns)
    if columns:
        assert done.questions[0].message.endswith(" now; none after this load.")
        assert figures(database) == before


@pytest.mark.parametrize(
    ("common", "held", "is_asked"), [(20, 9, True), (20, 10, False), (20, 11, False), (8, 3, True)]
)
def test_a_column_that_half_of_its_rows_lose_is_asked_about(common, held, is_asked, database):
    """One less than half, half, and one more of the days of request, also in a small list."""
    first, second = cases(common).splitlines(), cases(common, received="", note=" ").splitlines()
    handed_in(b"\n".join(first), "a.csv", database, extracted_on=DAY)
    done = handed_in(b"\n".join([*first[: held + 1], *second[held + 1 :]]), "b.csv", database, extracted_on=DAY)
    assert asked(done) == ([("COLUMN-EMPTIES", "Request received (day)")] if is_asked else [])
    if is_asked:
        assert f"{common} of {common} now; {held} of {common} after this load." in done.questions[0].message


@pytest.mark.parametrize(("filled", "is_asked"), [(9, False), (10, True)])
def test_a_rare_column_may_thin_out_by_chance(filled, is_asked, database):
    """Of forty cases fewer than half have a draft: of nine one may be left, of ten not."""
    bare, drafts = cases(40).splitlines(), [line + b"01/04/2025" for line in cases(40).splitlines()]
    handed_in(b"\n".join([bare[0], *drafts[1 : filled + 1], *bare[filled + 1 :]]), "a.csv", database, extracted_on=DAY)
    done = handed_in(b"\n".join([bare[0], drafts[1], *bare[2:]]), "b.csv", database, extracted_on=DAY)
    assert asked(done) == ([("COLUMN-EMPTIES", "Draft plan sent (day)")] if is_asked else [])


def test_a_yes_to_one_question_is_none_to_another(database):
    handed_in(cases(10), "a.csv", database, extracted_on=DAY)
    few = cases(2, locality="")
    yes = frozenset({"LOAD-FEWER-ROWS"})
    done = handed_in(few, "b.csv", database, extracted_on=DAY, confirmed=yes)
    assert asked(done) == [("FEWER-ROWS", ""), ("COLUMN-EMPTIES", "Locality")]
    assert (
        handed_in(few, "b.csv", database, extracted_on=DAY, confirmed=yes | {"LOAD-COLUMN-EMPTIES"}).batch is not None
    )


def test_a_register_of_schools_may_be_older_but_not_smaller(database):
    """Each extract speaks for its own days, so that one of a year ago takes nothing away."""

    def extract(*lines: str) -> bytes:
        return (SCHOOL_HEADINGS + "".join(lines)).encode()

    three = (PRIMARY, SPECIAL, PRIMARY.replace("990001", "990003"))
    handed_in(extract(*three), "a.csv", database, extracted_on=DAY)
    assert asked(handed_in(extract(PRIMARY), "b.csv", database, extracted_on=DAY - ONE_DAY)) == []
    done = handed_in(extract(PRIMARY, ""), "c.csv", database, extracted_on=DAY + ONE_DAY)
    assert done.already, "the same content as the older one"
    done = handed_in(extract(PRIMARY.replace("990001", "990004")), "d.csv", database, extracted_on=DAY + ONE_DAY)
    assert asked(done)[0] == ("FEWER-ROWS", "")


def test_a_file_of_several_lists_asks_of_each(database):
    """A workbook's attendance is compared as text in blocks is, its cases as a list of cases."""

    def cells(content: bytes) -> list[list[object]]:
        return [line.split(",") for line in content.decode().splitlines()]

    whole = workbook({"Cases": cells(cases(6)), "Attendance": cells(attendance(range(6)))})
    part = workbook({"Cases": cells(cases(3)), "Attendance": cells(attendance(range(2)))})
    handed_in(whole, "a.xlsx", database, extracted_on=DAY)
    done = handed_in(part, "b.xlsx", database, extracted_on=DAY)
    assert asked(done) == [("FEWER-ROWS", "")]
    assert "Lines of attendance loaded: 6; in the file: 2." in done.questions[0].message


def test_a_load_is_asked_about_what_another_stores_meanwhile(database):
    """Both were handed in at once: what counts is what is in force when its own turn to write comes."""
    assert overtaken_of_each_list(database) == [[("FEWER-ROWS", "")]] * len(LISTS)
