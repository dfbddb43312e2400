"""Several files as one content: the same whatever their order, and each called by what tells it from the others."""

import zipfile
from io import BytesIO

import pytest

from data_access.files.bundles.packing import packed, packet_name, sheet_names

A, B = ("a.csv", b"1"), ("b.csv", b"2")


def test_the_order_of_the_files_makes_no_other_content():
    """So the same return is known a second time, however its files were chosen."""
    assert packed([A, B]) == packed([B, A]) == packed([A, B, A])
    assert packed([A, B]) != packed([A, ("b.csv", b"3")])


def test_two_files_of_one_name_are_both_kept():
    """From two folders: nothing is lost because of a name."""
    with zipfile.ZipFile(BytesIO(packed([A, ("a.csv", b"2"), ("a.csv", b"3")]))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a.csv": b"1", "a (2).csv": b"2", "a (3).csv": b"3"
        }  # fmt: skip


@pytest.mark.parametrize(
    ("names", "together", "sheets"),
    [
        (["Export_31-01-2026_person.csv", "Export_31-01-2026_requests.csv"], "Export_31-01-2026, 2 files",
         ["person", "requests"]),
        (["named_plan.csv", "named_requests.csv"], "named, 2 files", ["plan", "requests"]),
        (["person.csv", "placement.csv"], "2 files", ["person", "placement"]),
        (["x/person.csv", "y/person.csv"], "2 files", ["person", "person (2)"]),
        (["cases_.csv", "cases_2.csv"], "2 files", ["cases_", "cases_2"]),
        (["one.csv"], "one.csv", ["one"]),
    ],
)  # fmt: skip
def test_what_they_are_called(names, together, sheets):
    """The whole words that all names begin with belong to the return, the rest to its part."""
    assert packet_name(names) == together
    assert sheet_names(names) == sheets
