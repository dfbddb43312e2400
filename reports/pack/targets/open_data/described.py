"""What a program must know to read the tables: "CSV on the Web", a recommendation of the W3C, as JSON.

Each table has its title, its columns with what they hold and as what, what tells its lines apart, and that each measure
in it is one of those that are defined. A draft carries no licence.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from reports.pack.targets.open_data.tables import Sheet
from reports.words.pack import open_data as words

_DAY = {"base": "date", "format": "yyyy-MM-dd"}
_COUNT = {"base": "integer", "minimum": "0"}
_DATATYPES: dict[str, str | dict[str, str]] = {
    "period_start": _DAY,
    "period_end": _DAY,
    "data_of": _DAY,
    "numerator": _COUNT,
    "denominator": _COUNT,
    "value": "decimal",
    "status": {"base": "string", "format": "|".join((*words.STATUS.values(), words.NO_DATA))},
}
"""Of the columns that do not hold words."""
_MAY_BE_EMPTY = ("numerator", "denominator", "value", "reason", "only", "read_with_care", "data_of", "note")
_OF_COMPARISONS = ("period",)
"""What may be empty where it is not what the line is of."""


def described(
    sheets: Sequence[Sheet], *, publisher: str, as_at: date, made_on: date, about: str, is_draft: bool
) -> dict[str, Any]:
    """The description of all tables, ready for JSON."""
    licence = {} if is_draft else {"dc:license": {"@id": words.LICENCE_ADDRESS}}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": words.TITLE,
        "dc:description": about,
        "dc:publisher": {"schema:name": publisher},
        **licence,
        "dc:issued": _day(made_on),
        "dc:valid": _day(as_at),
        "dialect": {"header": True, "encoding": "utf-8"},
        "tables": [_table(one) for one in sheets],
    }


def _day(value: date) -> dict[str, str]:
    return {"@value": value.isoformat(), "@type": "xsd:date"}


def _table(one: Sheet) -> dict[str, Any]:
    title, about = words.FILES[one.file]
    of_measures = {
        "columnReference": "measure",
        "reference": {"resource": "measures.csv", "columnReference": "measure"},
    }
    return {
        "url": one.file,
        "dc:title": title,
        "dc:description": about,
        "tableSchema": {
            "columns": [_column(one, name) for name in one.columns],
            "primaryKey": list(one.key),
            **({} if one.key == ("measure",) else {"foreignKeys": [of_measures]}),
        },
    }


def _column(one: Sheet, name: str) -> dict[str, Any]:
    title, about = words.COLUMNS[one.file][name]
    empty = name in _MAY_BE_EMPTY or (one.key[-1] == "compared_with" and name in _OF_COMPARISONS)
    return {
        "name": name,
        "titles": [name, title],
        "dc:description": about,
        "datatype": _DATATYPES.get(name, "string"),
        "required": not empty,
    }
