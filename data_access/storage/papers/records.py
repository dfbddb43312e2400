"""The table of papers that were made. No line of it is ever changed or taken away."""

from datetime import date, datetime

from sqlalchemy import Text, func
from sqlmodel import Field

from data_access.storage.models import Table


class PaperRecord(Table, table=True):
    """One paper as it was handed over: what was asked for, by whom, what it was made of, and its fingerprint.

    The paper itself is not kept: it is made again of what it was made of.
    """

    __tablename__ = "paper"

    id: int | None = Field(default=None, primary_key=True)
    made_on: date
    """The day that stands on its cover, by the clock of the computer that made it."""
    asked: str = Field(sa_type=Text)
    """What was asked for, as JSON."""
    settings: str = Field(sa_type=Text)
    """All settings in force, as JSON."""
    moment: str = Field(sa_type=Text)
    """Which loads and entries there were, as JSON."""
    sha256: str
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str
