"""Every register that a file can list has one reader, in the order in which sheets are taken for them."""

import pytest

from data_access.layouts.fields import normalised
from data_access.registers.education.schools import SCHOOLS_READER
from data_access.registers.readers import READERS, one_each
from data_access.registers.tribunal.appeals import APPEALS_READER
from metrics.base.columns import ColumnKind
from metrics.datasets import STORED


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
