"""One place spelt in two ways, in all lists of a file: what is taken for the same, and what only looks like it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd
from rapidfuzz.distance import OSA

from data_access.findings import Finding, FindingKind, Severity
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
    "If they are one, correct these rows, or say it when the file is loaded: --word locality:{one}={other}.",
)
MOST_TIMES = 10
"""So many times as many rows must have the other name, and as many rows at least: it is no name of a child. Ours."""
_SHORTEST = 4


def about_places(tables: Mapping[str, pd.DataFrame], file: str) -> tuple[Finding, ...]:
    """What is said of the names of places in the typed rows of a file."""
    listed = [rows for rows in tables.values() if "locality" in rows and "source_row" in rows]
    counts: Counter[str] = Counter()
    for rows in listed:
        counts.update({str(name): int(count) for name, count in rows["locality"].value_counts().items() if count})
    best = spellings(counts)
    other = {name: best[folded(name)] for name in counts if best[folded(name)] != name}
    sums: Counter[str] = Counter()
    for name, count in counts.items():
        sums[best[folded(name)]] += count
    near = {name: found for name in sums if (found := _larger_neighbour(name, sums))}
    return (*_said(PLACE_SPELLING, other, listed, file), *_said(PLACE_NEAR, near, listed, file))


def _said(kind: FindingKind, names: Mapping[str, str], listed: Iterable[pd.DataFrame], file: str) -> list[Finding]:
    return [
        finding
        for rows in listed
        for one, other in names.items()
        for finding in kind.by_sheet(rows[rows["locality"] == one], file, column="Locality", one=one, other=other)
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
