"""What a file is, told by its first bytes: each signature, text that is barely text, and UTF-16 without a mark."""

import codecs

import pytest

from data_access.files.file_kind import EXTENSION_KINDS, KIND_WORDS, expected_kind, kind_from_bytes, wide_encoding


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.XLSX", "xlsx"), ("a.b.csv", "csv"), (".csv", None), ("csv", None), ("a.pdf", None), ("", None)],
)
def test_a_name_promises_a_kind_by_its_ending(name, kind):
    assert expected_kind(name) == kind


def test_every_kind_that_a_name_promises_has_words():
    assert set(EXTENSION_KINDS.values()) <= set(KIND_WORDS)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04", "zip"),
        (b"PK", "csv"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
        (b"%PDF-1.7", "a PDF document"),
        (b"{\\rtf1", "a rich text document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"GIF89a", "a picture"),
        (b"PK\x05\x06", "an empty archive"),
        (b"\x1f\x8b\x08", "a compressed archive"),
        (b"PAR1", "a Parquet file"),
        (b"SQLite format 3\x00", "a database"),
        *((blank, "empty") for blank in (b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"\x00" * 5_000)),
        (b"\x00" * 5_000 + b"a", "csv"),
        (b" \n<data>", "xml"),
        (codecs.BOM_UTF8 + b"<data>", "xml"),
        (b"<table>", "html"),
        (b"< !DOCTYPE html>", "html"),
        (b"<tables>", "xml"),
        (b"<Message><table>", "xml"),
        (b"a,b\n<table>", "csv"),
    ],
)
def test_a_kind_is_told_by_the_first_bytes(content, kind):
    assert kind_from_bytes(content) == kind


@pytest.mark.parametrize(
    ("length", "controls", "is_text"), [(99, 0, True), (99, 1, False), (100, 1, True), (199, 1, True), (199, 2, False)]
)
def test_one_control_character_in_a_hundred_is_still_text(length, controls, is_text):
    content = (b"\x01" * controls).ljust(length, b"a")
    assert kind_from_bytes(content) == ("csv" if is_text else "a file that is neither a spreadsheet nor text")
    assert kind_from_bytes(b"a\t\n\r\x0c\x1a" * 100) == "csv", "ends of lines, of pages and of files of before"


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)])
@pytest.mark.parametrize(("latin", "known"), [(6, False), (7, False), (8, True), (10, True)])
def test_utf_16_is_known_by_its_mark_or_by_the_zeros_of_latin_letters(codec, mark, latin, known):
    """Of ten letters seven are not enough, more than seven are."""
    text = "a" * latin + "\u0416" * (10 - latin)
    assert wide_encoding(mark + text.encode(codec)) == "utf-16"
    assert wide_encoding(text.encode(codec)) == (codec if known else "")
    assert wide_encoding(text.encode(codec) + b"a") == (codec if known else ""), "a byte more"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_two_letters_are_the_fewest_that_tell_utf_16(codec):
    assert [wide_encoding(("a" * count).encode(codec)) for count in (0, 1, 2)] == ["", "", codec]


def test_a_zero_in_the_other_places_is_no_utf_16():
    assert wide_encoding(b"a\x00" * 20 + b"\x00\x00") == wide_encoding(b"\x00a" * 20 + b"\x00\x00") == ""
    assert wide_encoding(b"abcdefgh") == ""
