"""What a heading means.

A heading that is only nearly known stays unknown: an unused column can be seen and put right, a column taken for
the wrong thing gives wrong figures that nobody questions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from data_access.layouts.code_words import listed
from data_access.layouts.decorations import PLANNED, bare_heading, heading_begins
from data_access.layouts.fields import Field, normalised
from data_access.layouts.layout import CASE_LAYOUT, Layout
from metrics.base.columns import ColumnKind

_FILLERS = frozenset(listed("the; a; an; of; for; was; is; were; been; has; and; ehc; statutory; when; does; do; did"))
_ABOUT_PEOPLE = frozenset(
    listed(
        "child; childs; children; pupil; pupils; student; students; cyp; yp; young; client; person; persons; current; "
        "actual; legal"
    )
)
_DESCRIPTIVE = frozenset(
    listed("sex; ethnicity; locality; team; school; school_phase; year_group; primary_need; secondary_need")
)
_TRAILERS = (" flag", " y n", " yn", " yes number", " description", " desc", " code", " m f")
_PHRASES = (
    ("ehc needs assessment", "ehcna"),
    ("needs assessment", "ehcna"),
    ("statutory assessment", "ehcna"),
    ("ehcnar", "ehcna request"),
    ("ehcp", "plan"),
    ("local authority", "la"),
)
_SAYS_TOO_LITTLE = ("start date",)
"""StartDate is SEN2's; in a council's list "Start date" is the case's, the placement's or the plan's."""
_LONGEST_KNOWN = 200
"""Letters of a heading whose words are compared as they stand; no alias has nearly as many. Ours."""
_SHORTEST_TYPO = 5
_NOT_YET = PLANNED.union(listed("targeted; estimated; estimate; forecast; anticipated; projected; predicted"))
"""Words in brackets, or above a heading, that make another day of it: one that has not come."""
_ENDINGS = ("s", "d", "ed", "ing", "er", "r", "es")

EXACT, REWORDED, MISSPELT, BY_CELLS = range(4)
"""How surely a heading was understood; lower is surer."""


@dataclass(frozen=True)
class Meaning:
    """The field a heading stands for, and how surely."""

    field: Field
    certainty: int


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The headings known for lists of one kind."""

    fields: Mapping[str, Field]
    exact: Mapping[str, Field]
    by_words: Mapping[frozenset[str], Field]
    vocabulary: frozenset[str]
    inflected: frozenset[str]
    """A plural or a past form is another word: "requests received" counts, "request received" is a day."""


@lru_cache
def lexicon(layout: Layout) -> Lexicon:
    """What is known of headings in lists of one sort."""
    fields = layout.fields
    by_words = _by_words(layout)
    vocabulary = frozenset(word for words in by_words for word in words) | _FILLERS | _ABOUT_PEOPLE
    return Lexicon(
        fields, _exact(fields), by_words, vocabulary, frozenset(word + end for word in vocabulary for end in _ENDINGS)
    )


def only_planned(words: str, field: Field) -> bool:
    """Whether words beside a heading say that its day is one to come, and the field is no such day."""
    if field.kind is not ColumnKind.DATE or not _NOT_YET.intersection(normalised(words).split()):
        return False
    return not any(_NOT_YET.intersection(normalised(alias).split()) for alias in field.aliases)


def _as_happened(heading: str, found: Meaning | None) -> Meaning | None:
    """The meaning, unless brackets behind the heading say that the day is only planned."""
    in_brackets = " ".join(re.findall(r"[(\[]([^()\[\]]*)[)\]]", heading))
    return None if found and in_brackets and only_planned(in_brackets, found.field) else found


@lru_cache(maxsize=32_768)
def surely(heading: str, layout: Layout = CASE_LAYOUT) -> Meaning | None:
    """What a heading stands for by its exact words, else by the same words in another form.

    What is no part of its words comes off it first, and then the guidance behind them.
    """
    known = lexicon(layout)
    for text in dict.fromkeys((heading.strip(), bare_heading(heading))):
        if found := _of_words(text, known):
            return _as_happened(heading, found)
    begins = heading_begins(bare_heading(heading))
    found = _of_words(begins, known) if begins else None
    return _as_happened(heading, Meaning(found.field, REWORDED)) if found else None


def _of_words(heading: str, known: Lexicon) -> Meaning | None:
    if len(heading) > _LONGEST_KNOWN:
        return None
    if heading in known.fields:
        return Meaning(known.fields[heading], EXACT)
    for text in _forms(heading):
        if field := known.exact.get(text):
            return Meaning(field, EXACT)
    for text in _forms(heading):
        if field := _reworded(text, known):
            return Meaning(field, REWORDED)
    return None


@lru_cache(maxsize=32_768)
def meaning(heading: str, layout: Layout = CASE_LAYOUT) -> Meaning | None:
    """What a heading stands for, also where it is misspelt."""
    if found := surely(heading, layout):
        return found
    bare = bare_heading(heading)
    field = _misspelt(normalised(bare), lexicon(layout)) if len(bare) <= _LONGEST_KNOWN else None
    return Meaning(field, MISSPELT) if field else None


@lru_cache(maxsize=32_768)
def _forms(heading: str) -> tuple[str, ...]:
    """The heading, without a number in front and a bracket behind, and with CamelCase taken apart; all normalised.

    Kept, since every cell of the first rows is asked for in the words of every list that there is.
    """
    bare = re.sub(r"^\s*(?:\d{1,2}(?:\.\d+)+[a-z]?|\d{1,2}[.)])\s+", "", heading)
    bare = re.sub(r"\s*\([^()]*\)\s*\*?\s*$", "", bare)
    return tuple(dict.fromkeys(normalised(form) for form in (heading, bare, _apart(bare)) if form))


def _apart(text: str) -> str:
    """CamelCase as single words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)


