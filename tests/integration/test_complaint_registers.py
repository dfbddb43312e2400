"""Registers of complaints and of the Ombudsman's decisions as people keep them: quirks read, nothing lost, no guess."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from data_access.files.sheets import RawSheet
from data_access.findings import FileRefused
from data_access.upload import Intake
from metrics.complaints.themes import themes_in
from metrics.remedies.ombudsman_references import reference_in_form
from tests.conftest import TODAY, council_of, prepared_from, taken_in

EXTRACTED = date(2026, 3, 31)
COMPLAINTS = {
    "Ref": ["CP1", "cp1", "CP2", "Total", None],
    "Type": ["Complaint", "Compliment", "MP enquiry", "Praise be", None],
    "Procedure": ["Corporate", "Stat", "?", None],
    "Stage": ["Stage 1", "2", "S1 (statutory)", "Stage 2 - Children Act", "9", None],
    "Date received": ["14/04/2025", "31/02/2025", "TBC", "2025-05-06", None],
    "Acknowledged": ["16.4.25", "No", None],
    "Extended to": ["Yes", "Yes - to 19/5/2025", "19 May 2025", "soon", None],
    "Response sent": ["02/05/2025", "01/01/2025", None],
    "Outcome": ["Upheld", "Part upheld", "Withdrawn", "see letter", None],
    "Theme(s)": ["Delay; Communication", "Transport", None],
    "Compensation": ["£250", "1,177.286.23", "£100 + apology", None],
    "UPN": ["A998000000001", None],
}
OMBUDSMAN = {
    "LGSCO ref": ["25 001 001", "25-001-001", "25001002", "25001002.0", "24/1", "Total", None],
    "Decision date": ["02/06/2025", "TBC", None],
    "Decision": ["Upheld", "Not upheld", "Premature", "pending letter", None],
    "Report or statement": ["Statement", "Public interest report", "s30", None],
    "Fault period": ["Sept 2023 to Jan 2024", "01/09/2023 - 31/01/2024", "last year", None],
    "Satisfactory remedy Y/N": ["Y", "N", "perhaps", None],
    "Themes": ["Delay", "Delay / Plan content", None],
    "Draft": ["05/05/2025", None],
}


def sheet(lines: list[list[str | None]], name: str = "Register") -> RawSheet:
    cells = pd.DataFrame(lines, dtype="str")
    cells.index = pd.RangeIndex(1, len(lines) + 1)
    return RawSheet(name, cells.dropna(how="all"), True)


@some.composite
def registers(draw: some.DrawFn, columns: dict[str, list]) -> RawSheet:
    """Rows of any of the cells, some of them with one cell only, a title above and the headings again in between."""
    headings = list(columns)
    lines: list[list[str | None]] = [["A register", *[None] * (len(headings) - 1)], headings]
    for _ in range(draw(some.integers(0, 7))):
        kind = draw(some.integers(0, 9))
        if kind == 0:
            lines.append(headings)
        elif kind == 1:
            only = draw(some.sampled_from(headings))
            lines.append([columns[only][0] if name == only else None for name in headings])
        else:
            lines.append([draw(some.sampled_from(columns[name])) for name in headings])
    return sheet(lines)


@pytest.mark.parametrize(("about", "columns"), [("complaints", COMPLAINTS), ("ombudsman", OMBUDSMAN)])
def test_rows_in_are_rows_stored_and_rows_refused_by_name(about, columns):
    """Whatever stands in the cells; a row that is joined to another or is a total is named."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(registers(columns))
    def holds(found: RawSheet) -> None:
        try:
            made = prepared_from(found, extracted_on=EXTRACTED)
        except FileRefused:
            return
        if not made.held:
            assert made.rows_found == made.rows_refused  # nothing can be used: the file is refused as a whole
            return
        assert set(made.held) == {about}
        assert made.rows_found == made.held[about] + made.rows_refused
        named = {row for one in made.findings if one.code.startswith("ROW-") for row in one.rows
                 if one.code != "ROW-SAME-KEY"}  # fmt: skip
        assert len(named) == made.rows_refused
        assert set(made.tables[about]["source_row"]).isdisjoint(named)
        assert made.tables[about]["row_key"].is_unique

    holds()


