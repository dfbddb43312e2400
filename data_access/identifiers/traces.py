"""What is found where a text may hold an identifier, and how texts are made plain before they are searched."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
_SPACES = dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " ")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
_PLAIN = str.maketrans(_WIDE | _SPACES | _DASHES)


def plain(text: str) -> str:
    """The text with one plain letter for each wide one, space or dash, so that every place stays."""
    return text if text.isascii() and "\t" not in text else text.translate(_PLAIN)
