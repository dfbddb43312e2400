"""What complaints are about, counted by hand."""

import pandas as pd
import pytest

from metrics.complaints.themes import by_theme, compared, only_about_transport, split_themes, themes_in


def test_a_complaint_counts_once_under_each_of_its_themes():
    """Four complaints: delay in three of them, once written twice; communication in one; one names nothing."""
    found = by_theme(pd.Series(["Delay; delay", "delay / Communication", "DELAY.", None]))
    assert found[["words", "rows"]].to_numpy().tolist() == [["Delay", 3], ["Communication", 1]]
    assert found["share"].tolist() == pytest.approx([3 / 4, 1 / 4])


def test_equals_stand_in_the_order_of_the_alphabet():
    assert by_theme(pd.Series(["Transport", "Delay"]))["words"].tolist() == ["Delay", "Transport"]
    assert by_theme(pd.Series(["Delay"]))["share"].tolist() == [1]


@pytest.mark.parametrize("cells", [pd.Series([], dtype="object"), pd.Series([None, None], dtype="object")])
def test_without_themes_there_are_no_lines(cells):
    assert by_theme(cells).empty


@pytest.mark.parametrize(
    ("cell", "themes"),
    [
        ("Delay; communication", ("Delay", "Communication")),
        ("Delay | communication, plan content", ("Delay", "Communication", "Plan content")),
        ("delay/Delay + DELAY", ("Delay",)),
        ("SEN + EHC plans", ("SEN", "EHC plans")),
        ("A+B", ("A+B",)),
        (" - Delay. ", ("Delay",)),
        ("Health  and\nsafety", ("Health and", "Safety")),
        ("", ()),
        (" ; ", ()),
        (None, ()),
        (12, ()),
    ],
)
def test_the_themes_of_a_cell(cell, themes):
    """In their order, each once, as written first; what is no text names none."""
    assert themes_in(cell) == themes


def test_themes_are_compared_by_letters_and_digits():
    assert compared("Health & Safety (part 2)") == compared("health and  safety - PART 2") == "health and safety part 2"


def test_a_line_for_each_theme_of_each_row():
    """The words are those that came first; a row without themes has no line."""
    lines = split_themes(pd.Series({7: "DELAY; transport", 8: None, 9: "delay"}))
    assert lines.to_numpy().tolist() == [[7, "delay", "DELAY"], [7, "transport", "Transport"], [9, "delay", "DELAY"]]


def test_about_transport_and_nothing_else():
    """One of its names, two of them, one beside another theme, another theme, none."""
    cells = pd.Series(["School transport", "transport; Travel assistance", "Transport; delay", "Delay", None, " ; "])
    assert only_about_transport(cells).tolist() == [True, True, False, False, False, False]
