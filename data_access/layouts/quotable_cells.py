"""Which cells may be quoted in a finding. A cell in the wrong column can hold a name, whatever the heading says."""

import re
from functools import lru_cache

from data_access.identifiers.search import traces
from data_access.layouts.case_code_words import CASE_WORDS
from data_access.layouts.cells import ERRORS, NOTHING, tidied
from data_access.layouts.days import NO_DAY
from data_access.layouts.fields import FIELDS, normalised

LONGEST = 60
_MOST_DIGITS = 8
_OF_DAYS = (5, 6, 8)
"""So many digits may be a birth date: as Excel counts days, or without anything between."""
_EVERYDAY = """
    about agreed approx april august before but by cancelled check confirm confirmed date december delayed due early
    end error exception february friday from hold in is it january july june late later letter march may mid monday
    month next no none not note notes november october on or panel parent phone query received saturday school see
    sent september start still sunday the then this thursday to tuesday unknown until wednesday week with year yes
    jan feb mar apr jun jul aug sep sept oct nov dec am pm th st nd rd of and be at
"""
_OF_REGISTERS = """
    act action actioned adjourned affected against allowed apologise apology appealable appellant audit avoidable
    awaited back backdated begun bf briefing cases claim complainant complaint complete concluded conduct consent
    content continue corporate defended discharged discrimination dismissed distress document done duplicate earlier
    ended equality evidence evidenced fault favour financial finished fixed following formal found further gathering
    goodwill guidance hand heard held identified implemented improvement individual injustice interest investigation
    jurisdiction keep lapsed learned lessons lgsco listed live lodged look loss lost management merged missed needed
    negotiated negotiating negotiation new nfa non offer ombudsman opposing overdue own part partial partially
    partly payment policy prior procedure process provide public put quantifiable re reassess reconsider redress
    refer refund reg registered reimburse reimbursement relisted remedied remedy remind remit remitted resolved
    response right risk sections secure service set settled share sharing staff stage stands statement stay stayed
    stood strike struck submitted succeeded successful superseded systemic track training trouble unclear undertake
    underway unresolved upheld way wider won working written
"""
"""Of appeals, complaints and remedies. A new word must be harmless in any cell of any list."""


def quotable(text: str, *, is_number: bool = False) -> str:
    """The text if every word in it is known to us, cut to a readable length; else nothing.

    Numbers that could identify someone are not shown either, nor a whole day: it may be one of birth in a wrong column,
    as a number too unless the column is one of numbers (``is_number``).
    """
    plain = tidied(text)
    if any(one.checked for one in traces(plain)):
        return ""
    words = re.findall(r"[^\W\d_]+", plain.casefold())
    numbers = re.findall(r"\d+", plain)
    known = all(len(word) == 1 or word in _known_words() for word in words)
    may_be_day = not is_number and any(len(number) in _OF_DAYS for number in numbers)
    short = all(len(number) <= _MOST_DIGITS for number in numbers)
    return plain[:LONGEST] if known and short and not may_be_day else ""


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    said = [alias for field in FIELDS.values() for alias in (*field.aliases, *_spellings(field.name))]
    said += [spelling for codes in CASE_WORDS.values() for spelling in codes.values()]
    said += [*NOTHING, *ERRORS, *NO_DAY, _EVERYDAY, _OF_REGISTERS]
    return frozenset(
        word for text in said for word in re.findall(r"[^\W\d_]+", f"{text} {normalised(text)}".casefold())
    )


def _spellings(name: str) -> tuple[str, ...]:
    column = FIELDS[name].column
    return tuple(column.codes.spellings()) if column and column.codes else ()
