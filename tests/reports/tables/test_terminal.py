"""Figures in a terminal: as a page says them; other programs read the numbers as they are."""

import json

import pandas as pd
import pytest

from reports.tables.terminal import Format, write

GAP, SHARE = "absence_gap_to_no_sen", "persistent_absence"


def line(key: str, value: float | None) -> pd.DataFrame:
    return pd.DataFrame({"metric": [key], "value": [value]})


@pytest.mark.parametrize(
    ("key", "value", "shown"), [(GAP, 0.0805, "8.1 points"), (GAP, 0.0, "0.0 points"), (SHARE, 0.0805, "8.1%")]
)
def test_a_gap_is_in_percentage_points_as_on_the_page(capsys, key, value, shown):
    write(line(key, value), Format.TABLE)
    assert shown in capsys.readouterr().out


def test_a_missing_gap_is_blank(capsys):
    write(line(GAP, None), Format.TABLE)
    assert "points" not in capsys.readouterr().out


def test_other_programs_read_the_share_itself(capsys):
    write(line(GAP, 0.0805), Format.JSON)
    assert json.loads(capsys.readouterr().out) == [{"metric": GAP, "value": 0.0805}]
