"""``[paper]``: how papers for meetings look: the council's logo and its colour."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field, field_validator

from data_access.settings.fields import Table, Text, fault
from data_access.settings.look import (
    LEAST_CONTRAST,
    MOST_BYTES,
    PREFIX,
    USUAL_COLOUR,
    Look,
    as_kept,
    contrast_to_white,
    logo_of,
)


class PaperTable(Table):
    """The council's own look; the usual one as far as it says nothing."""

    no_words: ClassVar[frozenset[str]] = frozenset({"logo"})
    logo: str = Field("", description='the name of a PNG file beside this one, such as "logo.png"')
    logo_alt: Text = ""
    colour: Annotated[str, Field(pattern="^#[0-9A-Fa-f]{6}$")] = Field(
        USUAL_COLOUR, description='a colour such as "#12436D"'
    )

    @field_validator("logo")
    @classmethod
    def _drawable(cls, found: str) -> str:
        try:
            return as_kept(logo_of(found)) if found else ""
        except ValueError as problem:
            raise fault(f"logo cannot be used: {problem}.") from problem

    @field_validator("colour")
    @classmethod
    def _legible(cls, found: str) -> str:
        contrast = contrast_to_white(found)
        if contrast < LEAST_CONTRAST:
            raise fault(
                f"colour is {found}, whose contrast to white is {contrast} to 1: words in it could not be read. "
                f"Take a darker one, of {LEAST_CONTRAST} to 1 or more."
            )
        return found.upper()

    def look(self, council: str) -> Look:
        """The look. A logo of which nothing is said is called the council's."""
        alt = self.logo_alt.strip() or f"Logo of {council or 'the council'}"
        return Look(self.colour, logo_of(self.logo), alt) if self.logo else Look(self.colour)


def with_logo(written: Mapping[str, object], folder: Path) -> dict[str, object]:
    """What a settings file says, with the logo's file in place of its name: so it is kept with all that is kept.

    Raises OSError where it cannot be read. Of one that is too large as much is read as tells so.
    """
    table = written.get("paper")
    if not isinstance(table, Mapping) or not isinstance(name := table.get("logo"), str) or not name:
        return dict(written)
    if name.startswith(PREFIX):
        return dict(written)
    with (folder / name).open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    return {**written, "paper": {**table, "logo": as_kept(content)}}
