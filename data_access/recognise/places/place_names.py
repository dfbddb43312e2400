"""One place spelt in two ways, in all lists of a file: what is taken for the same, and what only looks like it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd
from rapidfuzz.distance import OSA

from data_access.findings import Finding, FindingKind, Severity
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from metrics.base.categories import folded, spellings

PLACE_SPELLING = FindingKind(
    "PLACE-SPELLING",
    Severity.INFORMATION,
    "The place is spelt in another way in other rows: {other}.",
    "They count as one place, spelt as in most rows.",
    "Spell it in one way in the source system.",
)
PLACE_NEAR = FindingKind(
    "PLACE-NEAR",
    Severity.INFORMATION,
    "The place is called almost as a larger one, {other}.",
    "They count as two places.",
    "If they are one, correct these rows, or choose so when the file is loaded (in the terminal: --word "
    "locality:{one}={other}).",
)
MOST_TIMES = 10
"""So many times as many rows must have the other name, and as many rows at least: it is no name of a child. Ours."""
_SHORTEST = 4
_PLACE = "locality"


def about_places(
    tables: Mapping[str, pd.DataFrame], file: str, corrections: Corrections = AS_WRITTEN
) -> tuple[Finding, ...]:
    """What is said of the names of places in the typed rows of a file."""
    listed = _with_places(tables)
    counts = _counts(listed)
    best = spellings(counts)
    other = {name: best[folded(name)] for name in counts if best[folded(name)] != name}
    near = near_places(tables, corrections)
    return (*_said(PLACE_SPELLING, other, listed, file), *_said(PLACE_NEAR, near, listed, file))


def near_places(tables: Mapping[str, pd.DataFrame], corrections: Corrections = AS_WRITTEN) -> dict[str, str]:
    """Names of places that may be slips of the finger, each with the larger place; none that somebody stands by."""
    counts, sums = _counts(_with_places(tables)), Counter[str]()
    best = spellings(counts)
    for name, count in counts.items():
        sums[best[folded(name)]] += count
    return {
        name: found
        for name in sums
        if (found := _larger_neighbour(name, sums)) and not any(_is_own(name, about, corrections) for about in tables)
    }


def _is_own(name: str, about: str, corrections: Corrections) -> bool:
    return folded(corrections.code_of(about, _PLACE, name) or "") == folded(name)


def _with_places(tables: Mapping[str, pd.DataFrame]) -> list[pd.DataFrame]:
    return [rows for rows in tables.values() if _PLACE in rows and "source_row" in rows]


def _counts(listed: Iterable[pd.DataFrame]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for rows in listed:
        counts.update({str(name): int(count) for name, count in rows[_PLACE].value_counts().items() if count})
    return counts


def _said(kind: FindingKind, names: Mapping[str, str], listed: Iterable[pd.DataFrame], file: str) -> list[Finding]:
    return [
        finding
        for rows in listed
        for one, other in names.items()
        for finding in kind.by_sheet(rows[rows[_PLACE] == one], file, column="Locality", one=one, other=other)
    ]


def _larger_neighbour(name: str, counts: Mapping[str, int]) -> str:
    """A name that many more rows have, and of which this one may be a slip of the finger; empty where there is none."""
    found = [
        other
        for other, count in counts.items()
        if count >= MOST_TIMES * max(counts[name], 1) and _is_slip(folded(name), folded(other))
    ]
    return found[0] if len(found) == 1 else ""


def _is_slip(one: str, other: str) -> bool:
    """One letter more, less, other or changed with its neighbour, or the same letters; never in a number or initial."""
    ours, theirs = one.split(), other.split()
    differ = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    if len(ours) != len(theirs) or len(differ) != 1:
        return False
    (a, b) = differ[0]
    if min(len(a), len(b)) < _SHORTEST or a[0] != b[0] or not (a.isalpha() and b.isalpha()):
        return False
    return OSA.distance(a, b) == 1 or (sorted(a) == sorted(b) and OSA.distance(a, b) == 2)