def test_quirks_of_a_complaints_register(database):
    """Two procedures in one list, extensions in words, themes in rows of their own, money that is none."""
    heads = ["Ref", "Procedure", "Stage", "Date received", "Acknowledged", "Extended to", "Response sent", "Outcome",
             "Theme(s)", "Compensation"]  # fmt: skip
    lines = [
        ["CP1", "", "Stage 1 (statutory)", "14/04/2025", "", "", "29/04/2025", "Partially upheld", "Delay", "£250"],
        ["", "", "", "", "", "", "", "", "Communication", ""],
        ["CP2", "Corp", "Stage 1", "14/04/2025", "16.4.25", "Yes - to 12/5/25", "12 May 2025", "NU", "Transport",
         "1,177.286.23"],
        ["CP3", "", "", "06/05/2025", "", "", "", "see letter", "", ""],
        ["Total", "", "", "3", "", "", "", "", "", ""],
    ]  # fmt: skip
    content = pd.DataFrame(lines, columns=heads).to_csv(index=False).encode()
    done = taken_in(content, "register.csv", database)
    assert (dict(done.held), done.rows_found, done.rows_refused) == ({"complaints": 3}, 5, 2)
    found = council_of(database, EXTRACTED)
    rows, unread = found.register("complaints").rows, found.not_understood("complaints").rows
    assert rows["procedure"].tolist() == ["statutory", "corporate"]
    assert unread["procedure"].tolist() == ["corporate"], "see letter is no outcome: the row is in no figure"
    assert rows["themes"].iloc[0] == "Delay; Communication"
    assert rows["response_due"].dt.date.tolist() == [date(2025, 4, 30), date(2025, 5, 12)]
    assert unread["response_due"].isna().tolist() == [True], "no limit was in force for the third"
    assert rows["amount"].iloc[0] == 250
    assert rows["amount"].iloc[1:].isna().all(), "1,177.286.23 is no amount"
    assert rows["outcome"].astype("object").fillna("").tolist() == ["part", "not_upheld"]
    codes = {one.code: one.rows for one in done.findings}
    assert codes["ROW-CONTINUED"] == (3,)
    assert codes["ROW-TOTAL"] == (6,)
    assert codes["CELL-MONEY"] == (4,)
    assert codes["COMPLAINT-PROCEDURE"] == (2,)
    assert {"CELL-CODE", "COMPLAINT-USUAL"} <= set(codes)
    assert all(one.advice for one in done.findings if one.code in ("CELL-CODE", "CELL-MONEY", "COMPLAINT-USUAL"))


def test_a_line_break_in_a_cell_parts_two_themes(database):
    lines = [["A", "1", "06/05/2025", "07/05/2025", "Delay\nPlan content"]]
    heads = ["Ref", "Stage", "Date received", "Acknowledged", "Themes"]
    taken_in(pd.DataFrame(lines, columns=heads).to_csv(index=False).encode(), "c.csv", database)
    assert council_of(database).register("complaints").rows["themes"].tolist() == ["Delay; Plan content"]


def test_what_does_not_fit_together_is_named_and_kept(database):
    heads = ["Ref", "Procedure", "Stage", "Date received", "Acknowledged", "Response sent", "Outcome"]
    lines = [
        ["A", "Corporate", "1", "06/05/2025", "07/05/2025", "01/05/2025", "Upheld"],
        ["B", "Corporate", "1", "06/05/2025", "01/05/2025", "", ""],
        ["C", "Corporate", "1", "", "", "01/05/2025", ""],
        ["D", "Other", "1", "06/05/2025", "", "", ""],
    ]
    done = taken_in(pd.DataFrame(lines, columns=heads).to_csv(index=False).encode(), "c.csv", database)
    assert dict(done.held) == {"complaints": 4}
    codes = {one.code: one.rows for one in done.findings}
    assert codes["COMPLAINT-ANSWER-FIRST"] == (2,)
    assert codes["COMPLAINT-ACKNOWLEDGED-FIRST"] == (3,)
    assert codes["COMPLAINT-NO-DATE"] == (4,)
    assert codes["COMPLAINT-NO-OUTCOME"] == (4,)
    assert codes["COMPLAINT-NO-LIMITS"] == (5,)


