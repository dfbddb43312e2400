"""The extent of an OpenDocument sheet, against its reader: it may say too much, never too little."""

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineError

from data_access.files.ods_extent import OdsScan
from tests.data_access.files.extents import MANY, corners_by_calamine, covers
from tests.hostile import ods

TYPES = ("", ' office:value-type="string"', ' office:value="5"', ' office:value-type="float" office:value="5"')
TEXTS = ("", "<text:p>x</text:p>", "<text:p> </text:p>", "<office:annotation><text:p>x</text:p></office:annotation>")
INNER = (
    '<table:table table:name="In"><table:table-row><table:table-cell office:value="1"/></table:table-row></table:table>'
)
REPEATS = ("", "0", "1", "3", "7")


@st.composite
def ods_cells(draw) -> str:
    name = draw(st.sampled_from(["table:table-cell", "table:table-cell", "table:covered-table-cell"]))
    many = draw(st.sampled_from(REPEATS))
    repeat = f' table:number-columns-repeated="{many}"' if many else ""
    other = draw(st.sampled_from(["", ' xmlns:x="y" x:number-columns-repeated="1"']))
    return f"<{name}{other}{draw(st.sampled_from(TYPES))}{repeat}>{draw(st.sampled_from([*TEXTS, INNER]))}</{name}>"


@st.composite
def ods_rows(draw) -> str:
    many = draw(st.sampled_from(REPEATS))
    repeat = f' table:number-rows-repeated="{many}"' if many else ""
    inside = "".join(draw(st.lists(ods_cells(), max_size=4)))
    odd = draw(st.sampled_from(["", "", '<x:table-row xmlns:x="y"/>', '<x:table xmlns:x="y" x:name="Other"/>']))
    return f"<table:table-row{repeat}>{odd}{inside}</table:table-row>"


@settings(MANY, max_examples=200)
@given(st.lists(ods_rows(), max_size=5).map("".join))
def test_open_document_sheets(rows):
    """Repeats, covered cells, values without a type, tables within cells, names of other vocabularies."""
    content = ods.ods(rows)
    try:
        filled = corners_by_calamine(content)
    except CalamineError:
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        extent = OdsScan().run([archive.read("content.xml")])["Cases"]
    assert covers(extent, filled)
