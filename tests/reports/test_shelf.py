"""Answers that visitors share stand on a shelf with so much room."""

from reports.shelf import Shelf


def test_a_shelf_drops_what_was_asked_for_longest_ago() -> None:
    shelf, made = Shelf(2), []

    def make(name: str):
        return shelf.get(name, lambda: made.append(name) or name)

    for name in ("a", "b", "a", "c", "a", "b"):
        assert make(name) == name
    assert made == ["a", "b", "c", "b"]
    shelf.clear()
    assert make("a") == "a"
    assert made[4:] == ["a"]
