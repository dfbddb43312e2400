"""From a sheet to the typed rows of a register: a made-up one shows all that a reader has to say."""

from datetime import date

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.findings import Read, Source
from data_access.layouts.code_words import CodeWords
from data_access.layouts.layout import CASE_LAYOUT
from data_access.recognise.sheet import recognise
from data_access.registers.reader import RegisterReader
from data_access.registers.rows import RegisterRows, read_registers
from tests.data_access.registers.kites import COLOUR, KITES
from tests.data_access.registers.sheets import said

HEADINGS = ("Kite", "Colour", "Date flown", "Case reference")


def red_where_it_burns(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    return Read(rows.assign(colour=rows["colour"].replace("like fire", "crimson")))


READER = RegisterReader(
    dataset=KITES,
    headings={"flown_date": "date flown; flight"},
    code_words=(CodeWords(COLOUR, {"R": "crimson"}),),
    tidy=red_where_it_burns,
)


def read(*rows: tuple[str | None, ...]) -> Read[RegisterRows]:
    """The register of one sheet with its headings in row 1, as on 31 May 2026."""
    cells = pd.DataFrame([HEADINGS, *rows], index=range(1, len(rows) + 2), dtype="str")
    tables = recognise(RawSheet("Kites", cells), (CASE_LAYOUT, READER.layout))
    readers = {"kites": READER}
    made = read_registers(tables, "kites.csv", key=b"k", extracted_on=date(2026, 5, 31), readers=readers)
    return Read(made.value["kites"], made.findings)


def test_a_row_is_tidied_typed_and_linked():
    made, findings = read(("K1", "like fire", "01/05/2026", "17"), ("K2", "Blue", "02/05/2026", None))
    assert made.rows["colour"].tolist() == ["R", "B"]
    assert made.rows["flown_date"].dt.strftime("%d %b").tolist() == ["01 May", "02 May"]
    assert made.rows["case_reference"].fillna("").tolist() == ["17", ""]
    assert made.rows["row_key"].nunique() == 2
    assert (made.rows_found, made.rows_refused, findings) == (2, 0, ())


def test_a_row_that_says_nothing_of_a_kite_is_left_out_and_named():
    """Its case alone makes no kite."""
    made, findings = read(("K1", "Red", "01/05/2026", "17"), (None, "green-ish", "tbc", "18"))
    assert (made.rows_found, made.rows_refused) == (2, 1)
    assert said(findings)[-1] == ("ROW-NOTHING", (3,))
    assert findings[-1].message == "The row says nothing about any kite."


def test_a_row_whose_day_cannot_be_read_is_kept_as_not_understood():
    made, _ = read(("K1", "Red", "01/05/2026", "17"), (None, "green-ish", "soon", "18"))
    assert (made.rows_found, made.rows_refused) == (2, 0)
    unread = made.rows["not_understood"]
    assert (unread.isna().tolist(), unread.iloc[1]) == ([True, False], "flown_date")


def test_the_same_reference_twice_is_two_rows_and_named():
    made, findings = read(("K1", "Red", "01/05/2026", None), ("k1", "Blue", "02/05/2026", None))
    assert made.rows["row_key"].nunique() == 2
    assert said(findings) == [("ROW-SAME-KEY", (2, 3))], "which of them is right, the file does not tell"


def test_a_day_after_the_extract_is_named_and_the_day_itself_is_not():
    rows = [(f"K{day}", "Red", f"{day}/2026", None) for day in ("30/05", "31/05", "01/06")]
    assert said(read(*rows).findings) == [("ROW-DAY-AHEAD", (4,))]


def test_a_national_identifier_as_a_reference_is_not_stored():
    made, findings = read(("K1", "Red", "01/05/2026", "E999000000012"))
    assert made.rows["case_reference"].iloc[0].startswith("withheld-")
    assert said(findings) == [("PRIVACY-REFERENCE", (2,))]
