"""A paper as a workbook: read by another program, with numbers as numbers and native charts of the same numbers."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from reports.pack.chart import Chart
from reports.pack.document import Heading, Paragraph, Points, Run, SideBySide, Table
from reports.pack.given import Version
from reports.pack.targets.xlsx import xlsx
from tests.reports.pack.targets.test_pdf import COVER, document

HOSTILE = '=HYPERLINK("http://x","y") & <b> +1 @A1'


@pytest.fixture(scope="module")
def made(papers) -> bytes:
    return xlsx(papers[Version.PUBLIC][2])


def parts(made: bytes, pattern: str) -> list[str]:
    with ZipFile(BytesIO(made)) as kept:
        return [kept.read(name).decode() for name in sorted(kept.namelist()) if re.fullmatch(pattern, name)]


def charts(papers) -> list[Chart]:
    every = [part for section in papers[Version.PUBLIC][2].sections for part in section.parts]
    return [part for part in every if isinstance(part, Chart)]


def test_a_sheet_for_each_section(papers, made):
    book = openpyxl.load_workbook(BytesIO(made))
    assert book.sheetnames == ["Cover", *(section.title for section in papers[Version.PUBLIC][2].sections)]
    assert (book.properties.title, book.properties.creator) == (papers[Version.PUBLIC][2].title, "Larkmoor Council")
    for sheet in book:
        assert "Public version" in sheet.oddHeader.right.text


def test_every_cell_of_every_table_is_in_it(papers, made):
    """Numbers as numbers, shares as shares, and what is hidden as the word."""
    book = openpyxl.load_workbook(BytesIO(made))
    for section in papers[Version.PUBLIC][2].sections:
        held = [[cell.value for cell in row] for row in book[section.title].iter_rows(max_col=12)]
        for part in section.parts:
            for table in part.tables if isinstance(part, SideBySide) else ():
                for line in table.lines:
                    assert [as_held(cell) for cell in line] == next(
                        row[: len(line)] for row in held if row[0] == line[0]
                    ), (section.title, line)


def as_held(cell: str) -> object:
    digits = cell.replace(",", "")
    if re.fullmatch(r"\d+(\.\d+)?%", digits):
        return pytest.approx(float(digits[:-1]) / 100)
    return float(digits) if re.fullmatch(r"\d+(\.\d+)?", digits) else cell or None


def test_charts_are_drawn_from_published_numbers_alone(papers, made):
    """Of each the values in the file are those described, a gap where there is none; and its words are with it."""
    drawn, told = parts(made, r"xl/charts/chart\d+\.xml"), parts(made, r"xl/drawings/drawing\d+\.xml")
    wanted = charts(papers)
    assert len(drawn) == len(told) == len(wanted) == 4
    for xml, words, one in zip(drawn, told, wanted, strict=True):
        cache = re.search(r"<c:val>.*?</c:val>", xml, re.DOTALL)
        assert cache
        held = {int(at): float(value) for at, value in re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]*)</c:v>', cache[0])}
        assert held == {at: value for at, value in enumerate(one.values) if value is not None}
        assert "dispBlanksAs" not in xml, "a gap is the usual"
        assert one.alt.split(".")[0] in words


def test_no_number_in_it_has_more_digits_than_are_printed(made):
    """A third would be seen by its length: shares have three decimals at most, all else one."""
    for xml in [*parts(made, r"xl/worksheets/sheet\d+\.xml"), *parts(made, r"xl/charts/chart\d+\.xml")]:
        held = [float(one) for one in re.findall(r"<(?:c:)?v>(\d*\.\d+)</", xml)]
        assert all(abs(one - round(one, 3)) < 1e-12 for one in held)


def test_the_same_is_the_same_bytes(papers, made):
    assert xlsx(papers[Version.PUBLIC][2]) == made


def test_no_text_is_a_formula():
    table = Table(HOSTILE, (HOSTILE,), ((HOSTILE,),))
    cover = replace(COVER, council=HOSTILE, facts=((HOSTILE, HOSTILE),))
    parts_ = (Paragraph((Run(HOSTILE),)), Points(((Run(HOSTILE),),)), Heading(HOSTILE), table)
    made = xlsx(document(*parts_, cover=cover))
    assert not [xml for xml in parts(made, r"xl/worksheets/.*") if "<f>" in xml or "hyperlink" in xml]
    book = openpyxl.load_workbook(BytesIO(made))
    assert [cell.value for row in book["One"].iter_rows(max_col=1) for cell in row].count(HOSTILE) == 5


def test_sections_that_are_called_alike():
    """A workbook cannot have two sheets of one name, nor a long one."""
    one = document(Heading("x"))
    titles = ("A: b/c", "a  b c", "A: b/c", "x" * 40, "x" * 40)
    many = replace(one, sections=tuple(replace(one.sections[0], title=title) for title in titles))
    names = openpyxl.load_workbook(BytesIO(xlsx(many))).sheetnames
    assert len({name.casefold() for name in names}) == 6
    assert max(map(len, names)) <= 31
