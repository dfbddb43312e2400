"""The tables of what was agreed. No line of them is ever changed or taken away."""

from datetime import date, datetime

from sqlalchemy import Text, func
from sqlmodel import Field

from data_access.storage.models import Table


class ActionRecord(Table, table=True):
    """One entry about an action on a figure: the first says what was agreed, each later one how it stands from then on.

    Every entry is whole, so that the latest known on a day says all there is to say of its action.
    """

    __tablename__ = "action"

    id: int | None = Field(default=None, primary_key=True)
    first_id: int | None = Field(default=None, index=True)
    """The entry that began the action; none of the first itself."""
    metric: str = Field(index=True)
    period_start: date
    period_end: date
    period_name: str
    reason: str = Field(sa_type=Text)
    action: str = Field(sa_type=Text)
    owner: str
    due: date
    next_update: date | None = None
    status: str
    said: str = Field(default="", sa_type=Text)
    """What a later entry says was done, or why it was put off or dropped."""
    meeting: date | None = None
    """The day of the meeting that agreed it, if one did."""
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str


class TargetRecord(Table, table=True):
    """The way to a target of one figure. Never changed: the newest of a figure counts."""

    __tablename__ = "target"

    id: int | None = Field(default=None, primary_key=True)
    metric: str = Field(index=True)
    from_value: float
    from_day: date
    to_value: float
    to_day: date
    shape: str
    source: str = Field(sa_type=Text)
    is_set: bool
    """False for the entry that takes it back."""
    made_at: datetime = Field(sa_column_kwargs={"server_default": func.now()}, default=None)
    """By the database's clock."""
    made_by: str
