"""The files: the same on every run, visibly fictional, wrong where they should be and nowhere else."""

import re
from hashlib import sha256
from pathlib import Path

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from data_access.recognise.likeness import meaning
from metrics.base.root import ROOT
from sample_data.__main__ import main
from sample_data.larkmoor import lives
from sample_data.larkmoor.council import CENSUS, LA_CODE, LOCALITIES, OTHER_COUNCILS, SETTINGS
from sample_data.larkmoor.people import upn
from sample_data.workbooks import mess
from sample_data.workbooks.sen2_return import write_sen2
from sample_data.workbooks.tidy import ADVICE_DIRT, DIRT, HEADINGS, UNKNOWN_NEEDS, tidy

FOLDER = ROOT / "sample_data"


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def sheet(written) -> pd.DataFrame:
    return pd.read_excel(written[0], engine="calamine", dtype={"Moved to LA": str})


def test_another_run_wrote_the_same_bytes(written):
    """Red here means: run ``python -m sample_data`` and commit what it writes; on another day, it was the same."""
    in_repository = [path for path in written if path.suffix != ".xml"]
    assert len(in_repository) == len(written) - 1 == 5
    for path in in_repository:
        assert _hash(FOLDER / path.name) == _hash(path), path.name


def test_the_return_is_written_the_same_again(written, tmp_path):
    lives._whole_lives.cache_clear()
    lives._review_chain.cache_clear()
    assert _hash(write_sen2(lives.known_by(CENSUS), tmp_path)) == _hash(written[2])


def test_sizes(written):
    assert written[0].stat().st_size < 4_000_000
    assert written[1].stat().st_size < 4_000_000


def test_the_number_is_nobodys():
    """The 158 numbers in DfE's "Education, health and care plans, 2025" run from 201 to 943."""
    assert LA_CODE > "943"
    assert LA_CODE not in OTHER_COUNCILS


def test_no_name_could_be_a_persons(sheet):
    assert sheet["Name"].str.fullmatch(r"Example Child \d{5}").all()
    assert (sheet["Postcode"] == "ZZ99 9ZZ").all()
    assert sheet["UPN"].dropna().str.fullmatch(rf"[A-Z]{LA_CODE}9\d{{8}}").all()


def test_check_letter_of_a_upn():
    """The letter of a published example, B801200005001 (python-stdnum), by the rule used here."""
    digits = "801200005001"
    total = sum(weight * int(digit) for weight, digit in enumerate(digits, start=2))
    assert "ABCDEFGHJKLMNPQRTUVWXYZ"[total % 23] == "B"
    assert re.fullmatch(r"[A-HJ-NP-RT-Z]\d{12}", upn(123, 2015))


def test_the_council_has_about_90_settings_in_six_localities():
    assert len(LOCALITIES) == 6
    assert 80 <= len(SETTINGS) <= 100
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)
    assert sum(place.share for place in LOCALITIES) == pytest.approx(1)


def test_tidy_headings(sheet):
    assert list(sheet.columns) == list(HEADINGS.values())


def test_dirt_is_there_in_the_numbers_promised(sheet, register):
    clean = tidy(register, dirty=False).set_index("Case reference")
    once = sheet.drop_duplicates("Case reference").set_index("Case reference")
    asked = clean["Request outcome"] != "Historical"
    before = once["Request outcome date"] < once["Date request received"]
    found = {
        "missing received date": (once["Date request received"].isna() & asked).sum(),
        "outcome before received": before.sum(),
        "missing locality": once["Locality"].isna().sum(),
        "unknown need code": once["Primary need"].isin(UNKNOWN_NEEDS).sum(),
        "plan date after the extract": (once["Date final plan issued"] > "2026-10-31").sum(),
        "missing request outcome": once["Request outcome"].isna().sum(),
        "duplicate row": sheet.duplicated().sum(),
    }
    assert found == DIRT
    assert 0.003 < sum(DIRT.values()) / len(sheet) < 0.007


def test_dirt_in_the_days_of_advice(sheet, register):
    clean = tidy(register, dirty=False).set_index("Case reference")
    once = sheet.drop_duplicates("Case reference").set_index("Case reference")
    asked, received = once["EP advice requested"], once["EP advice received"]
    to_plan = once["Assessment outcome"] == "Plan to be issued"
    was_there = clean["EP advice received"].reindex(once.index).notna()
    found = {
        "advice received before it was asked": (received < asked).sum(),
        "advice received after the draft": (to_plan & (received > once["Draft plan issued"])).sum(),
        "EP advice blank, draft sent": (was_there & received.isna()).sum(),
    }
    assert found == ADVICE_DIRT
    assert 0.007 < sum(ADVICE_DIRT.values()) / asked.notna().sum() < 0.013


def test_headings_are_understood():
    """Every heading of the tidy workbook stands for the column it is filled from."""
    known = {heading: found.field.name for heading in HEADINGS.values() if (found := meaning(heading))}
    ours = {heading: column for column, heading in HEADINGS.items()}
    assert known == ours | {"Name": "full_name"}


def test_plan_start_later_than_the_decision_in_about_one_in_66(sheet):
    plans = sheet[sheet["Assessment outcome"] == "Plan to be issued"]
    later = plans["Date final plan issued"] > plans["Assessment outcome date"]
    assert 0.01 < later.mean() < 0.022


def test_tidy_is_otherwise_clean(sheet, register):
    """The rows without dirt read back as they were simulated."""
    clean = tidy(register, dirty=False)
    column = "Assessment outcome date"
    back = sheet.drop_duplicates("Case reference").set_index("Case reference")[column]
    assert back.equals(clean.set_index("Case reference")[column].astype(back.dtype))


def test_messy_faults(written):
    book = CalamineWorkbook.from_path(str(written[1]))
    wanted = ["Person", "Requests", "Assessments", "Named Plan", "Active Plan", "SEN Need", "Notes", "Lookups"]
    assert book.sheet_names == wanted
    rows = book.get_sheet_by_name("Requests").to_python(skip_empty_area=False)
    assert rows[0][1].startswith("LARKMOOR COUNCIL")
    assert all(row[0] == "" for row in rows)
    assert rows[4][1] == "Person ID"
    received = [row[4] for row in rows[6:]]
    assert mess.IMPOSSIBLE_DATE in received
    kinds = {type(cell).__name__ for cell in received}
    assert {"str", "date", "float"} <= kinds, "text, real dates and bare numbers"
    cells = [cell for row in rows[6:] for cell in row]
    assert "TOTAL" in cells
    assert "N/A" in cells
    assert any(isinstance(cell, str) and cell != cell.strip() for cell in cells)
    outcomes = {str(row[7]).strip() for row in rows[6:]}
    assert {"Y", "Yes", "N", "Refused"} <= outcomes
    people = [row[1] for row in rows[6:]]
    assert sum(isinstance(number, float) for number in people) > 10, "zeros lost"
    assert sum(isinstance(number, str) and number.startswith("0") for number in people) > 1000


def test_command_prints_the_summary(capsys):
    main(["--summary"])
    shown = capsys.readouterr().out
    assert "20 weeks, issued 2025" in shown
    assert "OUT OF BAND" not in shown
