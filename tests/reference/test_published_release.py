"""DfE's real release, read by us and read again by the csv module: every headline cell must agree."""

import csv
import io
import math
import random
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from data_access.findings import FileRefused
from data_access.published import (
    MEASURES,
    PublishedRelease,
    headline_rows,
    published_rates,
    published_series,
    read_release,
)
from data_access.published_cells import REASONS, SYMBOLS, read_cell
from data_access.published_lines import IDENTIFYING
from metrics.catalogue import CATALOGUE
from metrics.reference_facts import REFERENCE_FACTS, england

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "ees"
ZIP = DATA / "ehc_plans_2025.zip"
HEADLINE = "plans_issued_within_20_weeks"

needs_release = pytest.mark.skipif(
    not ZIP.exists(), reason="DfE's release (ehc_plans_2025.zip) is not beside this repository"
)


@pytest.fixture(scope="module")
def content() -> bytes:
    return ZIP.read_bytes()


@pytest.fixture(scope="module")
def the_csv(content) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("data/timeliness_20_week.csv")


@pytest.fixture(scope="module")
def lines(the_csv) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(the_csv.decode("utf-8-sig"))))


@pytest.fixture(scope="module")
def release(content) -> PublishedRelease:
    return read_release(content, ZIP.name)


def indicators(line: dict[str, str]) -> list[str]:
    return [name for name in line if name not in (*IDENTIFYING, "time_identifier")]


def area(line: dict[str, str]) -> str:
    columns = {"National": "country_code", "Regional": "region_code", "Local authority": "new_la_code"}
    return line[columns[line["geographic_level"]]]


def expected_cell(found: str) -> tuple[float | None, str]:
    """The reading rule written a second time, as plainly as can be."""
    if found in ("x", "z", "c", "low", "k", "u"):
        return None, found
    if found == "":
        return None, "blank"
    return float(found.replace(",", "")), ""


def keyed(figures: pd.DataFrame) -> dict[tuple, tuple[float | None, str]]:
    names = ["time_period", "area_code", "breakdown_topic", "breakdown", "indicator", "value", "reason"]
    rows = figures[names].itertuples(index=False, name=None)
    return {row[:5]: (None if math.isnan(row[5]) else row[5], row[6]) for row in rows}


