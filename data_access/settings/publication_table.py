"""``[publication]``: by which policy numbers leave the council."""

from typing import Annotated, Literal

from pydantic import Field

from data_access.settings.fields import NotBlank, Table, YesNo, one_of
from metrics.disclosure.policy import STANDARD, Policy

_SHOWN, _HIDDEN = "shown", "hidden"


class PublicationTable(Table):
    """The council's own policy; the usual one as far as it says nothing."""

    name: NotBlank = Field(STANDARD.name, description="what the policy is called, in quotation marks")
    threshold: int = Field(
        STANDARD.threshold,
        ge=2,
        description="a whole number from 2 on. Numbers of children from 1 to below it are hidden in what is published",
    )
    zeros: Annotated[str, one_of((_SHOWN, _HIDDEN))] = Field(_SHOWN, description='"shown" or "hidden"')
    rounding: Annotated[Literal[0, 5, 10], Field(description="0, 5 or 10")] = 0
    secondary: YesNo = STANDARD.secondary

    def policy(self) -> Policy:
        """The policy as what is published is made by it."""
        return Policy(self.name.strip(), self.threshold, self.zeros == _HIDDEN, self.rounding, self.secondary)
