"""A module of a return without its requests is no list of cases: its plans would replace every request there is."""

from collections.abc import Sequence

from data_access.cases.joining import REQUEST_FIELDS
from data_access.files.bundles.belonging import is_table_id
from data_access.layouts.fields import normalised
from data_access.recognise.sheet import Recognised
from data_access.returns import findings as say

_RECORDS = ("request_id", "assessment_id", "named_plan_id", "active_plan_id")
_ANY_RECORD = "record id"
"""The heading of a module's id in SEN2, and of a case's in many a council's own list."""


def refuse_lone_modules(sheets: Sequence[Recognised], file: str) -> None:
    """Raise FileRefused (FILE-LONE-MODULE) where there are modules of a return, and none of requests."""
    if any(REQUEST_FIELDS & set(sheet.rows.columns) for sheet in sheets):
        return
    if any(_is_module(sheet) for sheet in sheets):
        raise say.LONE_MODULE.refusal(file)


def _is_module(sheet: Recognised) -> bool:
    """Whether its rows belong to those of another module: it has the number of one, or a person's and a request's."""
    records = {match.field for match in sheet.matches if match.field in _RECORDS and not _may_be_any(match.heading)}
    of_person = bool(records) and "person_id" in sheet.rows.columns
    return of_person or len(records) > 1 or any(is_table_id(match.heading) for match in sheet.matches)


def _may_be_any(heading: str) -> bool:
    return normalised(heading) == _ANY_RECORD