@needs_release
class TestTheRealRelease:
    def test_nothing_is_wrong_with_it(self, release):
        assert release.findings == ()
        assert release.release == "2025"
        assert len(release.sha256) == 64

    def test_every_line_and_column_is_there(self, release, lines):
        assert len(release.figures) == len(lines) * 14
        assert sorted(release.figures["indicator"].unique()) == sorted(indicators(lines[0]))

    def test_cell_for_cell(self, release, lines):
        """Every figure of every headline line, and of 2,000 lines drawn from the others."""
        headline = [line for line in lines if line["breakdown_topic"] == "All EHC plans issued"]
        others = [line for line in lines if line["breakdown_topic"] != "All EHC plans issued"]
        assert len(headline) == 970
        read = keyed(release.figures)
        wrong = []
        for line in [*headline, *random.Random(2025).sample(others, 2000)]:
            key = (int(line["time_period"]), area(line), line["breakdown_topic"], line["breakdown"])
            wrong += [(key, name) for name in indicators(line) if read[(*key, name)] != expected_cell(line[name])]
        assert wrong == []

    def test_headline_lines_are_found_without_knowing_the_label(self, release):
        headline = release.figures[headline_rows(release.figures)]
        assert headline["breakdown"].unique().tolist() == ["All EHC plans issued"]
        assert len(headline) == 970 * 14

    def test_every_authority_is_there(self, release, lines):
        """151 authorities in 2019 and 2020, 152 in 2021 and 2022, 153 in 2024; DfE has two fewer in 2023."""
        councils = release.figures[release.figures["level"] == "Local authority"]
        names = councils[["area_code", "old_la_code", "area_name", "region_name"]].drop_duplicates()
        expected = {
            (line["new_la_code"], line["old_la_code"], line["la_name"], line["region_name"])
            for line in lines
            if line["geographic_level"] == "Local authority"
        }
        assert set(names.itertuples(index=False, name=None)) == expected
        headline = councils[headline_rows(councils)]
        counts = headline.groupby("time_period")["area_code"].nunique().to_dict()
        assert counts == {2019: 151, 2020: 151, 2021: 152, 2022: 152, 2023: 151, 2024: 153}

    def test_nine_regions_and_one_nation(self, release):
        levels = release.figures.drop_duplicates("area_code")["level"].value_counts()
        assert (levels["Regional"], levels["National"]) == (9, 1)

    @pytest.mark.parametrize(("code", "plans"), [("E06000059", 585), ("E09000001", 5)])
    def test_no_headline_where_every_plan_was_an_exception(self, release, code, plans):
        """Dorset and the City of London flagged every plan of 2024 as an exception: DfE prints x, and so
        the rate is missing, neither 0 nor 100 per cent."""
        last = published_series(release.figures, HEADLINE, code).iloc[-1]
        assert (last["time_period"], last["reason"], last["denominator"]) == (2024, "x", 0)
        assert pd.isna(last["value"])
        assert pd.isna(last["as_published"])
        with_exceptions = published_series(release.figures, f"{HEADLINE}_including_exceptions", code).iloc[-1]
        assert with_exceptions["denominator"] == plans
        assert with_exceptions["reason"] == ""

    @pytest.mark.parametrize("metric", sorted(MEASURES))
    def test_england_is_what_we_built_in(self, release, metric):
        series = published_series(release.figures, metric, "E92000001")
        published = series[series["reason"] == ""]
        found = [
            (row.time_period, row.numerator, row.denominator, row.value, f"{row.as_published:.1f}")
            for row in published.itertuples()
        ]
        facts = england(metric)
        assert found == [(fact.year, fact.numerator, fact.denominator, fact.value, fact.as_published) for fact in facts]

    @pytest.mark.parametrize("metric", sorted(MEASURES))
    def test_published_rates_follow_from_published_counts(self, release, metric):
        """For every area and year: DfE's percentage is numerator over denominator, to its one decimal."""
        rates = published_rates(release.figures, metric)
        assert len(rates) == 970
        shown = rates[rates["reason"] == ""]
        assert ((100 * shown["value"] - shown["as_published"]).abs() <= 0.0501).all()

    def test_the_csv_alone_reads_the_same(self, release, the_csv):
        alone = read_release(the_csv, "timeliness_20_week.csv")
        pd.testing.assert_frame_equal(alone.figures, release.figures)
        assert alone.sha256 != release.sha256

    def test_the_file_name_does_not_matter(self, release, the_csv):
        pd.testing.assert_frame_equal(read_release(the_csv, "download (3).csv").figures, release.figures)

    def test_lower_case_names_and_a_new_label(self, release, the_csv):
        """The 2026 release wrote all names in lower case and called the headline "All EHC plans"."""
        head, rest = the_csv.decode("utf-8-sig").split("\n", 1)
        rest = rest.replace("All EHC plans issued", "All EHC plans")
        later = read_release(f"{head.lower()}\n{rest}".encode(), "timeliness.csv")
        assert later.findings == ()
        assert "pc_plans_issued_20_weeks_ex" in set(later.figures["indicator"])
        for code in ("E92000001", "E12000007", "E06000059"):
            ours = published_series(later.figures, HEADLINE, code)
            pd.testing.assert_frame_equal(ours, published_series(release.figures, HEADLINE, code))


HEADER = ",".join((*IDENTIFYING, "plans_issued_den", "plans_issued_den_ex", "plans_issued_20_weeks_ex"))


def small(*cells: str, year: str = "2024", level: str = "National", code: str = "E92000001") -> str:
    return f"{year},{level},{code},England,,,,,,All EHC plans,All EHC plans,{','.join(cells)}"


def read_small(*lines: str) -> PublishedRelease:
    return read_release("\n".join((HEADER, *lines)).encode(), "small.csv")


def refusal(content: bytes, name: str = "small.csv") -> str:
    with pytest.raises(FileRefused) as caught:
        read_release(content, name)
    return caught.value.finding.code


class TestSymbols:
    """Worked case 35."""

    @pytest.mark.parametrize("symbol", SYMBOLS)
    def test_a_symbol_is_missing_with_its_reason(self, symbol):
        value, reason = read_cell(symbol)
        assert math.isnan(value)
        assert reason == symbol
        assert REASONS[reason]

    @pytest.mark.parametrize(
        ("cell", "value"),
        [("1,787", 1787.0), ("0", 0.0), ("46.4", 46.4), (" 12 ", 12.0), ("1,234,567", 1234567.0)],
    )
    def test_a_number_is_a_number(self, cell, value):
        assert read_cell(cell) == (value, "")

    @pytest.mark.parametrize(("cell", "reason"), [("", "blank"), ("  ", "blank"), (" X ", "x"), ("Low", "low")])
    def test_blank_and_sloppy_symbols(self, cell, reason):
        assert math.isnan(read_cell(cell)[0])
        assert read_cell(cell)[1] == reason

    @pytest.mark.parametrize("cell", ["1,78", "12%", "-3", "1e3", "n/a", "~", "..", "٣", "nan", "inf", "1_000"])
    def test_nothing_else_is_guessed(self, cell):
        assert math.isnan(read_cell(cell)[0])
        assert read_cell(cell)[1] == "unreadable"

    def test_an_unreadable_figure_is_a_finding_with_its_line(self):
        release = read_small(small("10", "8", "6"), small("ten", "8", "x", year="2023"))
        (finding,) = release.findings
        assert finding.code == "published-figure-unreadable"
        assert (finding.column, finding.rows, finding.found) == ("plans_issued_den", (3,), ("ten",))
        assert release.figures["reason"].tolist() == ["", "", "", "unreadable", "", "x"]


