"""Upheld rates of the Ombudsman that have been published, each with whom and what exactly it is about."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OmbudsmanFact:
    """One published upheld rate. Rates about all services and about one service are never the same thing."""

    who: str
    about: str
    year: str
    share: float
    source: str

    @property
    def label(self) -> str:
        """Of whom, about what, when: "England, SEN provision, 2024/25"."""
        return f"{self.who}, {self.about}, {self.year}"


_REVIEW = "LGSCO, Annual Review of Local Government Complaints 2024-25"
ENGLAND: tuple[OmbudsmanFact, ...] = (
    OmbudsmanFact("England", "special educational needs provision", "2024/25", 0.94, _REVIEW),
    OmbudsmanFact("England", "education and children's services", "2024/25", 0.91, _REVIEW),
    OmbudsmanFact("England", "all services of councils", "2024/25", 0.83, _REVIEW),
)
"""Seen as reported in secondary sources, not in the Ombudsman's own workbook."""
