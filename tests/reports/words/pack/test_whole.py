"""The words of what a paper has beside its measures: none, one, several."""

from reports.words.pack.whole import hidden_places


def test_how_many_places_are_hidden():
    assert hidden_places(0, 70) == ""
    assert hidden_places(1, 70).startswith("1 of 70 figures of places is hidden, to protect privacy")
    assert hidden_places(2, 1_200).startswith("2 of 1,200 figures of places are hidden")
