"""What a column of an upload can hold: the fields, and how the words of a heading are compared."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data_access.layouts.attendance_headings import ATTENDANCE_ALIASES
from data_access.layouts.case_headings import ALIASES, KEYS, PERSONAL
from data_access.layouts.register_headings import REGISTER_ALIASES
from metrics.attendance.enrolments import ATTENDANCE, ATTENDANCE_KEY
from metrics.base.columns import Column, Kind
from metrics.cases.columns import CASES
from metrics.counting.registers import CASES as CASES_KEY
from metrics.datasets import DATASETS


@dataclass(frozen=True)
class Field:
    """One thing a column of an upload can hold."""

    name: str
    kind: Kind
    aliases: tuple[str, ...]
    personal: bool = False
    """Personal details: read to work out ages and links, never stored and never shown in a message."""
    column: Column | None = None
    """The column of ``cases`` it fills; None for keys and personal details."""

    @property
    def title(self) -> str:
        """How the field is called on screen."""
        if self.column:
            return self.column.title
        known = {"upn": "UPN", "uln": "ULN", "nhs_number": "NHS number"}
        return known.get(self.name, self.name.replace("_", " ").capitalize())


_SHORT_FORMS = {
    "wk": "week", "wks": "week", "weeks": "week", "six": "6", "sixteen": "16", "twenty": "20",
    "ehcps": "ehcp", "recd": "received", "rec": "received", "rcvd": "received", "req": "request",
    "reference": "ref", "num": "number", "no": "number", "grp": "group", "gp": "group", "yr": "year", "dt": "date",
    "exemption": "exception", "exemptions": "exceptions",
}  # fmt: skip


def normalised(heading: str) -> str:
    """A heading as it is compared: NFKC, no case, letters and digits only, single spaces, no short forms."""
    plain = unicodedata.normalize("NFKC", str(heading)).casefold()
    plain = plain.replace("&", " and ").replace("'", "").replace("’", "")
    plain = plain.replace("%", " percent ")
    plain = re.sub(r"(?<=\d)(?=wk|week)", " ", plain)
    words = re.sub(r"[^0-9a-z]+", " ", plain).split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def _fields() -> tuple[Field, ...]:
    cases = [Field(column.name, column.kind, _aliases(column), column=column) for column in CASES if not column.keyed]
    keys = [Field(name, Kind.TEXT, aliases) for name, aliases in KEYS.items()]
    personal = [
        Field(name, Kind.DATE if name == "birth_date" else Kind.TEXT, aliases, personal=True)
        for name, aliases in PERSONAL.items()
    ]
    return (*cases, *keys, *personal)


def _aliases(column: Column) -> tuple[str, ...]:
    """Its title, its own name where that is one plain word, and what councils say."""
    own = () if "_" in column.name else (column.name,)
    return (*own, column.title, *ALIASES.get(column.name, ()))


FIELDS: dict[str, Field] = {field.name: field for field in _fields()}
"""What a column of a list of cases can hold."""


@lru_cache
def fields_of(dataset: str) -> Mapping[str, Field]:
    """What a column of a list of this kind can hold: the cases, or a register by its key."""
    if dataset == CASES_KEY:
        return FIELDS
    said = ATTENDANCE_ALIASES if dataset == ATTENDANCE_KEY else REGISTER_ALIASES.get(dataset, {})
    listed = ATTENDANCE if dataset == ATTENDANCE_KEY else DATASETS[dataset]
    own = [
        Field(column.name, column.kind, (column.title, *said.get(column.name, ())), column=column)
        for column in listed.columns
        if not column.keyed and column.name not in listed.made
    ]
    shared = [FIELDS[name] for name in (*KEYS, *PERSONAL)]
    return {field.name: field for field in (*own, *shared)}


LINKS = frozenset({"case_reference", "locality", "team", "school", "school_phase", "primary_need", "owner", "status",
                   "year_group", "urn", "sen_status", "cluster", "has_plan",
                   *KEYS, *PERSONAL})  # fmt: skip
"""Fields that lists of every kind may hold, and so tell nothing about the kind."""
