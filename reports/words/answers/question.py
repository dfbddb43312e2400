"""What a set of questions is made of: each in its own words, the figures that answer it, and what is not held."""

from dataclasses import dataclass
from enum import StrEnum


class Request(StrEnum):
    """The sets of questions that are answered whole."""

    MOVES = "moves"
    TIMELINESS = "timeliness"
    NUMBERS = "numbers"
    SELF_ASSESSMENT = "self-assessment"


class Over(StrEnum):
    """Over what a figure is told. One that is true on a day is told of the last day of each year."""

    YEARS = "years"
    MONTHS = "months"
    BY_15_FEBRUARY = "moves with the first deadline"
    BY_31_MARCH = "moves with the second deadline"


@dataclass(frozen=True)
class Wanted:
    """A figure, over what, and how it is split, if it is; ``group`` names the one of them that is meant, if one is."""

    key: str
    over: Over = Over.YEARS
    by: str = ""
    group: str = ""


@dataclass(frozen=True)
class Question:
    """One question. ``title`` is short, ``asks`` is all of it, as whoever asks would say it."""

    title: str
    asks: str
    wanted: tuple[Wanted, ...] = ()
    notes: tuple[str, ...] = ()
    """How the question was understood, and what the answer leaves out."""
    missing: tuple[str, ...] = ()
    """What SENDboard does not hold, and where in the council it may be found."""
    to_write: tuple[str, ...] = ()
    """What only the council can say."""
    form: tuple[tuple[str, str], ...] = ()
    """Lines that the council fills in: what is asked of, and what is asked."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its figures, each once."""
        return tuple(dict.fromkeys(one.key for one in self.wanted))


@dataclass(frozen=True)
class QuestionSet:
    """Questions that come together, and what is said of them on the cover."""

    title: str
    choice: str
    """As it is offered."""
    asked_by: str
    """Who asks, and under what."""
    questions: tuple[Question, ...]
    years_before: int
    """Whole years before the one that is not over, where nobody says from which on."""
    financial: bool = False
    """Whether its years are from April to March."""
