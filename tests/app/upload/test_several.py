"""Several files chosen at once on the Upload page are one load; an empty workbook can be taken from it."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from data_access.storage import store
from data_access.storage.database import open_database
from tests.app.reading import unfold, words

FILES = {
    "Export_requests.csv": "requeststableid,receiveddate,requestoutcome\nr1,2025-Jan-06 00:00:00,Y\n",
    "Export_assessment.csv": "assessmenttableid,requeststableid,assessmentoutcome\na1,r1,Y\n",
    "Export_namedplan.csv": "namedplantableid,assessmenttableid,startdate\nn1,a1,2025-May-19 00:00:00\n",
}


def test_the_modules_of_a_return_are_one_load(start: Callable[..., AppTest], database_address: str) -> None:
    app = unfold(start("Upload"), "template")
    assert app.selectbox(key="template_list").options[:2] == ["Cases", "Appeals"]
    assert app.get("download_button")
    assert "List for inspectors" in [one.proto.label for one in app.get("download_button")]
    app.file_uploader[0].set_value([(name, text.encode(), "text/csv") for name, text in FILES.items()])
    app.run()
    app.button(key="keep").click().run()
    assert not app.exception
    assert "**Export, 3 files** is loaded: 1 case" in words(app)
    (load,) = store.batches(open_database(database_address))
    assert (load.filename, load.rows) == ("Export, 3 files", 1)