def _reworded(name: str, known: Lexicon) -> Field | None:
    for shorter, words in _without_trailer(name):
        if (named := known.by_words.get(words)) and not (named.kind is not ColumnKind.DATE and _denies(shorter)):
            return named
        found = known.by_words.get(words - _ABOUT_PEOPLE)
        if found and (found.personal or found.name in _DESCRIPTIVE):
            return found
    return None


def _denies(name: str) -> bool:
    """Whether a heading asks for the refusal alone: "decision not to assess", and not "assess or not assess"."""
    words = name.split()
    return "not" in words and "or" not in words and len(set(words)) == len(words)


@lru_cache(maxsize=32_768)
def _without_trailer(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """A heading as it is and without what it trails, each with its words."""
    shorter = (name, *(name.removesuffix(end) for end in _TRAILERS if name.endswith(end)))
    return tuple((one, _words(one)) for one in shorter)


def _words(name: str) -> frozenset[str]:
    """The words that carry the meaning, whatever their order."""
    padded = f" {name} "
    for phrase, short in _PHRASES:
        padded = padded.replace(f" {phrase} ", f" {short} ")
    return frozenset(padded.split()) - _FILLERS


def _misspelt(name: str, known: Lexicon) -> Field | None:
    """The same words but for slips of the finger. A plural or another known word is no slip."""
    corrected = [word if word in known.vocabulary else _correction(word, known) for word in _words(name)]
    if not all(corrected):
        return None
    found = known.by_words.get(frozenset(word for word in corrected if word))
    return None if found and found.kind is not ColumnKind.DATE and _denies(name) else found


@lru_cache(maxsize=32_768)
def _correction(word: str, known: Lexicon) -> str | None:
    if len(word) < _SHORTEST_TYPO or word in known.inflected:
        return None
    near = [
        other
        for other in known.vocabulary
        if len(other) >= _SHORTEST_TYPO and other[0] == word[0] and OSA.distance(other, word, score_cutoff=1) == 1
    ]
    return near[0] if len(near) == 1 else None


def _exact(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Each alias as it is, in one word, and SEN2's elements in several."""
    known: dict[str, Field] = {}
    for field in fields.values():
        for alias in field.aliases:
            for form in (normalised(alias), normalised(alias).replace(" ", ""), normalised(_apart(alias))):
                known.setdefault(form, field)
    for heading in _SAYS_TOO_LITTLE:
        known.pop(heading, None)
    return known


def _by_words(layout: Layout) -> dict[frozenset[str], Field]:
    """Each alias by its words, then what follows from it: with "date", and the date of an outcome."""
    fields = layout.fields
    said = [(_words(normalised(alias)), field) for field in fields.values() for alias in field.aliases]
    known: dict[frozenset[str], Field] = {}
    for words, field in said:
        known.setdefault(words, field)
    for words, field in said:
        if field.kind is ColumnKind.DATE:
            known.setdefault(words | {"date"}, field)
        elif (twin := fields.get(layout.twins.get(field.name, ""))) and twin.kind is ColumnKind.DATE:
            known.setdefault(words | {"date"}, twin)
    for words, field in list(known.items()):
        if {"ehcna", "request"} <= words:
            known.setdefault(words - {"ehcna"} | {"assessment"}, field)
    known.pop(frozenset(), None)
    return known
