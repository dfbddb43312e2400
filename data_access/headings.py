"""What a heading means.

A heading that is only nearly known stays unknown: an unused column can be seen and put right, a column taken for
the wrong thing gives wrong figures that nobody questions.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from data_access.contract import FIELDS, Field, normalised
from metrics.tables import Kind

TWINS = {
    "request_outcome": "request_outcome_date",
    "assessment_outcome": "assessment_outcome_date",
    "review_outcome": "last_review",
    "transfer_la": "transfer_date",
    "exception_applies": "exception_ground",
}
"""Pairs whose headings councils use for either: the cells decide."""
_FILLERS = frozenset({"the", "a", "an", "of", "for", "was", "is", "were", "been", "has", "and", "ehc", "statutory"})
_ABOUT_PEOPLE = frozenset(
    {"child", "childs", "children", "pupil", "pupils", "student", "students", "cyp", "yp", "young", "client",
     "person", "persons", "current", "actual", "legal"}
)  # fmt: skip
_DESCRIPTIVE = frozenset({"sex", "ethnicity", "locality", "team", "school", "school_phase", "year_group",
                          "primary_need", "secondary_need"})  # fmt: skip
_TRAILERS = (" flag", " y n", " yn", " yes number", " description", " desc", " code", " m f")
_PHRASES = (("ehc needs assessment", "ehcna"), ("needs assessment", "ehcna"), ("statutory assessment", "ehcna"),
            ("ehcnar", "ehcna request"), ("ehcp", "plan"), ("local authority", "la"))  # fmt: skip
_SAYS_TOO_LITTLE = ("start date",)
"""StartDate is SEN2's; in a council's list "Start date" is the case's, the placement's or the plan's."""
_SHORTEST_TYPO = 5
_ENDINGS = ("s", "d", "ed", "ing", "er", "r", "es")

EXACT, REWORDED, MISSPELT, BY_CELLS = range(4)
"""How surely a heading was understood; lower is surer."""


@dataclass(frozen=True)
class Meaning:
    """The field a heading stands for, and how surely."""

    field: Field
    certainty: int


@lru_cache(maxsize=8192)
def surely(heading: str) -> Meaning | None:
    """What a heading stands for by its exact words, else by the same words in another form."""
    if heading.strip() in FIELDS:
        return Meaning(FIELDS[heading.strip()], EXACT)
    for text in _forms(heading):
        if field := _EXACT.get(normalised(text)):
            return Meaning(field, EXACT)
    for text in _forms(heading):
        if field := _reworded(normalised(text)):
            return Meaning(field, REWORDED)
    return None


@lru_cache(maxsize=8192)
def meaning(heading: str) -> Meaning | None:
    """What a heading stands for, also where it is misspelt."""
    if found := surely(heading):
        return found
    field = _misspelt(normalised(heading))
    return Meaning(field, MISSPELT) if field else None


def _forms(heading: str) -> list[str]:
    """The heading, without a number in front and a bracket behind, and with CamelCase taken apart."""
    bare = re.sub(r"^\s*(?:\d{1,2}(?:\.\d+)+[a-z]?|\d{1,2}[.)])\s+", "", heading)
    bare = re.sub(r"\s*\([^()]*\)\s*\*?\s*$", "", bare)
    return list(dict.fromkeys(form for form in (heading, bare, _apart(bare)) if form))


def _apart(text: str) -> str:
    """CamelCase as single words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)


def _reworded(name: str) -> Field | None:
    for shorter in _without_trailer(name):
        words = _words(shorter)
        if words in _BY_WORDS:
            return _BY_WORDS[words]
        found = _BY_WORDS.get(words - _ABOUT_PEOPLE)
        if found and (found.personal or found.name in _DESCRIPTIVE):
            return found
    return None


def _without_trailer(name: str) -> list[str]:
    return [name, *(name.removesuffix(end) for end in _TRAILERS if name.endswith(end))]


def _words(name: str) -> frozenset[str]:
    """The words that carry the meaning, whatever their order."""
    padded = f" {name} "
    for phrase, short in _PHRASES:
        padded = padded.replace(f" {phrase} ", f" {short} ")
    return frozenset(padded.split()) - _FILLERS


def _misspelt(name: str) -> Field | None:
    """The same words but for slips of the finger. A plural or another known word is no slip."""
    corrected = [word if word in _VOCABULARY else _correction(word) for word in _words(name)]
    if not all(corrected):
        return None
    return _BY_WORDS.get(frozenset(word for word in corrected if word))


def _correction(word: str) -> str | None:
    if len(word) < _SHORTEST_TYPO or word in _INFLECTED:
        return None
    near = [
        known
        for known in _VOCABULARY
        if len(known) >= _SHORTEST_TYPO and known[0] == word[0] and OSA.distance(known, word, score_cutoff=1) == 1
    ]
    return near[0] if len(near) == 1 else None


def _exact() -> dict[str, Field]:
    """Each alias as it is, in one word, and SEN2's elements in several."""
    known: dict[str, Field] = {}
    for field in FIELDS.values():
        for alias in field.aliases:
            for form in (normalised(alias), normalised(alias).replace(" ", ""), normalised(_apart(alias))):
                known.setdefault(form, field)
    for heading in _SAYS_TOO_LITTLE:
        known.pop(heading, None)
    return known


def _by_words() -> dict[frozenset[str], Field]:
    """Each alias by its words, then what follows from it: with "date", and the date of an outcome."""
    said = [(_words(normalised(alias)), field) for field in FIELDS.values() for alias in field.aliases]
    known: dict[frozenset[str], Field] = {}
    for words, field in said:
        known.setdefault(words, field)
    for words, field in said:
        if field.kind is Kind.DATE:
            known.setdefault(words | {"date"}, field)
        elif (twin := FIELDS.get(TWINS.get(field.name, ""))) and twin.kind is Kind.DATE:
            known.setdefault(words | {"date"}, twin)
    for words, field in list(known.items()):
        if {"ehcna", "request"} <= words:
            known.setdefault(words - {"ehcna"} | {"assessment"}, field)
    known.pop(frozenset(), None)
    return known


_EXACT = _exact()
_BY_WORDS = _by_words()
_VOCABULARY = frozenset(word for words in _BY_WORDS for word in words) | _FILLERS | _ABOUT_PEOPLE
_INFLECTED = frozenset(word + end for word in _VOCABULARY for end in _ENDINGS)
"""A plural or a past form is another word: "requests received" counts, "request received" is a day."""
