"""A file of ours with a hole in it stops at once: what is missing would be missing from a page without a word."""

import re
from datetime import date

import pytest

from data_access.reference_data import csv_tables
from data_access.reference_data.csv_tables import FOLDER, check_known, check_once, read_table, sources
from tests.data_access.reference_data.tables import refused

GOOD = "code,name,source\n1,One,ehc_plans_2025\n"


def test_a_whole_file_is_read_by_its_columns(tmp_path):
    (tmp_path / "a.csv").write_text(GOOD, encoding="utf-8")
    assert read_table(tmp_path / "a.csv", ("code", "name")) == [
        {"code": "1", "name": "One", "source": "ehc_plans_2025"}
    ]


def test_a_file_of_no_lines_has_none(tmp_path):
    (tmp_path / "a.csv").write_text("code,name,source\n", encoding="utf-8")
    assert read_table(tmp_path / "a.csv", ("code", "name")) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("One", "", "a.csv, line 2: a cell is missing"),
        ("One", " One", "a.csv, line 2"),
        ("One,", "", "a.csv, line 2"),
        ("One", "One,Two", "a.csv, line 2"),
        ("ehc_plans_2025", "somebody said", "a.csv names somebody said; expected a source of sources.csv"),
        ("name", "words", "expected code, name, source"),
        (GOOD, "", "begins with None"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_by_name(tmp_path, old, new, words):
    found = refused(lambda path: read_table(path, ("code", "name")), tmp_path / "a.csv", GOOD.replace(old, new, 1))
    assert words in found


def test_keys_stand_once_and_are_known(tmp_path):
    path = tmp_path / "a.csv"
    check_once(path, [])
    check_once(path, ["1", "2"])
    check_known(path, ["1", "1"], {"1", "2"})
    assert "a.csv has 2 more than once" in refused(lambda _: check_once(path, ["1", "2", "2"]), path, "")
    assert "a.csv has 3, which is not known" in refused(lambda _: check_known(path, ["3"], {"1"}), path, "")


def test_every_file_says_its_source_and_every_source_its_day():
    """DfE's release of 2025 came out on 26 June 2025; of that of 2026 we know the month."""
    assert sources()["ehc_plans_2025"].published == date(2025, 6, 26)
    assert sources()["ehc_plans_2026"].published == date(2026, 6, 1)
    named = set()
    for path in FOLDER.glob("*.csv"):
        if path.name != "sources.csv":
            header, *lines = path.read_text(encoding="utf-8").splitlines()
            assert header.endswith(",source"), path.name
            named |= {line.rpartition(",")[2] for line in lines}
    assert named <= sources().keys()


@pytest.mark.parametrize("day", ["26 June 2025", "2025", "2025-6-26", "June"])
def test_a_source_without_a_day_is_refused(tmp_path, monkeypatch, day):
    path = tmp_path / "sources.csv"
    monkeypatch.setattr(csv_tables, "SOURCES", path)
    words = refused(
        lambda _: sources.__wrapped__(), path, f"source,title,date,newest,used_for\na,A title,{day},2024,Figures\n"
    )
    assert re.search(rf"a has '{day}'; expected one such as 2025-06-26", words)


@pytest.mark.parametrize("newest", ["24", "2024/2025", "January", "2024-25"])
def test_a_newest_year_is_a_year(tmp_path, monkeypatch, newest):
    path = tmp_path / "sources.csv"
    monkeypatch.setattr(csv_tables, "SOURCES", path)
    text = f"source,title,date,newest,used_for\na,A title,2025-06,{newest},Figures\n"
    assert "has the newest year" in refused(lambda _: sources.__wrapped__(), path, text)
