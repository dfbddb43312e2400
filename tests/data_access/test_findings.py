"""What can be said of an upload: words stand once, places go along, and nothing that was found is lost on the way."""

import pandas as pd
import pytest

from data_access.findings import FileRefused, FindingKind, Read, Severity, Source, gathered

LATE = FindingKind("CASE-LATE", Severity.LEFT_OUT, "It came {days} days late.", "It counts as late.", "Hurry.", "Sent")
LOG = Source("log.csv", "Log")


def test_words_in_braces_are_filled_in():
    finding = LATE.on(LOG, days=3)
    assert (finding.message, finding.expected, finding.advice) == (
        "It came 3 days late.",
        "It counts as late.",
        "Hurry.",
    )
    assert (finding.file, finding.sheet, finding.column) == ("log.csv", "Log", "Sent")
    assert finding.sentence() == 'Sheet "Log", column "Sent": It came 3 days late. It counts as late. Hurry.'


def test_what_is_filled_in_may_itself_hold_braces():
    """A council's own words are never read as instructions."""
    assert LATE.on(LOG, days="{expected}").message == "It came {expected} days late."


@pytest.mark.parametrize(("labels", "rows"), [([], []), ([7], [(7,)]), ([7, 9], [(7, 9)])], ids=["none", "one", "two"])
def test_nothing_is_said_of_no_rows_and_one_thing_of_many(labels, rows):
    assert [finding.rows for finding in LATE.on_rows(LOG, pd.Index(labels), days=1)] == rows


def test_rows_of_two_sheets_are_named_sheet_by_sheet():
    """Row 3 of one sheet is not row 3 of the other."""
    rows = pd.DataFrame({"source_sheet": ["May", "June", "May"], "source_row": [3, 3, 5]})
    found = LATE.by_sheet(rows, "log.xlsx", column="Received", days=1)
    assert {(one.sheet, one.rows, one.column) for one in found} == {
        ("May", (3, 5), "Received"),
        ("June", (3,), "Received"),
    }
    assert LATE.by_sheet(rows[:0], "log.xlsx", days=1) == ()


def test_a_variant_keeps_the_code():
    milder = LATE.worded(message="Late.", severity=Severity.INFORMATION)
    assert (milder.code, milder.message, milder.severity, milder.advice) == (
        "CASE-LATE",
        "Late.",
        "for information",
        "Hurry.",
    )
    assert milder.is_variant
    assert not LATE.is_variant


def test_a_refusal_stops_with_the_words_of_its_kind():
    broken = FindingKind("FILE-BROKEN", Severity.STOPS, "It cannot be opened.")
    with pytest.raises(FileRefused, match="It cannot be opened") as refused:
        raise broken.refusal("a.xlsx")
    assert (refused.value.finding.code, refused.value.finding.file) == ("FILE-BROKEN", "a.xlsx")


def test_what_each_step_finds_is_kept_in_order():
    def halved(number: int, days: int) -> Read[int]:
        return Read(number // 2, (LATE.on(LOG, days=days),))

    made = Read(40, (LATE.on(LOG, days=1),)).then(halved, 2).then(halved, days=3)
    assert made.value == 10
    assert [finding.message for finding in made.findings] == [f"It came {days} days late." for days in (1, 2, 3)]


def test_several_results_are_gathered_with_all_that_was_found():
    parts = (Read(number, (LATE.on(LOG, days=number),) * number) for number in (0, 1, 2))
    made = gathered(parts)
    assert made.value == [0, 1, 2]
    assert [finding.message for finding in made.findings] == ["It came 1 days late.", *["It came 2 days late."] * 2]


def test_nothing_that_a_finding_says_or_quotes_identifies_a_person():
    """Whatever fills its words, and cells. Names come masked: ``Upload`` knows the day they were given on."""
    kind = FindingKind("X", Severity.INFORMATION, "Sheets: {names}.", "Not {names}.", "See {names}.")
    made = kind.on(LOG, column="Born", rows=[1], found=["E999000000012"], names="born 13/05/2017")
    assert (made.found, made.message) == (("[UPN]",), "Sheets: born [birth date].")
    assert (made.expected, made.advice) == ("Not born [birth date].", "See born [birth date].")
