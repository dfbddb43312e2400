"""Words that may name a place, and those that never do: of sheets, and of lines above some cases."""

import re

from data_access.layouts.cells import ERRORS, NOTHING
from data_access.layouts.days import NO_DAY

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
"""Words in names of sheets and lines that are of no place."""

_WORDS_OF_PLACES = """
    north south east west northern southern eastern western central centre mid upper lower inner outer rural urban
    city town and area locality district team
"""
_OF_NO_CHILD = frozenset(_WORDS_OF_PLACES.split())
"""Words that name places, and of which no name of a child consists."""


def is_surely_place(name: str) -> bool:
    """Whether a name is of points of the compass or the like, or numbers a place: "Area 2"."""
    plain = _plain(name)
    return bool(_NUMBERED.match(plain) or (plain and _OF_NO_CHILD.issuperset(plain.split())))


def is_place(name: str) -> bool:
    """Whether a name is of words that may name a place; what people write for a blank does not."""
    plain = _plain(name)
    if name.strip().casefold() in NOTHING | NO_DAY | ERRORS:
        return False
    if _NUMBERED.match(plain):
        return True
    return (
        bool(plain) and not any(letter.isdigit() for letter in plain) and not _NOT_OF_PLACES.intersection(plain.split())
    )


def _plain(name: str) -> str:
    """Letters and digits alone; without the "and" that an ampersand would be elsewhere, which is of no place."""
    return " ".join(re.sub(r"[^0-9a-z]+", " ", name.casefold()).split())
