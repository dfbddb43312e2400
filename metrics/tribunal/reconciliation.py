"""Does the council's own log agree with the Ministry of Justice's count of the same calendar year?"""

from dataclasses import dataclass

from metrics.tribunal.appeal_rate import Light

CLOSE, NEAR = 0.05, 0.10
"""Gaps up to which the two agree, and nearly agree. A proposal: logs of councils that answered FOI requests were
within 5% in most years, and one was 58% below."""
FEW_APPEALS = 2
"""A gap of so many appeals is close, however small the council."""


@dataclass(frozen=True)
class Reconciliation:
    """Two counts of the appeals registered in one calendar year."""

    year: int
    own: int
    published: int

    @property
    def gap(self) -> int:
        """How many more are in the council's log; negative for fewer."""
        return self.own - self.published

    @property
    def share(self) -> float | None:
        """The gap as a share of the Ministry's count; None where that is zero."""
        return self.gap / self.published if self.published else None

    @property
    def light(self) -> Light:
        """Whether the log can be relied on beside published figures."""
        if abs(self.gap) <= FEW_APPEALS or (self.share is not None and abs(self.share) <= CLOSE):
            return Light.GREEN
        return Light.AMBER if self.share is not None and abs(self.share) <= NEAR else Light.RED
