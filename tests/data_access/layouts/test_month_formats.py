"""Which number formats show a month and no day, which cells of such a format are months, and which are crossed out."""

import pytest

from data_access.layouts.month_formats import StylesPart, month_of_cell, shows_a_month


@pytest.mark.parametrize(
    ("number_format", "shows"),
    [
        ("mmm-yy", True),
        ("mmm yyyy", True),
        ("mmmm yyyy", True),
        ("MMMM\\ YYYY", True),
        ("mm/yyyy", True),
        ("yyyy-mm", True),
        ("mmm", True),
        ("[$-809]mmm\\-yy", True),
        ("[$-809]mmmm yyyy;@", True),
        ("[Red]mmm yy", True),
        ('"due by end of "mmm yyyy', True),
        ("dd/mm/yyyy", False),
        ("d mmm", False),
        ("d-mmm-yy", False),
        ("[$-F800]dddd, mmmm dd, yyyy", False),
        ("mm:ss", False),
        ("[mm]:ss", False),
        ("h:mm AM/PM", False),
        ("yyyy", False),
        ("General", False),
        ("0.00", False),
        ('#,##0.0,,"m"', False),
        ('"month" 0', False),
        ("@", False),
        ("", False),
    ],
)
def test_formats(number_format, shows):
    """Minutes are no months, and letters in quotes are only shown."""
    assert shows_a_month(number_format) is shows


def test_styles_are_counted_among_those_of_cells_only():
    """The built-in format 17 is mmm-yy; the styles behind named styles have numbers of their own."""
    styles = (
        b'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmmm yyyy"/>'
        b'<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>'
        b'<cellStyleXfs><xf numFmtId="17"/><xf numFmtId="0"/></cellStyleXfs>'
        b'<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="17"/></cellXfs></styleSheet>'
    )
    assert StylesPart().run([styles[:80], styles[80:]]) == ({1, 3}, set())


def test_styles_that_cross_out():
    """By the font; one of a condition's own style, and a line that is said to be none, cross nothing out."""
    styles = (
        b"<styleSheet><fonts><font/><font><strike/></font><font><strike val='0'/></font><font><strike val='1'/></font>"
        b"</fonts><cellStyleXfs><xf fontId='1'/></cellStyleXfs><cellXfs><xf fontId='0'/><xf fontId='1'/>"
        b"<xf fontId='2'/><xf fontId='3'/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
    )
    assert StylesPart().run([styles]) == (set(), {1, 3})


@pytest.mark.parametrize(
    ("cell", "month"),
    [
        ("2019-11-01 00:00:00", "Nov 2019"),
        ("2019-11-01", "Nov 2019"),
        ("2019-11-15 00:00:00", None),
        ("2019-11-01 09:30:00", None),
        ("43770", None),
        ("0000-01-01", None),
        ("Nov-19", None),
        ("2019-13-01 00:00:00", None),
    ],
)
def test_a_cell_is_a_month_where_it_holds_its_first(cell, month):
    """Whoever types Nov 2019 gets the first. Any other day was typed as a day, however it is shown."""
    assert month_of_cell(cell) == month
