"""Rows are taken away as a page shows them; more only on asking."""

from collections.abc import Callable
from io import BytesIO

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.ui.blocks import downloads
from tests.app.reading import on

FOLD = "card_phase_transfers_on_time"
LABEL = "Cases as a workbook"


def headings(made: bytes) -> list[str]:
    return list(pd.read_excel(BytesIO(made), sheet_name="Cases", engine="openpyxl").columns)


def test_more_than_is_shown_only_on_asking(start: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    """And only who may can ask: the one function that decides is tried both ways."""
    makers: dict[str, Callable[[], bytes]] = {}
    monkeypatch.setattr(downloads, "workbook_button", lambda label, make, **_: makers.update({label: make}))
    app = start("Annual reviews", part="moves")
    app.query_params[f"open_{FOLD}"] = on("The cases")
    app.run()
    shown = next(list(one.value.columns) for one in app.main.dataframe if "Case reference" in one.value)
    app.query_params[f"open_{FOLD}"] = on("Take it away")
    app.run()
    plain = headings(makers[LABEL]())
    assert set(shown) <= set(plain), "a column that is empty on the first page may be filled further down"
    assert "Primary need" not in plain
    app.checkbox(key=f"every_cases_{FOLD}").check().run()
    assert any("Primary need" in one.value for one in app.main.caption)
    assert {"Case reference", "Primary need"} < set(headings(makers[LABEL]()))
    monkeypatch.setattr(downloads, "may_take_every_column", lambda: False)
    app.run()
    assert not app.main.checkbox
    assert headings(makers[LABEL]()) == plain
