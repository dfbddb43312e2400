"""Answers that visitors share stand on a shelf with so much room."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

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


def test_an_answer_is_made_once_however_many_ask_for_it() -> None:
    """Whoever asks while it is made waits, and gets the same."""
    shelf, made, together = Shelf(9), [], Barrier(5)

    def make() -> object:
        made.append(1)
        Event().wait(0.05)
        return object()

    def ask(_: int) -> object:
        together.wait()
        return shelf.get("a", make)

    with ThreadPoolExecutor(5) as hands:
        answers = list(hands.map(ask, range(5)))
    assert len(made) == 1
    assert all(one is answers[0] for one in answers)


def test_one_answer_may_ask_for_another() -> None:
    shelf = Shelf(9)
    assert shelf.get("a", lambda: shelf.get("b", lambda: "b") + "a") == "ba"
    assert "b" in shelf


def test_what_fails_is_asked_for_again_and_holds_nobody_up() -> None:
    shelf = Shelf(9)

    def fail() -> None:
        raise ValueError("no data")

    with pytest.raises(ValueError, match="no data"):
        shelf.get("a", fail)
    with ThreadPoolExecutor(1) as hands:
        assert hands.submit(shelf.get, "a", lambda: "a").result(timeout=5) == "a"


def test_nothing_is_an_answer_too() -> None:
    shelf, made = Shelf(9), []
    assert [shelf.get("a", lambda: made.append(1)) for _ in range(2)] == [None, None]
    assert made == [1]
