"""One published percentage with its source, for figures that are no series of their own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedShare:
    """A percentage as its source prints it: of what, when, and where it stands."""

    of: str
    when: str
    printed: str
    source: str

    @property
    def value(self) -> float:
        """As a share, 0 to 1."""
        return float(self.printed) / 100
