"""What is said of data quality: none, one and two rows in question, one load and two, few rows and none."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from data_access.findings import Severity
from data_access.storage.store import Batch
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import calendar_year, day
from metrics.catalogue import CATALOGUE
from metrics.counting.bounds import Bounds
from metrics.counting.definition import Status
from reports.summaries.data_quality import Check
from reports.summaries.to_mend import Group
from reports.words.loads import data_quality as words

MAY, JUNE = date(2025, 5, 31), date(2025, 6, 30)


def bound(counted: str = "", others: str = "", outside: str = "", of: tuple[int, int] = (46, 100)) -> Bounds:
    found = (frozenset(keys) for keys in (counted, others, outside))
    return Bounds(CATALOGUE["plans_issued_within_20_weeks"], calendar_year(2025), Status.SHOWN, *of, *found)


def check(*counts: int, message: str = "The day is missing.", whole: bool = False, moves: tuple = ()) -> Check:
    trend = tuple((date(2025, month + 1, 28), count) for month, count in enumerate(counts))
    return Check("cases", "CASE-X", "Request received", Severity.LEFT_OUT, message, trend, whole, moves)


def batch(number: int, extracted_on: date) -> Batch:
    return Batch(
        id=number, sha256="", filename="f.csv", kind="csv", extracted_on=extracted_on,
        imported_at=datetime(2025, 7, 1, tzinfo=UTC), imported_by="", partial=False, rows=1, findings=0, authority="",
        withdrawn_at=None,
    )  # fmt: skip


def test_the_headline_says_what_the_rows_in_question_could_make_of_it():
    start = "**Plans issued within 20 weeks: 46.0%** (46 of 100; 2025)."
    assert words.headline([bound()]) == f"{start} No row to mend can move it."
    assert words.headline([bound(others="a")]) == f"{start} 1 row in question could make it 46.0% to 47.0%."
    assert words.headline([bound("a", "b")]) == f"{start} 2 rows in question could make it 45.0% to 47.0%."


def test_a_share_without_a_case_is_passed_over():
    assert words.headline([]) == words.NO_SHARES
    assert words.headline([bound(of=(0, 0), outside="a")]) == words.NO_SHARES
    assert words.headline([bound(of=(0, 0)), bound()]).startswith("**Plans issued")


def test_a_share_true_on_a_day_has_no_period():
    found = Bounds(CATALOGUE["remedies_completed_on_time"], day(JUNE), Status.SHOWN, 1, 2)
    assert words.headline([found]).startswith("**Remedies completed on time: 50.0%** (1 of 2).")


def test_what_may_move_a_share():
    assert words.sentence(bound()) == "No row to mend can move it."
    assert words.sentence(bound("a")) == "1 of these has something to mend: it could be 45.0% to 46.0%."
    assert words.sentence(bound(outside="a")) == "1 row outside it may belong to it: it could be 45.5% to 46.5%."
    assert words.sentence(bound("a", "b", "cd")) == (
        "2 of these have something to mend and 2 more may belong to it: it could be 44.1% to 48.0%."
    )


def test_a_tenth_of_a_point_is_the_least_that_is_told():
    found = bound("a", of=(46_000, 100_000))
    assert words.headline([found]).endswith("1 row in question could make it no other than 46.0%.")


def facts(*by_day: tuple[date, int], unread: int = 0, found: Sequence[Check] = ()) -> list[str]:
    return words.facts(by_day, found, unread, {"cases": batch(1, MAY)})


def test_how_many_rows_there_are_to_mend():
    assert facts((MAY, 0))[0] == "**No rows to mend**."
    assert facts((MAY, 1), found=[check(1)])[0] == "**1 row to mend** in 1 list."
    assert facts((MAY, 5), (JUNE, 3), found=[check(3)])[0] == (
        "**3 rows to mend** in 1 list, 2 fewer than with what was known on 31 May 2025."
    )
    assert facts((MAY, 2), (JUNE, 3), found=[check(3)])[0].endswith("1 more than with what was known on 31 May 2025.")
    assert facts((MAY, 3), (JUNE, 3), found=[check(3)])[0].endswith("as many as with what was known on 31 May 2025.")


def test_rows_not_understood_are_told_where_there_are_any():
    assert len(facts((MAY, 0))) == 2
    assert facts((MAY, 0), unread=1)[1] == "**1 row not understood**, and in no figure."
    assert facts((MAY, 0), unread=2)[1] == "**2 rows not understood**, and in no figure."


def test_the_oldest_list():
    assert words.oldest({"cases": None}) == "No list is loaded."
    assert words.oldest({"cases": batch(1, MAY), "appeals": batch(2, MAY)}) == (
        "**Every list** that is loaded is as at 31 May 2025."
    )
    newest = {"cases": batch(1, JUNE), "appeals": batch(2, MAY), "complaints": batch(2, MAY), "remedies": None}
    assert words.oldest(newest) == (
        "**Oldest list:** appeals and complaints, as at 31 May 2025, 30 days behind the newest."
    )
    assert words.never_loaded(newest) == "Never loaded: remedies."
    assert words.never_loaded({"cases": batch(1, JUNE)}) == ""


def test_a_check_without_what_it_quotes_of_one_row():
    quoted = check(1, message='This is not a real date ("31/02/2025").')
    assert words.check(quoted) == "Cases, Request received: This is not a real date."
    assert words.fault(quoted) == "Request received: This is not a real date."


def test_the_trend_is_of_the_last_five_loads_and_not_told_of_one():
    assert words.trend(check(*range(7))) == "2 → 3 → 4 → 5 → 6"
    assert list(words.checks_table([check(2)])) == ["What was found", "Rows now"]
    assert list(words.checks_table([check(2, 1)])) == [
        "What was found",
        "Rows now",
        "Load before",
        "Loads, oldest first",
    ]
    table = words.checks_table([check(3, 1), check(0, 2, whole=True, moves=(bound("a"),))])
    assert table.iloc[0, 1:4].tolist() == [1, 3, "3 → 1"]
    assert table.iloc[1, 1:].tolist() == ["2 columns", 0, "0 → 2", "Plans issued within 20 weeks: 45.0% to 46.0%"]
    assert words.checks_table([]).empty


def test_who_has_the_highest_share_is_told_only_of_enough_rows():
    """Nineteen of a small place are no sign of anything; twenty are told."""
    few, enough, nobody = Group("Fold", 5, 19), Group("Vale", 4, 20), Group(NOT_RECORDED, 9, 21)
    assert words.where([few, enough, nobody], "Locality") == (
        "**Vale** has the highest share of rows to mend: 4 of 20 (20.0%); 18 of 60 (30.0%) over every locality."
    )
    assert words.where([few], "Locality") == ""
    assert words.few([few, enough]) == "Fewer than 20 rows, so not to be compared: Fold."
    assert words.few([enough]) == ""


def test_charts_are_told_to_those_who_cannot_see_them():
    assert "Plans issued within 20 weeks 46.0%, from 45.0% to 46.0%" in words.range_alternative([bound("a")])
    assert words.trend_alternative([(MAY, 1)]) == "Rows at each day of a load: 31 May 2025 1."
    assert words.group_alternative([Group("Vale", 2, 10)]).endswith("Vale 2 of 10 (20.0%).")


def test_a_day_before_every_load():
    assert words.nothing_known(MAY).startswith("No load was true on 31 May 2025 or before it")
