"""The neighbours that are built in, beside DfE's workbook as openpyxl reads it."""

import openpyxl

from data_access.reference_data.authorities import AUTHORITIES, BY_CODE
from data_access.reference_data.statistical_neighbours import neighbours_of
from tests.published_files import NEIGHBOURS, published_file

GONE = {"835", "836", "837", "909", "928"}
"""Merged or split since; the workbook lists them last, under "Old SNs"."""


def test_cell_for_cell():
    """A number, four cells, then ten pairs of a neighbour's number and how close it is."""
    sheet = openpyxl.load_workbook(published_file(NEIGHBOURS)).worksheets[0]
    lines = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0] is not None]
    of_workbook = {str(row[0]): [str(number) for number in row[5:25:2]] for row in lines}
    built_in = {
        one.old_la_code: [BY_CODE[code].old_la_code for code in neighbours_of(one.area_code)] for one in AUTHORITIES
    }
    assert len(of_workbook) == 158
    assert {number: ten for number, ten in built_in.items() if ten} == {
        number: ten for number, ten in of_workbook.items() if number not in GONE
    }
