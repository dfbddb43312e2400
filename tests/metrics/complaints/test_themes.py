"""What complaints are about, counted by hand."""

import pandas as pd
import pytest

from metrics.complaints.themes import by_theme


def test_a_complaint_counts_once_under_each_of_its_themes():
    """Four complaints: delay in three of them, once written twice; communication in one; one names nothing."""
    found = by_theme(pd.Series(["Delay; delay", "delay / Communication", "DELAY.", None]))
    assert found[["words", "rows"]].to_numpy().tolist() == [["Delay", 3], ["Communication", 1]]
    assert found["share"].tolist() == pytest.approx([3 / 4, 1 / 4])


def test_equals_stand_in_the_order_of_the_alphabet():
    assert by_theme(pd.Series(["Transport", "Delay"]))["words"].tolist() == ["Delay", "Transport"]


@pytest.mark.parametrize("cells", [pd.Series([], dtype="object"), pd.Series([None, None], dtype="object")])
def test_without_themes_there_are_no_lines(cells):
    assert by_theme(cells).empty
