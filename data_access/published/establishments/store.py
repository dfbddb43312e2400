"""The public register of schools in the database: every extract is kept, and given for the settings that cases name."""

from datetime import date

import pandas as pd
from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.engine import Engine

from data_access.reference_data.establishment_types import ESTABLISHMENT_TYPES
from data_access.storage import store
from data_access.storage.models import RECORDS, CaseRecord
from data_access.storage.rows import read_rows
from data_access.storage.versions import steadily
from metrics.cases.establishments import COLUMNS, Establishments
from metrics.schools.public_register import ESTABLISHMENTS_KEY

_KINDS = {code: one.kind for code, one in ESTABLISHMENT_TYPES.items()}


@steadily
def load_establishments(database: Engine, own_authority: str = "") -> Establishments:
    """What each extract says of the settings that any case names. A partial one lies over the one before.

    Of two extracts of one day the one that was loaded later stands. Without an extract there are no rows.
    """
    wanted = _named_by_cases()
    by_day: dict[date, pd.DataFrame] = {}
    held = pd.DataFrame()
    ordered = sorted(store.batches(database), key=lambda batch: (batch.extracted_on, batch.id))
    for batch in ordered:
        if ESTABLISHMENTS_KEY not in batch.holds or batch.withdrawn_at:
            continue
        rows = read_rows(database, ESTABLISHMENTS_KEY, batch.id, only=wanted)
        held = pd.concat([held, rows]).drop_duplicates("urn", keep="last") if batch.partial else rows
        by_day[batch.extracted_on] = held
    if not by_day:
        return Establishments(own_authority=own_authority)
    rows = pd.concat([one.assign(held_from=pd.Timestamp(day)) for day, one in by_day.items()], ignore_index=True)
    made = rows.assign(kind=rows["type_code"].map(_KINDS))[list(COLUMNS)]
    return Establishments(made, tuple(sorted(by_day)), own_authority)


def _named_by_cases() -> ColumnElement[bool]:
    """Whether an establishment has a number that some case names: a few thousand of fifty thousand."""
    model = RECORDS[ESTABLISHMENTS_KEY]
    return or_(
        model.urn.in_(select(CaseRecord.setting_urn).where(CaseRecord.setting_urn.is_not(None))),
        model.ukprn.in_(select(CaseRecord.setting_ukprn).where(CaseRecord.setting_ukprn.is_not(None))),
    )
