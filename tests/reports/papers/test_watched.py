"""A paper made in a process of its own: how far it is, the file byte for byte, and every way in which it is none."""

from datetime import date
from functools import partial
from threading import Event, Thread

import psutil
import pytest

from reports.papers.order import Order
from reports.papers.watched import NotMade, made_apart
from reports.words.pack import said as words

FAKE = "tests.reports.papers.fake_maker"
ORDER = Order(date(2026, 11, 28))


def nobody(_share: float, _words: str) -> None:
    """Nobody looks how far it is."""


made = partial(made_apart, order=ORDER, maker=FAKE)


def test_what_was_asked_for_and_how_far_it_is():
    told = []
    found = made(lambda *at: told.append(at), by="A. Example", again=7)
    assert found.content == f"{ORDER.as_text} 7".encode() + bytes(range(256)) * 1000
    assert found.said == ("Kept.",)
    assert told == [(0.0, words.BEGINNING), (0.3, "counting")]


@pytest.mark.parametrize(
    ("by", "said"), [("refuses", "Only officers may."), ("breaks", words.BROKEN), ("cut", words.BROKEN)]
)
def test_why_there_is_none(by, said):
    """Of a file that is cut short nothing is given."""
    with pytest.raises(NotMade) as problem:
        made(nobody, by=by)
    assert str(problem.value) == said


def test_who_goes_away_ends_it_and_the_next_has_their_turn():
    """Streamlit ends a run by an error in what it is told by."""

    def gone(share: float, _words: str) -> None:
        if share:
            raise RuntimeError("the visitor left")

    with pytest.raises(RuntimeError, match="left"):
        made(gone, by="sleeps")
    assert [one for one in psutil.Process().children() if FAKE in " ".join(one.cmdline())] == []
    assert made(nobody).content


def test_one_at_a_time():
    """Who comes second is told so, and waits; nobody waits for them but themselves."""
    begun, may_end, told = Event(), Event(), []

    def first(share: float, _words: str) -> None:
        if share:
            begun.set()
            may_end.wait(30)

    thread = Thread(target=made, args=(first,))
    thread.start()
    assert begun.wait(30)

    def second(_share: float, word: str) -> None:
        told.append(word)
        may_end.set()

    made(second)
    thread.join()
    assert told[0] == words.WAITING
    assert told[-2:] == [words.BEGINNING, "counting"]
