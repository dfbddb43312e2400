"""Which columns with headings that nobody knows may hold what a list of cases cannot do without."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from data_access.layouts.cells import how_readable
from data_access.layouts.days import looks_like_date
from data_access.layouts.decorations import PLANNED
from data_access.layouts.fields import Field
from data_access.layouts.layout import Layout
from data_access.recognise.columns import NEARLY_ALL, UNUSED, ColumnMatch, first_texts
from metrics.counting.registers import CASES

_ELSEWHERE = frozenset({"next", "birth", "updated", "modified"})
"""Words in headings of days on which nothing happened to a case."""
_OF_PLANS = frozenset({"plan", "plans", "ehcp", "ehcps", "final", "issue", "issued"})
_OF_OTHER_STEPS = frozenset({"review", "draft", "amended", "amendment", "amend", "cease", "ceased", "end"})


def may_hold(matches: Iterable[ColumnMatch], below: pd.DataFrame, layout: Layout) -> dict[str, tuple[str, ...]]:
    """Headings that nobody knows, by the vital field of a list of cases that their columns may hold; by no other list.

    The day of a plan, where nearly all filled cells are days; an outcome, where its words stand in the cells, or for
    a column that is ticked in the heading.
    """
    if layout.about != CASES:
        return {}
    unknown = {match.heading: first_texts(below[match.position]) for match in matches if match.how == UNUSED}
    days = (heading for heading, texts in unknown.items() if _are_days(texts) and _may_be_of_plans(heading))
    outcome = layout.fields["request_outcome"]
    said = (one for one, texts in unknown.items() if _say(texts, outcome) or how_readable({one: 1}, outcome).readable)
    return {"start_date": tuple(days), "request_outcome": tuple(said)}


def _say(texts: Mapping[str, int], field: Field) -> bool:
    """Whether at least a quarter of a column's cells are words of a field, and more than one of them; ours."""
    words = [text for text in texts if how_readable({text: 1}, field).readable]
    return len(words) > 1 and 4 * sum(texts[text] for text in words) >= sum(texts.values())


def _are_days(texts: Mapping[str, int]) -> bool:
    days = sum(times for text, times in texts.items() if looks_like_date(text))
    return days > 1 and days >= NEARLY_ALL * sum(texts.values())


def _may_be_of_plans(heading: str) -> bool:
    """Whether a heading leaves open that its days are those of plans, or says that plans were meant to come then.

    In a list that has no other day of a plan, the day for which one was planned may be all that is written down.
    """
    words = set(re.findall(r"[a-z]+", heading.casefold()))
    if words & _ELSEWHERE:
        return False
    return not words & PLANNED or bool(words & _OF_PLANS and not words & _OF_OTHER_STEPS)
