"""The policy by which numbers leave the council: one place, with a name.

DfE's own EHC plan files carry numbers as small as 1, so hiding them is a council's choice for what it publishes, not a
rule of the data. On the dashboard, which only staff reach, nothing is hidden.
"""

from dataclasses import dataclass

NOT_ROUNDED = "not rounded"
"""How a policy ends, in words, by which numbers are told as they are."""


@dataclass(frozen=True)
class Policy:
    """Numbers of children from 1 to below ``threshold`` are hidden, and what would give them away with them."""

    name: str = "usual"
    """What the council calls it: it stands in the record of what was published."""
    threshold: int = 5
    zeros_hidden: bool = False
    """Whether none is hidden as well. Where a share has none, or all, of some children, it is hidden always."""
    rounding: int = 0
    """What is shown is rounded to the nearest 5 or 10; 0 shows it as it is. Shares are then of rounded numbers."""
    secondary: bool = True
    """Whether more is hidden, so that no hidden number can be worked out from the others. Without it all can be."""

    @property
    def most(self) -> int:
        """The largest number that is hidden."""
        return self.threshold - 1

    @property
    def width(self) -> int:
        """So far apart are the least and the most that anybody can make of a hidden number: 1 and 4."""
        return self.threshold - 2

    @property
    def told(self) -> str:
        """The whole policy in words, as it stands in the record of what was published."""
        zeros = "0 hidden" if self.zeros_hidden else "0 shown"
        others = "with what would give them away" if self.secondary else "and nothing that would give them away"
        rounded = f"rounded to {self.rounding}" if self.rounding else NOT_ROUNDED
        return f"{self.name}: 1 to {self.most} hidden, {zeros}, {others}, {rounded}"

    def hides(self, number: int) -> bool:
        """Whether a number of children is hidden for being small."""
        return 0 < number < self.threshold or (number == 0 and self.zeros_hidden)


STANDARD = Policy()