class TestLines:
    def test_a_line_that_cannot_be_placed_is_left_out_and_said_so(self):
        release = read_small(
            small("1", "1", "1"),
            small("1", "1", "1", year="202425"),
            small("1", "1", "1", level="School"),
            small("1", "1", "1", code="", year="2023"),
        )
        assert len(release.figures) == 3
        assert [(finding.column, finding.rows) for finding in release.findings] == [
            ("time_period", (3,)),
            ("geographic_level", (4,)),
            ("area code", (5,)),
        ]

    def test_windows_text_is_read(self):
        line = small("1", "1", "1").replace("England", "Ynys Môn")
        release = read_release(f"{HEADER}\r\n{line}\r\n\r\n".encode("cp1252"), "small.csv")
        assert release.figures["area_name"].iloc[0] == "Ynys Môn"

    def test_no_headline_is_said(self):
        (finding,) = read_small(small("1", "1", "1").replace("All EHC plans", "Sex")).findings
        assert finding.code == "published-no-headline"

    def test_the_later_release_wins(self):
        """DfE revises earlier years; of two releases kept together the newer one is shown."""
        names = ",PC_plans_issued_20_weeks_ex"
        older = read_release(f"{HEADER}{names}\n{small('9', '8', '4', '50')}".encode(), "a.csv").figures
        newer = older.assign(release="2026").replace({"value": {4.0: 6.0, 50.0: 75.0}})
        series = published_series(pd.concat([newer, older]), HEADLINE, "E92000001")
        assert series[["release", "value", "as_published"]].values.tolist() == [["2026", 0.75, 75.0]]


class TestRefusals:
    def test_each_says_why(self):
        line = small("1", "1", "1")
        assert refusal(b"") == "published-file-unknown"
        assert refusal(b"a,b\n1,2") == "published-file-unknown"
        assert refusal(b"\x00\x81\x8d") == "published-not-text"
        assert refusal(HEADER.encode()) == "published-file-empty"
        assert refusal(f"{HEADER}\n{line},9".encode()) == "published-csv-ragged"
        assert refusal(f'{HEADER}\n"{line}'.encode()) == "published-csv-damaged"
        assert refusal(f"{HEADER}\n{line}\n{line}".encode()) == "published-line-twice"

    def test_zips(self):
        text = f"{HEADER}\n{small('1', '1', '1')}"
        assert refusal(zipped({"notes.txt": "nothing"}), "a.zip") == "published-file-unknown"
        assert refusal(zipped({"a.csv": text, "b.csv": text}), "a.zip") == "published-file-twice"
        assert refusal(zipped({"a.csv": "0" * 5_000_000}), "a.zip") == "published-zip-unsafe"
        assert refusal(damaged(zipped({"a.csv": text})), "a.zip") == "published-zip-damaged"


def zipped(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def damaged(content: bytes) -> bytes:
    """The same zip with some bytes inside its first part turned over."""
    spoilt = bytearray(content)
    spoilt[50:60] = bytes(255 - byte for byte in spoilt[50:60])
    return bytes(spoilt)


class TestReferenceFacts:
    @pytest.mark.parametrize("fact", REFERENCE_FACTS, ids=lambda fact: f"{fact.metric}-{fact.year}")
    def test_counts_give_the_printed_percentage(self, fact):
        assert f"{100 * fact.numerator / fact.denominator:.1f}" == fact.as_published
        assert fact.value == fact.numerator / fact.denominator
        assert fact.source.endswith("published 26 June 2025")

    def test_in_year_order_with_the_break_named(self):
        facts = england(HEADLINE)
        assert [fact.year for fact in facts] == [2019, 2020, 2021, 2022, 2023, 2024]
        assert [bool(fact.note) for fact in facts] == [True, True, True, True, False, False]
        assert england("requests_received") == ()


def test_the_catalogue_names_the_same_columns():
    """A metric says in ``published_as`` which of DfE's columns it should equal; both lists must agree."""
    named = {key: CATALOGUE[key].published_as.casefold() for key in MEASURES}
    assert named == {key: measure.rate for key, measure in MEASURES.items()}
