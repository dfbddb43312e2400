"""Every register that a file can list has one reader, in the order in which sheets are taken for them."""

import pandas as pd
import pytest

from data_access.cases.rows import typed_fields
from data_access.files.sheets import RawSheet
from data_access.layouts.fields import FIELDS, normalised
from data_access.recognise.findings import mapping_findings
from data_access.recognise.sheet import recognise
from data_access.registers.education.schools import SCHOOLS_READER
from data_access.registers.readers import READERS, one_each
from data_access.registers.tribunal.appeals import APPEALS_READER
from metrics.base.columns import ColumnKind
from metrics.datasets import STORED
from tests.data_access.registers.sheets import SHEET, as_found


def test_every_stored_register_has_one_reader():
    assert list(READERS) == list(STORED)
    assert all(reader.dataset is STORED[key] for key, reader in READERS.items())


@pytest.mark.parametrize("key", STORED)
def test_every_column_can_be_read_and_every_code_has_words(key):
    """What the importer may fill, and nothing else, is a field; a column of codes accepts at least its own."""
    dataset, fields = STORED[key], READERS[key].layout.fields
    filled = {name for name in dataset.by_name if name not in ("row_key", "person_key", *dataset.made)}
    assert filled <= set(fields)
    for name in filled:
        column = dataset.by_name[name]
        assert column.title in fields[name].aliases
        if column.kind is ColumnKind.CODE:
            assert set(fields[name].code_words.accepted.values()) == set(column.codes.values()), name


@pytest.mark.parametrize("key", STORED)
def test_the_words_that_a_finding_asks_for_can_be_read_and_are_no_names_of_codes(key):
    """An officer who types what the finding lists is understood, word for word."""
    fields = READERS[key].layout.fields.values()
    for field in (field for field in fields if field.kind is ColumnKind.CODE):
        asked = field.words_expected.split("; ")
        assert [field.code_words.read(words) for words in asked] == list(field.column.codes.values()), field.name
        assert not [words for words in asked if "_" in words], field.name


PREFERENCES = "Parent's preference; Agreed by the council at the hearing; Council's preference"


def test_a_cell_and_a_column_that_hold_no_code_are_told_the_words_to_type():
    rows = as_found(placement_outcome=["Council's preference", "banana"])
    _, (cell,) = typed_fields(rows, APPEALS_READER.layout, SHEET)
    assert (cell.code, cell.expected) == ("CELL-CODE", f"Expected one of: {PREFERENCES}.")
    headings = ["Appeal no", "Appeal type", "Date registered", "Placement outcome"]
    cells = pd.DataFrame([headings, ["1", "Refusal to assess", "01/05/2026", "banana"]], dtype="str")
    (table,) = recognise(RawSheet("Log", cells.set_axis(pd.Index([1, 2], dtype="int64"))), (APPEALS_READER.layout,))
    (column,) = (one for one in mapping_findings(table, "log.csv") if one.code == "MAP-UNFIT")
    assert f'"Placement outcome" to hold one of: {PREFERENCES}, or words for them (whose school' in column.expected


def test_a_code_of_the_return_is_listed_with_its_words():
    assert FIELDS["sex"].words_expected == "F (Female); M (Male); U (Unknown)"
    assert FIELDS["received_date"].words_expected == ""


@pytest.mark.parametrize("key", STORED)
def test_no_heading_of_a_register_stands_for_two_columns(key):
    """The first would take it, and the other stay empty without a word."""
    claims: dict[str, set[str]] = {}
    for field in READERS[key].layout.fields.values():
        for alias in field.aliases:
            claims.setdefault(normalised(alias), set()).add(field.name)
    assert {alias: names for alias, names in claims.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("readers", "stored", "culprit"),
    [
        ((APPEALS_READER,), ("appeals", "schools"), "schools"),
        ((APPEALS_READER, SCHOOLS_READER), ("appeals",), "schools"),
        ((APPEALS_READER, APPEALS_READER, SCHOOLS_READER), ("appeals", "schools"), "two readers for appeals"),
    ],
    ids=["without a reader", "of no register", "twice"],
)
def test_a_register_and_its_reader_belong_together(readers, stored, culprit):
    with pytest.raises(ValueError, match=culprit):
        one_each(readers, stored)
