"""A paper's numbers as tables: held by another's checker of CSV on the Web, by the paper itself, and by an attacker."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import lxml.html
import pandas as pd
import pytest
from csvw import CSVW

from metrics.disclosure.policy import Policy
from metrics.scorecard import measure
from reports.pack.given import Given, Version
from reports.pack.made import paper
from reports.pack.measures import Counted, asked, counted
from reports.pack.targets.html import html
from reports.pack.targets.open_data.packed import open_data
from reports.words.pack import open_data as words
from reports.words.pack import said
from tests.relations.disclosure.reader import worked_out

ON_TIME = "plans_issued_within_20_weeks"
GROUP = "severe_absence"
"""Of pupils with a plan alone."""
NUMBERS = ["numerator", "denominator", "value"]


@pytest.fixture(scope="module")
def given(papers) -> Given:
    return papers[Version.PUBLIC][0]


@pytest.fixture(scope="module")
def lines(papers) -> Counted:
    return papers[Version.PUBLIC][1]


@pytest.fixture(scope="module")
def made(given, lines) -> bytes:
    return open_data(given, lines)


def files(made: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(made)) as kept:
        return {name: kept.read(name).decode() for name in kept.namelist()}


def rows(made: bytes, file: str = "values.csv") -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(files(made)[file], newline="")))


def checked(made: Mapping[str, str], folder: Path) -> bool:
    for name, text in made.items():
        (folder / name).write_bytes(text.encode())
    try:
        return bool(CSVW(str(folder / "csv-metadata.json"), validate=True).is_valid)
    except ValueError:
        return False


def test_what_a_checker_finds(made, tmp_path):
    """Every cell is what its column says, every measure is defined, and no line stands twice."""
    assert checked(files(made), tmp_path)


@pytest.mark.parametrize(
    ("file", "there", "instead"),
    [
        ("values.csv", ",2026-10-31,2026-10-31,", ",2026-10-31,31/10/2026,"),
        ("values.csv", ",hidden,", ",secret,"),
        ("values.csv", "\r\nrequests_received,", "\r\nrequests_sent,"),
        ("values.csv", ",2025-02-01,2025-02-28,", ",2025-01-01,2025-01-31,"),
        ("measures.csv", "\r\nrequests_received,Requests,", "\r\nrequests_received,,"),
    ],
)
def test_the_checker_is_no_straw_man(made, tmp_path, file, there, instead):
    """A day, a status, a measure that is nowhere defined, a month that stands twice, a title that is missing."""
    planted = files(made)
    assert there in planted[file]
    planted[file] = planted[file].replace(there, instead, 1)
    assert not checked(planted, tmp_path)


def test_whose_it_is_and_what_one_may_do_with_it(given, lines, made):
    """Publisher, day and licence for programs and for people; a draft has no licence."""
    about, told = json.loads(files(made)["csv-metadata.json"]), " ".join(files(made)["README.txt"].split())
    assert about["dc:publisher"] == {"schema:name": "Larkmoor Council"}
    assert about["dc:license"]["@id"].endswith("/open-government-licence/version/3/")
    assert about["dc:issued"] == {"@value": "2026-11-28", "@type": "xsd:date"}
    assert "Published by Larkmoor Council under the Open Government Licence, version 3.0" in told
    assert "Public version Figures as at 31 October 2026. Made on 28 November 2026." in told
    assert "numbers of children from 1 to 4" in told
    draft = files(open_data(replace(given, is_draft=True), lines))
    assert "dc:license" not in json.loads(draft["csv-metadata.json"])
    assert "Draft: not for publication" in draft["README.txt"]
    assert "Open Government" not in draft["README.txt"]


def test_every_number_is_that_of_the_page_for_the_website(given, lines, made):
    """Every month of every measure in the page's tables, and the figure of the scorecard, as the page prints them."""
    page = lxml.html.fromstring(html(paper(given, lines), lambda _: "<svg></svg>").decode())
    titles = {row["title"]: row["measure"] for row in rows(made, "measures.csv")}
    own: dict[str, list[dict[str, str]]] = {key: [] for key in titles.values()}
    for row in rows(made):
        own[row["measure"]].append(row)
    seen = 0
    for section in page.iterfind(".//section"):
        key = titles.get(section.findtext("h2") or "")
        for cells in table_lines(section) if key else ():
            end = f"{pd.Timestamp(cells[0]) + pd.offsets.MonthEnd():%Y-%m-%d}"
            (row,) = [row for row in own[key] if row["period_end"] == end and not row["period"].startswith("12 months")]
            assert cells[1].replace(",", "") == as_printed(row), row
            parts = [cell.replace(",", "") for cell in cells[2:4] if re.fullmatch(r"[\d,]*", cell)]
            assert parts == [row["numerator"], row["denominator"]][-len(parts) :] or not parts, row
            seen += 1
    assert seen > 100
    scorecard = {cells[0].split("\u00a0")[0]: cells for cells in table_lines(page.find(".//section"))}
    for title, key in titles.items():
        last = (
            own[key][-1] if key != ON_TIME else next(row for row in own[key] if row["period"].startswith("12 months"))
        )
        if set(scorecard[title][2]) - {"–"} and last["denominator"] and last["status"] == "published":
            assert scorecard[title][2].startswith(f"{int(last['numerator']):,} "), title


