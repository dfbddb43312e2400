"""Sessions as a file counts them: possible, attended and absent; a blank one follows from the others."""

import numpy as np

from data_access.attendance import findings as say
from data_access.attendance.columns import MISSING, Block, is_any, is_over_1, per_million, percentage_only
from data_access.findings import Finding, Read
from metrics.attendance.enrolments import COLUMN_OF_MARK, COUNTS, TOTALS

IMPOSSIBLE = -2
"""In place of possible sessions: the line has more attended or more absent ones."""
_ABSENT = ("authorised", "unauthorised")
_SUMS = (*TOTALS, "present", "elsewhere")


def counted_sessions(block: Block) -> Read[dict[str, np.ndarray]]:
    """Sessions by what they are; possible ones are MISSING where the line says nothing, or part of it cannot be read.

    What follows from the other cells of such a line is no count: "80%" under Attended became all that is possible. Nor
    are attended sessions alone: nobody who is absent would be seen. IMPOSSIBLE where the line contradicts itself.
    """
    asked = [*_SUMS, *COLUMN_OF_MARK.values()]
    columns = {name: block.sessions(name) for name in asked if name in block}
    findings = tuple(finding for column in columns.values() for finding in column.findings)
    nothing = np.full(len(block), MISSING, dtype="int64")
    found = {**dict.fromkeys([*COUNTS, "present", "elsewhere"], nothing)}
    found |= {name: column.value for name, column in columns.items()}
    absent = sum(np.maximum(found[name], 0) for name in _ABSENT)
    present = found.pop("present")
    attended = _with_parts(found["attended"], present, found.pop("elsewhere"))
    possible = found["possible"]
    told = [name for name in _ABSENT if name in block]
    is_absence_told = is_any((found[name] >= 0 for name in told), len(block)) & (len(told) == len(_ABSENT))
    added = (possible < 0) & (attended >= 0) & is_absence_told
    possible = np.where(added, attended + absent, possible)
    only_present = (found["attended"] < 0) & (present >= 0) & (possible >= 0) & ("elsewhere" not in block)
    attended, by_percent = _with_percent(block, possible, attended)
    silent = (attended < 0) & (possible > 0) & ~is_any((found[name] >= 0 for name in told), len(block))
    more = (possible >= 0) & ((attended > possible) | (absent > possible))
    unread = [row for name in _SUMS if name in columns for one in columns[name].findings for row in one.rows]
    possible = np.where(silent | np.isin(block.lines, unread), MISSING, np.where(more, IMPOSSIBLE, possible))
    worked_out = (attended < 0) & (possible >= 0)
    attended = np.where(worked_out, possible - absent, attended)
    wrong = (possible >= 0) & (possible != attended + absent) & (len(told) == len(_ABSENT))
    counted = (possible >= 0) & ~block.is_total
    said = (
        *block.about(say.FROM_PARTS, added & counted),
        *block.about(say.ONLY_PRESENT, only_present & counted),
        *block.about(say.FROM_ABSENT, worked_out & counted),
        *block.about(say.WRONG_SUM, wrong & counted),
    )
    return Read({**found, "possible": possible, "attended": attended}, (*findings, *by_percent, *said))


def _with_parts(attended: np.ndarray, present: np.ndarray, elsewhere: np.ndarray) -> np.ndarray:
    """Attended sessions, where they are blank from those present and those at an approved educational activity."""
    split = (attended < 0) & ((present >= 0) | (elsewhere >= 0))
    return np.where(split, np.maximum(present, 0) + np.maximum(elsewhere, 0), attended)


def _with_percent(block: Block, possible: np.ndarray, attended: np.ndarray) -> tuple[np.ndarray, tuple[Finding, ...]]:
    """Attended sessions from a percentage, where nothing better is there."""
    if "percent" not in block:
        return attended, ()
    _, texts = block.distinct("percent")
    share, findings = block.numbers("percent", percentage_only if any(map(is_over_1, texts)) else per_million)
    used = (attended < 0) & (share >= 0) & (possible >= 0)
    worked_out = np.rint(share * possible / 1_000_000).astype("int64")
    return np.where(used, worked_out, attended), (*findings, *block.about(say.FROM_PERCENT, used))
