"""Sheets that are named after localities, in files that keep one sheet for each and have no column of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_access.findings import Source
from data_access.recognise import doubts as say
from data_access.recognise.columns import BY_ITS_SHEET, ColumnMatch
from data_access.recognise.sheet import Recognised
from metrics.datasets import rows_named

_LOCALITY = "locality"
_ALIKE = 0.5
"""The share of columns that the sheets of one list have in common, at least; ours."""
_NUMBERED = re.compile(r"(?:area|locality|district|quadrant|patch|hub|cluster|region|team|zone) ?\w{1,2}$")
_WORDS = """
    sheet tab table page list lists data dataset export extract report raw case cases caseload request requests
    referral referrals assessment assessments plan plans ehcp ehcps ehc ehcna ehcnas open opened closed all current
    new old active inactive live pending complete completed ceased cease overdue due late on time awaiting waiting
    wait issued refused refusal refusals withdrawn draft drafts final transfer transfers in out review reviews
    annual ar appeal appeals tribunal complaint complaints mediation mediations remedy remedies ombudsman lgsco
    register log master main working copy archive archived summary total totals note notes lookup lookups guidance
    readme instructions history january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec autumn spring summer winter term half week weeks month
    months year years quarter q stage phase primary secondary special early post person persons people child
    children pupil pupils need needs sen send named attendance absence marks first second third part yes no agreed
    not decided decision decisions panel module ytd requested received to assess issue date dates exceptions
    exception statutory for the of and with without other unknown blank results result survey surveys audit audits
    placement placements school schools team teams officer
"""
_NOT_OF_PLACES = frozenset(_WORDS.split())
"""Words in names of sheets that are of no place."""


def named_after_sheets(tables: Sequence[Recognised], are_localities: bool | None) -> list[Recognised]:
    """The tables with the names of their sheets as localities, where these look like places and no column tells.

    ``are_localities`` is what somebody says; where nobody does, it is asked.
    """
    if are_localities is False:
        return list(tables)
    made = list(tables)
    for about in dict.fromkeys(table.about for table in tables):
        places = [number for number, table in enumerate(made) if table.about == about]
        listed = [made[number] for number in places]
        if _look_like_places(listed) or (are_localities and _may_be_named(listed)):
            for number in places:
                made[number] = _named(made[number])
            if are_localities is None:
                made[places[0]] = _asked(made[places[0]], listed)
    return made


def _may_be_named(tables: Sequence[Recognised]) -> bool:
    has_none = all(_LOCALITY in table.layout.fields and _LOCALITY not in table.rows for table in tables)
    return has_none and len({table.name for table in tables}) > 1


def _look_like_places(tables: Sequence[Recognised]) -> bool:
    first = set(tables[0].rows.columns)
    alike = (len(first & set(table.rows.columns)) / max(len(first | set(table.rows.columns)), 1) for table in tables)
    return (
        _may_be_named(tables) and all(share >= _ALIKE for share in alike) and all(_is_place(one.name) for one in tables)
    )


def _is_place(name: str) -> bool:
    """Whether a sheet's name is of words that may name a place."""
    plain = " ".join(re.sub(r"[^0-9a-z]+", " ", name.casefold()).split())
    if _NUMBERED.match(plain):
        return True
    return (
        bool(plain) and not any(letter.isdigit() for letter in plain) and not _NOT_OF_PLACES.intersection(plain.split())
    )


def _named(table: Recognised) -> Recognised:
    title = table.layout.fields[_LOCALITY].title
    match = ColumnMatch(table.name, "(the sheet's name)", _LOCALITY, title, BY_ITS_SHEET, about=table.about)
    return replace(table, rows=table.rows.assign(**{_LOCALITY: table.name}), matches=(*table.matches, match))


def _asked(table: Recognised, listed: Sequence[Recognised]) -> Recognised:
    names = ", ".join(f'"{name}"' for name in dict.fromkeys(one.name for one in listed))
    told = say.SHEETS_AS_LOCALITIES.on(Source("", ""), listed=rows_named(table.about).capitalize(), sheets=names)
    return replace(table, findings=(*table.findings, told))