def test_quirks_of_the_ombudsmans_register(database):
    """References as typed and as Excel turns them; reports told from statements; a fault period in one cell."""
    heads = ["LGSCO ref", "Decision date", "Decision", "Report or statement", "Fault period", "Themes"]
    lines = [
        ["23019356", "02/06/2025", "Upheld (fault & injustice)", "Statement", "Sept 2023 to Jan 2024", "Delay"],
        ["LGSCO ref: 23-019-357", "02/06/2025", "Not upheld", "s30 report", "last year", "Delay"],
        ["24/1", "02/06/2025", "Perhaps upheld", "", "01/09/2023 – 31/01/2024", ""],
    ]
    done = taken_in(pd.DataFrame(lines, columns=heads).to_csv(index=False).encode(), "o.csv", database)
    assert (dict(done.held), done.rows_refused) == ({"ombudsman": 3}, 0)
    found = council_of(database, EXTRACTED)
    rows, unread = found.register("ombudsman").rows, found.not_understood("ombudsman").rows
    assert rows["ombudsman_reference"].tolist() == ["23 019 356", "23 019 357"]
    assert unread["ombudsman_reference"].tolist() == ["24/1"], "Perhaps upheld is no decision"
    assert rows["decision"].astype("object").fillna("").tolist() == ["upheld_injustice", "not_upheld"]
    assert rows["public_report"].fillna(False).tolist() == [False, True]
    rows = pd.concat([rows.frame(), unread.frame()])
    began = [None if pd.isna(day) else day.date() for day in rows["fault_from"]]
    ended = [None if pd.isna(day) else day.date() for day in rows["fault_to"]]
    assert began == [date(2023, 9, 1), None, date(2023, 9, 1)]
    assert ended == [date(2024, 1, 31), None, date(2024, 1, 31)]
    codes = {one.code: one.rows for one in done.findings}
    assert codes["OMBUDSMAN-REFERENCE"] == (4,)
    assert codes["OMBUDSMAN-FAULT-UNREAD"] == (3,)
    assert codes["OMBUDSMAN-REPORT-UNDATED"] == (3,)
    assert codes["CELL-CODE"] == (4,)
    assert "OMBUDSMAN-NO-DECISION" not in codes, "one is recorded, and nobody knows what it says"


def test_the_same_reference_at_two_stages_is_one_complaint_twice(database):
    """Stage 1 and stage 2 stand in rows of their own; a stage twice is asked about, or equal and once."""
    heads = ["Ref", "Stage", "Date received", "Acknowledged"]
    lines = [["A", "1", "06/05/2025", ""], ["A", "2", "06/06/2025", ""], ["a", "2", "06/06/2025", ""]]

    def read(*rows: list[str]) -> Intake:
        content = pd.DataFrame(rows, columns=heads).to_csv(index=False).encode()
        return taken_in(content, "c.csv", database, extracted_on=TODAY, confirmed=frozenset())

    (asked,) = read(*lines[:2], ["A", "2", "06/06/2025", "09/06/2025"]).questions
    assert (asked.code, asked.rows) == ("ROW-SAME-KEY", (3, 4))
    done = read(*lines)
    assert dict(done.held) == {"complaints": 2}
    assert [one.rows for one in done.findings if one.code == "ROW-REPEATED"] == [(4,)]


def test_what_was_not_known_on_a_past_day_is_not_shown(database):
    """An outcome comes with the answer, an escalation on its day, a decision of the Ombudsman on the day of it."""
    heads = ["Ref", "Stage", "Date received", "Acknowledged", "Response sent", "Outcome", "Date escalated"]
    line = [["A", "1", "06/05/2025", "07/05/2025", "20/05/2025", "Upheld", "02/06/2025"]]
    taken_in(pd.DataFrame(line, columns=heads).to_csv(index=False).encode(), "c.csv", database)
    heads = ["LGSCO ref", "Received by LGSCO", "Decision date", "Decision", "Council ref"]
    line = [["25 000 001", "07/07/2025", "01/12/2025", "Upheld", "A"]]
    taken_in(pd.DataFrame(line, columns=heads).to_csv(index=False).encode(), "o.csv", database)
    council = council_of(database, EXTRACTED)
    seen = {}
    for day in (date(2025, 5, 12), date(2025, 5, 27), date(2025, 6, 30), date(2025, 7, 31), EXTRACTED):
        then = council.known_by(day)
        row = then.register("complaints").rows.iloc[0]
        decisions = then.register("ombudsman").rows
        seen[day] = (row["outcome"] == "upheld", bool(row["was_escalated"]), bool(row["to_ombudsman"]),
                     [bool(one) for one in decisions["was_upheld"]])  # fmt: skip
    assert list(seen.values()) == [
        (False, False, False, []), (True, False, False, []), (True, True, False, []), (True, True, True, [False]),
        (True, True, True, [True]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("23 019 356", "23 019 356"), ("23019356", "23 019 356"), ("23-019-356", "23 019 356"),
        ("23019356.0", "23 019 356"), ("LGSCO 23 019 356", "23 019 356"), ("Ref: 23/019/356", "23 019 356"),
        ("9019356", None), ("2301935", None), ("230193567", None), ("23 019 356 and 23 019 357", None), ("tbc", None),
    ],
)  # fmt: skip
def test_the_ombudsmans_references(text, form):
    """Seven digits may have lost a nought at the front or a digit anywhere: not guessed."""
    assert reference_in_form(text) == form


@pytest.mark.parametrize(
    ("cell", "themes"),
    [("Delay; Communication", ("Delay", "Communication")), ("delay\nDelay", ("Delay",)), (None, ()), (" ; ", ()),
     ("plan content / delay", ("Plan content", "Delay")), ("Content + delay", ("Content", "Delay"))],
)  # fmt: skip
def test_themes_in_a_cell(cell, themes):
    assert themes_in(cell) == themes
