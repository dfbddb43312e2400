"""Whatever goes wrong with a child's row, in a page or in the terminal: the row is in nothing that is written down."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pandas as pd
import pytest
from sqlalchemy import text
from streamlit.testing.v1 import AppTest

from data_access.storage.database import open_database
from pages.ui.frame import data
from sendboard import main
from serving.log import hide_words
from tests.app.reading import upload

SECRET = "zqEX-77"
CASES = f"Case reference,Date request received,Locality\n{SECRET},06/01/2026,North\n".encode()


@pytest.fixture
def log() -> Iterator[Callable[[], str]]:
    """All that is logged, as a running server logs it."""
    made_before, lines = logging.getLogRecordFactory(), []
    hide_words()
    plain = logging.getLogRecordFactory()

    def kept(*args, **keys) -> logging.LogRecord:
        record = plain(*args, **keys)
        lines.append(logging.Formatter().format(record))
        return record

    logging.setLogRecordFactory(kept)
    yield lambda: "\n".join(lines)
    logging.setLogRecordFactory(made_before)


@pytest.fixture
def refusing(database_address: str) -> str:
    """A database that fails with rows of children in its hands; its own words name one."""
    database = open_database(database_address)
    with database.begin() as connection:
        refuse = f"BEGIN SELECT RAISE(ABORT, 'not {SECRET}'); END"
        connection.execute(text(f"CREATE TRIGGER refuse BEFORE INSERT ON case_record {refuse}"))
    database.dispose()
    return database_address


def fail(*_: object, **__: object) -> NoReturn:
    """As pandas does, which quotes the value."""
    rows = pd.DataFrame({"case_reference": [SECRET]})
    rows["case_reference"].astype(float)
    raise AssertionError


def test_a_load_that_the_database_refuses(start, refusing, log) -> None:
    app = upload(start("Upload"), CASES, "cases.csv")
    assert not app.exception
    assert [("refused what SENDboard asked" in one.value, SECRET in one.value) for one in app.error] == [(True, False)]
    assert SECRET not in log()


def test_a_page_that_fails(start, log, monkeypatch) -> None:
    monkeypatch.setattr(data, "figure", fail)
    app = start("Waiting now")
    assert app.exception
    assert "builtins.ValueError" in log()
    assert 'rows["case_reference"].astype(float)' in log()
    assert SECRET not in log()


def test_a_table_that_streamlit_mends(log) -> None:
    """It logs what Arrow said of the cell."""

    def page(secret: str) -> None:
        import pandas as pd
        import streamlit as st

        st.dataframe(pd.DataFrame({"Case reference": [1, secret]}))

    assert not AppTest.from_function(page, args=(SECRET,)).run().exception
    assert "ArrowInvalid" in log() or "ArrowTypeError" in log()
    assert SECRET not in log()


@pytest.mark.parametrize("broken", ["database", "program"])
def test_the_terminal(refusing, log, broken: str, tmp_path: Path, monkeypatch, capsys) -> None:
    (tmp_path / "cases.csv").write_bytes(CASES)
    monkeypatch.setattr(sys, "argv", ["sendboard.py", "import", str(tmp_path / "cases.csv"), "--database", refusing])
    if broken == "program":
        monkeypatch.setattr("terminal.loading.intake.take_in", fail)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with pytest.raises((SystemExit, ValueError)) as ended:
        main()
    if broken == "program":
        sys.excepthook(ended.type, ended.value, ended.tb)  # as Python does where nobody takes it up
    said = "\n".join([log(), *capsys.readouterr()])
    assert ("refused what SENDboard asked" if broken == "database" else "This is a fault of SENDboard") in said
    assert SECRET not in said
