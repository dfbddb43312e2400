"""What a column of an upload can hold: the fields, and how the words of a heading are compared."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from data_access.layouts.case_headings import ALIASES, KEYS, PERSONAL
from data_access.layouts.code_words import CodeWords, listed, words_of
from data_access.layouts.ssd_headings import SSD_HEADINGS
from metrics.base.columns import Column, ColumnKind
from metrics.cases.columns import CASES


@dataclass(frozen=True)
class Field:
    """One thing a column of an upload can hold."""

    name: str
    kind: ColumnKind
    aliases: tuple[str, ...]
    personal: bool = False
    """Personal details: read to work out ages and links, never stored and never shown in a message."""
    column: Column | None = None
    """The column of the cases or of the register it fills; None for keys and personal details."""
    code_words: CodeWords | None = None
    """What its cells may say, where it holds codes."""

    @property
    def title(self) -> str:
        """How the field is called on screen."""
        if self.column:
            return self.column.title
        known = {"upn": "UPN", "uln": "ULN", "nhs_number": "NHS number"}
        return known.get(self.name, self.name.replace("_", " ").capitalize())

    @property
    def words_expected(self) -> str:
        """What an officer would type in a column of codes, parted by semicolons; "" in a column of another kind.

        The words of the list; a code only where it is the SEN2 return's own, and then with its words: "Y (Agreed)".
        """
        if not self.column or not self.column.codes:
            return ""
        labels = self.column.codes.labels()
        return "; ".join(f"{code} ({label})" if self.column.sen2 else label for code, label in labels.items())


_SHORT_FORMS = {
    short: word
    for word, forms in {
        "week": "wk wks weeks",
        "6": "six",
        "16": "sixteen",
        "20": "twenty",
        "ehcp": "ehcps",
        "received": "recd rec rcvd",
        "request": "req",
        "ref": "reference",
        "number": "num no",
        "group": "grp gp",
        "year": "yr",
        "primary": "prim",
        "date": "dt",
        "exception": "exemption",
        "exceptions": "exemptions",
    }.items()
    for short in forms.split()
}


@lru_cache(maxsize=32_768)
def normalised(heading: str) -> str:
    """A heading as it is compared: NFKC, no case, letters and digits only, single spaces, no short forms."""
    plain = unicodedata.normalize("NFKC", str(heading)).casefold()
    plain = plain.replace("&", " and ").replace("'", "").replace("’", "")
    plain = plain.replace("%", " percent ")
    plain = re.sub(r"(?<=\d)(?=wk|week)", " ", plain)
    words = re.sub(r"[^0-9a-z]+", " ", plain).split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def column_field(column: Column, headings: tuple[str, ...], code_words: CodeWords | None = None) -> Field:
    """The field that fills a column: by its title, and by what councils call it.

    ``code_words`` are the register's own for the column's code list; else those that all lists share.
    """
    if column.codes and not code_words:
        code_words = words_of(column.codes)
    return Field(column.name, column.kind, headings, column=column, code_words=code_words)


def _case_fields() -> tuple[Field, ...]:
    cases = [
        column_field(column, _case_headings(column))
        for column in CASES
        if column.name not in ("case_key", "person_key", "person_id_key")
    ]
    keys = [Field(name, ColumnKind.TEXT, _said(name, KEYS)) for name in KEYS]
    personal = [
        Field(name, ColumnKind.DATE if name == "birth_date" else ColumnKind.TEXT, _said(name, PERSONAL), personal=True)
        for name in PERSONAL
    ]
    return (*cases, *keys, *personal)


def _case_headings(column: Column) -> tuple[str, ...]:
    """Its own name where that is one plain word, its title, and what councils say."""
    own = () if "_" in column.name else (column.name,)
    return (*own, column.title, *_said(column.name, ALIASES))


def _said(name: str, headings: Mapping[str, str]) -> tuple[str, ...]:
    """What councils call a field, and what the Standard Safeguarding Dataset does."""
    return tuple(heading for said in (headings, SSD_HEADINGS) if name in said for heading in listed(said[name]))


FIELDS: dict[str, Field] = {field.name: field for field in _case_fields()}
"""What a column of a list of cases can hold."""
LINKS = frozenset(
    {
        *listed("case_reference; locality; team; school; school_phase; primary_need; owner; status; year_group; urn"),
        *listed("sen_status; cluster; has_plan; setting_urn; setting_ukprn; setting_code"),
        *KEYS,
        *PERSONAL,
    }
)
"""Fields that lists of every kind may hold, and so tell nothing about the kind."""
