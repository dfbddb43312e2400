"""``[scorecard]``: which measures the first page shows, their targets, and when the board met."""

from datetime import date
from difflib import get_close_matches
from typing import Annotated

from pydantic import Field, field_validator

from data_access.settings.fields import Table, Texts, fault
from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL

MOST = 16
"""Measures that still stand on one screen together."""
_DAYS = "a list of days without quotation marks, such as [2026-07-15, 2026-10-14]"


class ScorecardTable(Table):
    """The board's own scorecard; the usual one as far as it says nothing."""

    measures: Texts = Field(USUAL, description="a list of keys of figures, as in docs/metrics.md")
    targets: dict[str, Annotated[float, Field(ge=0, allow_inf_nan=False)]] = Field(
        {}, description="numbers from 0 on by the keys of figures, shares from 0 to 1, such as stage_1_on_time = 0.9"
    )
    meetings: Annotated[tuple[date, ...], Field(strict=False)] = Field((), description=_DAYS)

    @field_validator("measures")
    @classmethod
    def _figures(cls, found: tuple[str, ...]) -> tuple[str, ...]:
        if not 0 < len(found) <= MOST:
            raise fault(f"measures names {len(found)} figures; expected 1 to {MOST}, so that they fit one screen.")
        if twice := sorted({key for key in found if found.count(key) > 1}):
            raise fault(f"measures names {', '.join(twice)} more than once.")
        _known("measures", found)
        return found

    @field_validator("targets")
    @classmethod
    def _of_figures(cls, found: dict[str, float]) -> dict[str, float]:
        _known("targets", tuple(found))
        for key, target in found.items():
            if CATALOGUE[key].kind.to_100 and target > 1:
                raise fault(f"the target of {key} is {target:g}; expected a share from 0 to 1, such as 0.9.")
        return found


def _known(name: str, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key not in CATALOGUE:
            near = get_close_matches(key, CATALOGUE, n=1)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise fault(f"{name} holds {key!r}, which is not a figure.{meant} docs/metrics.md has the key of each.")
