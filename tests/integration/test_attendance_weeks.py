"""The school year week by week: from files through the importer, each week and all together counted by hand."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.attendance import coverage
from metrics.base.periods import day
from metrics.cases.case_tables import CaseTables
from metrics.cases.columns import empty_cases
from metrics.catalogue import CATALOGUE
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from tests.conftest import council_of, taken_in

HEAD = "UPN,School,SEN status,Week commencing,Possible,Attended,Authorised,Unauthorised"
AS_AT = date(2025, 11, 14)
PLAN, LATER_PLAN, SUPPORT, NONE = "A000000000001", "A000000000002", "A000000000003", "A000000000004"
LINES = (
    (PLAN, "Alder", "E", "08/09/2025", 10, 8), (PLAN, "Alder", "E", "13/10/2025", 10, 6),
    (PLAN, "Alder", "E", "03/11/2025", 10, 5), (PLAN, "Alder", "E", "17/11/2025", 10, 0),
    (LATER_PLAN, "Birch", "K", "08/09/2025", 8, 8), (LATER_PLAN, "Birch", "K", "13/10/2025", 10, 9),
    (LATER_PLAN, "Birch", "E", "03/11/2025", 10, 10),
    (SUPPORT, "Alder", "K", "08/09/2025", 10, 9), (SUPPORT, "Alder", "K", "13/10/2025", 0, 0),
    (NONE, "Birch", "N", "08/09/2025", 10, 10), (NONE, "Birch", "N", "03/11/2025", 10, 9),
)  # fmt: skip
"""The half-term of 27 October has no line; the week of 17 November begins after the day."""
BY_HAND = {
    ("08/09/2025", "E"): (18, 2), ("13/10/2025", "E"): (20, 5), ("03/11/2025", "E"): (20, 5),
    ("08/09/2025", "K"): (10, 1), ("08/09/2025", "N"): (10, 0), ("03/11/2025", "N"): (10, 1),
}  # fmt: skip
"""Who got the plan in November counts as a plan-holder from September on, as in the figures of the year."""


def weekly(lines=LINES, head: str = HEAD) -> str:
    """A file of weeks; what was missed is authorised."""
    told = [f"{upn},{school},{sen},{when},{of},{came},{of - came},0" for upn, school, sen, when, of, came in lines]
    return "\n".join([head, *told]) + "\n"


def load(database, text: str, name: str = "attendance.csv", **options) -> None:
    done = taken_in(text.encode(), name, database, extracted_on=AS_AT, **options)
    assert not done.refused
    assert done.rows_refused == 0


def weeks_of(council) -> dict[tuple[str, str], tuple[int, int]]:
    """Possible and absent sessions by week and status."""
    found = coverage.by_week(council)
    return {(f"{one.starts:%d/%m/%Y}", one.status): (one.possible, one.absent) for one in found.itertuples()}


def of_the_year(council) -> dict[str, tuple[int, int]]:
    """What the cards of the page show: possible and absent sessions of the year, by status."""
    found = evaluate(CATALOGUE["absence_rate"], council.table("enrolments"), [day(council.as_at)], by=["sen_status"])
    known = found[found["sen_status"].notna() & (found["denominator"] > 0)]
    return {one.sen_status: (int(one.denominator), int(one.numerator)) for one in known.itertuples()}


def of_all_weeks(council) -> dict[str, tuple[int, int]]:
    summed = coverage.by_week(council).groupby("status")[["possible", "absent"]].sum()
    return {str(status): (int(line["possible"]), int(line["absent"])) for status, line in summed.iterrows()}


def test_every_week_and_all_of_them_are_what_the_cards_show(database):
    """By hand, week by week; and no session of the year is lost or counted twice between the weeks and the cards."""
    load(database, weekly())
    council = council_of(database, AS_AT)
    assert weeks_of(council) == BY_HAND
    assert of_all_weeks(council) == of_the_year(council) == {"E": (58, 12), "K": (10, 1), "N": (20, 1)}


@pytest.mark.parametrize("as_at", [date(2025, 9, 8), date(2025, 10, 20), date(2025, 11, 17), date(2026, 7, 31)])
def test_they_add_up_on_any_day(database, as_at):
    """On a past day the later weeks, and the later status, are not known yet: to the weeks and to the cards alike."""
    load(database, weekly())
    council = council_of(database, as_at)
    assert of_all_weeks(council) == of_the_year(council)
    assert all(one.starts.date() <= as_at for one in coverage.by_week(council).itertuples())


def test_a_corrected_week_counts_once(database):
    """A later file that says a week again takes its place in the weeks, as it does in the year."""
    load(database, weekly())
    load(database, weekly([(PLAN, "Alder", "E", "13/10/2025", 10, 10)]), "later.csv", partial=True)
    council = council_of(database, AS_AT)
    assert weeks_of(council) == BY_HAND | {("13/10/2025", "E"): (20, 1)}
    assert of_all_weeks(council) == of_the_year(council)


def test_daily_marks_are_summed_to_weeks(database):
    """Wednesday and Friday belong to their Monday; X is no possible session. 3 of 4 possible ones attended."""
    load(database, f"UPN,School,SEN status,Date,AM code,PM code\n{PLAN},Alder,E,10/09/2025,/,I\n"
         f"{PLAN},Alder,E,12/09/2025,/,\\\n{PLAN},Alder,E,15/09/2025,X,X\n{PLAN},Alder,E,16/09/2025,O,O\n")  # fmt: skip
    council = council_of(database, AS_AT)
    assert weeks_of(council) == {("08/09/2025", "E"): (4, 1), ("15/09/2025", "E"): (2, 2)}
    assert of_all_weeks(council) == of_the_year(council)


def test_a_week_that_begins_on_sunday_is_the_one_after_it(database):
    """Some systems name a week by its Sunday; the sessions are of the days after it."""
    load(database, weekly([(PLAN, "Alder", "E", "14/09/2025", 10, 9)]))
    assert weeks_of(council_of(database, AS_AT)) == {("15/09/2025", "E"): (10, 1)}


def test_sums_of_terms_are_not_weeks(database):
    """148 sessions cannot be one week: the line stands for its term, also for the pupil who was there a week of it."""
    twenty = [f"B{number:012}" for number in range(20)]
    load(database, "UPN,School,SEN status,Term,Possible,Attended,Authorised,Unauthorised\n"
         + "".join(f"{upn},Alder,E,Autumn 2025/26,148,100,48,0\n" for upn in twenty)
         + f"{SUPPORT},Alder,K,Autumn 2025/26,10,8,2,0\n"
         + "".join(f"{upn},Alder,E,Spring 2025/26,118,118,0,0\n" for upn in twenty))  # fmt: skip
    council = council_of(database, date(2026, 4, 2))
    found = coverage.by_week(council)
    assert found["whole_term"].all()
    assert found[["status", "possible", "absent"]].values.tolist() == [
        ["E", 20 * 148, 20 * 48], ["K", 10, 2], ["E", 20 * 118, 0],
    ]  # fmt: skip
    assert found["few"].tolist() == [False, True, False], "a term that runs is no smaller for that"
    assert of_all_weeks(council) == of_the_year(council)


def test_weeks_of_one_school_and_terms_of_another(database):
    """Each stays what it is, and together they are the year."""
    load(database, weekly([(PLAN, "Alder", "E", "08/09/2025", 10, 8)]))
    load(database, "UPN,School,SEN status,Term,Possible,Attended,Authorised,Unauthorised\n"
         f"{LATER_PLAN},Birch,E,Autumn 2025/26,90,60,30,0\n", "terms.csv", partial=True)  # fmt: skip
    council = council_of(database, AS_AT)
    found = coverage.by_week(council)
    assert found[["whole_term", "possible", "absent"]].values.tolist() == [[False, 10, 2], [True, 90, 30]]
    assert of_all_weeks(council) == of_the_year(council) == {"E": (100, 32)}


def test_of_one_place(database):
    """By the school's place, as everything of attendance; schools without one are in no place."""
    load(database, weekly())
    register = "URN,School,Phase,Locality,Roll\n990001,Alder,Primary,North,200\n990002,Birch,Primary,South,200\n"
    load(database, register, "schools.csv", holds="schools")
    whole = council_of(database, AS_AT)
    summed = [of_all_weeks(_only(whole, place)) for place in ("North", "South", "West")]
    assert summed == [{"E": (30, 11), "K": (10, 1)}, {"E": (28, 1), "N": (20, 1)}, {}]
    assert [of_the_year(_only(whole, place)) for place in ("North", "South", "West")] == summed


