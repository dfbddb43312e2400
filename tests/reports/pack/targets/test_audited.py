"""Word, slides and workbook by the rules of their formats, as another's checker reads them: no repair is asked for."""

import pytest
from openxml_audit import OpenXmlValidator

from reports.pack.document import Heading, Paragraph, Points, Run, SideBySide, Table
from reports.pack.targets.docx import docx
from reports.pack.targets.packed import zipped
from reports.pack.targets.pptx import pptx
from reports.pack.targets.xlsx import xlsx
from tests.reports.pack.targets.described import parts
from tests.reports.pack.targets.test_pdf import document
from tests.reports.pack.targets.test_series import drawn

NARROW = Table("Months", ("Month", "Share"), (("Oct 2026", "2.5%"), ("", "")), frozenset({1}))
WIDE = Table("Measures", ("Measure", "Now"), (("On time", "1"),), frozenset({1}), (3.0, 4.0))


def made(form: str) -> bytes:
    """A paper with a part of every kind, and a chart with every kind of mark."""
    words = (Run("Plain "), Run("bold", bold=True))
    looks = (Paragraph(words, look) for look in ("lead", "finding", "", "small"))
    whole = document(*looks, drawn(), Points((words,)), WIDE, SideBySide((NARROW, NARROW)), Heading("More"))
    return {"docx": docx, "pptx": pptx, "xlsx": xlsx}[form](whole)


def faults(content: bytes, form: str, folder) -> list[str]:
    path = folder / f"paper.{form}"
    path.write_bytes(content)
    return [str(one) for one in OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("form", ["docx", "pptx", "xlsx"])
def test_what_a_checker_finds(form, tmp_path):
    assert faults(made(form), form, tmp_path) == []


def test_the_checker_is_no_straw_man(tmp_path):
    """Marks before their lines: the order that the format asks for is held."""
    (name,) = (one for one in parts(made("xlsx")) if one.startswith("xl/charts/chart"))
    planted = parts(made("xlsx"))
    planted[name] = planted[name].replace(b"<c:idx", b"<c:order val='9'/><c:idx", 1)
    assert faults(zipped(planted), "xlsx", tmp_path)
