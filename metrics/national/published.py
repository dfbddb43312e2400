"""One published percentage or count with its source, for figures that are no series of their own."""

from dataclasses import dataclass
from enum import StrEnum


class Seen(StrEnum):
    """How sure a published figure is: what was read for it."""

    OFFICIAL = "the official page or file was read"
    SEVERAL = "several reports were read that agree, not the official page"
    ONE = "one report was read, not the official page"


@dataclass(frozen=True)
class PublishedShare:
    """A percentage as its source prints it: of what, when, and where it stands."""

    of: str
    when: str
    printed: str
    source: str
    seen: Seen = Seen.OFFICIAL

    @property
    def value(self) -> float:
        """As a share, 0 to 1."""
        return float(self.printed) / 100


@dataclass(frozen=True)
class PublishedCount:
    """A number as its source gives it: of what, when, where it stands, and whether the source rounds it."""

    of: str
    when: str
    count: int
    source: str
    rounded: bool = False
    """A rounded number is said as "about", and nothing is worked out from it."""
    seen: Seen = Seen.OFFICIAL
