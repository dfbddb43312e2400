"""What is found where a text may hold an identifier, and how texts are made plain before they are searched."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from data_access.identifiers.unseen import UNSEEN


class Identifier(StrEnum):
    """Kinds of identifiers, as a sentence calls them."""

    UPN = "UPN"
    NHS = "NHS number"
    ULN = "ULN"
    BIRTH_DATE = "birth date"
    POSTCODE = "postcode"
    EMAIL = "e-mail address"
    TELEPHONE = "telephone number"


@dataclass(frozen=True)
class Trace:
    """Where in a text something has the form of an identifier."""

    kind: Identifier
    start: int
    end: int
    sure: bool
    """Whether its form alone tells; else it may be a number or a day of another kind."""
    day: date | None = None
    """The day, where it is one."""
    form: str = ""
    """How it is written, where references of a council's own may be written so too."""
    checked: bool = True
    """Whether its check digit or letter is right, where it has one."""

    def overlaps(self, other: "Trace") -> bool:
        """Whether both have a letter in common."""
        return self.start < other.end and other.start < self.end


_WIDE = {chr(0xFEE0 + place): chr(place) for place in range(ord("!"), ord("~") + 1)}
_SPACES = dict.fromkeys(
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
_FIGURES = {chr(first + value): str(value) for first in (0x660, 0x6F0) for value in range(10)}
_PLAIN = str.maketrans(_WIDE | _SPACES | _DASHES | _FIGURES)


def plain(text: str) -> str:
    """The text with one plain letter for each wide one, space or dash, so that every place stays."""
    return text if text.isascii() and "\t" not in text else text.translate(_PLAIN)


def seen(text: str) -> tuple[str, list[int] | None]:
    """The plain text as a reader sees it, and where each of its letters stands in the text; None where that is all.

    What nobody can see parts no number.
    """
    letters = plain(text)
    if letters.isascii() and letters.isprintable():
        return letters, None
    places = [place for place, letter in enumerate(letters) if not UNSEEN.match(letter)]
    return "".join(letters[place] for place in places), places


def placed(trace: Trace, places: list[int] | None) -> Trace:
    """What was found in a text as it is seen, at its places in the text as it is."""
    if places is None:
        return trace
    return replace(trace, start=places[trace.start], end=places[trace.end - 1] + 1)
