"""Which cells may be quoted in a finding. A cell in the wrong column can hold a name, whatever the heading says."""

import re
from functools import lru_cache

from data_access.layouts.cells import NO_DAY, NOTHING, tidied
from data_access.layouts.code_words import COUNCIL_WORDS
from data_access.layouts.fields import FIELDS, normalised

LONGEST = 60
_MOST_DIGITS = 8
_EVERYDAY = """
    about agreed approx april august before but by cancelled check confirm confirmed date december delayed due early
    end error exception february friday from hold in is it january july june late later letter march may mid monday
    month next no none not note notes november october on or panel parent phone query received saturday school see
    sent september start still sunday the then this thursday to tuesday unknown until wednesday week with year yes
    jan feb mar apr jun jul aug sep sept oct nov dec am pm th st nd rd of and be at
"""


def shown(text: str) -> str:
    """The text if every word in it is known to us, cut to a readable length; else nothing.

    Numbers that could identify someone are not shown either.
    """
    plain = tidied(text)
    words = re.findall(r"[^\W\d_]+", plain.casefold())
    numbers = re.findall(r"\d+", plain)
    known = all(len(word) == 1 or word in _known_words() for word in words)
    return plain[:LONGEST] if known and all(len(number) <= _MOST_DIGITS for number in numbers) else ""


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    said = [alias for field in FIELDS.values() for alias in (*field.aliases, *_spellings(field.name))]
    said += [spelling for codes in COUNCIL_WORDS.values() for words in codes.values() for spelling in words]
    said += [*NOTHING, *NO_DAY, _EVERYDAY]
    return frozenset(
        word for text in said for word in re.findall(r"[^\W\d_]+", f"{text} {normalised(text)}".casefold())
    )


def _spellings(name: str) -> tuple[str, ...]:
    column = FIELDS[name].column
    return tuple(column.codes.spellings()) if column and column.codes else ()