def _only(council, place: str):
    return replace(council, locality=place)


def test_few_sessions_are_marked(database):
    """20 pupils for four weeks of 10 sessions; in the fifth only four of them, whose school keeps another holiday.

    40 sessions are fewer than half of the usual 200. One pupil alone never has enough.
    """
    weeks = ("08/09/2025", "15/09/2025", "22/09/2025", "29/09/2025")
    usual = [(f"B{one:012d}", "Alder", "E", when, 10, 9) for one in range(20) for when in weeks]
    late = [(f"B{one:012d}", "Alder", "E", "27/10/2025", 10, 9) for one in range(4)]
    alone = [("C000000000001", "Alder", "N", when, 10, 10) for when in weeks]
    load(database, weekly([*usual, *late, *alone]))
    found = coverage.by_week(council_of(database, AS_AT))
    assert found[found["status"] == "E"]["few"].tolist() == [False, False, False, False, True]
    assert found[found["status"] == "N"]["few"].all()


def test_without_a_status_or_without_attendance(database):
    """Pupils whose status is not recorded are in no line; no attendance is no line, not an error."""
    assert coverage.by_week(council_of_nothing(database)).empty
    load(database, weekly([(PLAN, "Alder", "", "08/09/2025", 10, 9), (NONE, "Alder", "N", "08/09/2025", 10, 9)]))
    assert weeks_of(council_of(database, AS_AT)) == {("08/09/2025", "N"): (10, 1)}


def council_of_nothing(database):
    """A council without cases and registers."""
    return Council.build(CaseTables.build(empty_cases(), as_at=AS_AT), DATASETS, {})