def table_lines(section: lxml.html.HtmlElement) -> Iterator[list[str]]:
    for line in section.iterfind(".//tbody/tr"):
        yield [cell.text_content() for cell in line]


def as_printed(row: dict[str, str]) -> str:
    if row["status"] != "published":
        return "hidden" if row["status"] == "hidden" else said.short(row["reason"])
    value = row["value"].removesuffix(".0") if row["value"] in ("0.0", "100.0") else row["value"]
    return value + ("%" if row["unit"] == "per cent" else "")


def test_what_is_hidden_is_empty_and_says_so(made):
    """Never nought: that is written where there are children, and none of them is counted."""
    found = rows(made)
    assert {row["status"] for row in found} <= {"published", "hidden", "no data"}
    for row in found:
        is_told = row["status"] == "published"
        assert bool(row["value"]) is is_told
        assert bool(row["reason"]) is not is_told
    hidden = [row for row in found if row["status"] == "hidden"]
    assert len(hidden) > 10
    assert {row["reason"] for row in hidden} == {"hidden, to protect privacy"}
    assert not any(row["numerator"] and row["denominator"] for row in hidden)
    told = files(made)["README.txt"]
    assert f"{len(found)} lines" in told
    assert f"{len(hidden)} hidden" in told


def test_every_column_has_its_words(made):
    """In the order of the file; and no column is described that is not there."""
    for table in json.loads(files(made)["csv-metadata.json"])["tables"]:
        columns = table["tableSchema"]["columns"]
        assert [one["name"] for one in columns] == list(rows(made, table["url"])[0])
        assert all(one["titles"][0] == one["name"] and one["dc:description"].endswith(".") for one in columns)
        assert set(table["tableSchema"]["primaryKey"]) <= {one["name"] for one in columns if one["required"]}


def test_of_one_group(given_of):
    """Pupils with a plan: who is counted stands with the definition. No list is loaded, so there are no data."""
    given = given_of(Version.PUBLIC, measures=(GROUP,), batches=())
    made = open_data(given, counted(given))
    (line,) = rows(made, "measures.csv")
    assert "plan" in line["only"].casefold()
    assert line["data_of"] == ""
    assert {(row["unit"], row["status"], row["value"]) for row in rows(made)} == {("per cent", "no data", "")}
    assert [row["compared_with"] for row in rows(made, "comparisons.csv")] == [words.ENGLAND]


@pytest.mark.parametrize("policy", [Policy(), Policy(rounding=5)])
def test_an_attacker_works_out_nothing(given_of, larkmoor, policy):
    """All cells of the file are numbers of the publication, and those of a small place give no child away."""
    given = given_of(Version.PUBLIC, locality=larkmoor[1].localities[0], measures=(ON_TIME,), disclosure=policy)
    found = counted(given)
    assert found.publication
    publication = replace(found.publication, result=found.publication.each[0])  # of the measure alone
    file = rows(open_data(given, found))
    told = {(row["period_start"], row["period_end"]): row for row in file}
    result, read = publication.result.copy(), []
    for line in result.to_dict("records"):
        row = told.pop((str(line["period_start"]), str(line["period_end"])))
        read.append([float(row[name] or "nan") for name in NUMBERS])
        assert read[-1][:2] == pytest.approx([line["numerator"], line["denominator"]], nan_ok=True)
    assert not told, "there is no line that was not published"
    if not policy.rounding:
        result[NUMBERS] = read
        everything = replace(publication, result=result)
        assert result["value"].isna().any(), "there is something to work out"
        assert worked_out(everything, [asked(given, measure(ON_TIME))]) == []


def test_text_from_outside_acts_nowhere(given, lines):
    """A council's name that a spreadsheet would take for a formula, with controls that nobody sees."""
    hostile = '=HYPERLINK("http://x","y")\x1b[2J\u202e, &<b>'
    made = open_data(replace(given, shown=replace(given.shown, council=hostile)), lines)
    assert {row["place"] for row in rows(made)} == {'\'=HYPERLINK("http://x","y")[2J, &<b>'}
    for text in files(made).values():
        assert not set(text) & {"\x1b", "\u202e"}


def test_the_same_is_the_same_bytes(given, lines, made):
    assert open_data(given, lines) == made
