"""What is said of figures that are published: how much is hidden, and why."""

from collections.abc import Mapping

from metrics.counting.definition import Metric, Status
from metrics.datasets import rows_named
from metrics.disclosure.policy import Policy
from metrics.disclosure.publication import Publication
from reports import wording

KEPT = {
    False: "Kept as published: what is published later is looked through together with it. To try, add --draft.",
    True: "A draft, which is not kept as published: do not publish it.",
}
"""Whether it is a draft, in words."""
PUBLIC_VERSION = (
    "**Public version.** Small numbers are hidden, with what would give them away. Whole council, latest day."
)
NOTHING_PUBLIC = "Nothing of this page is in the public version: no measure that the board has chosen stands on it."
_ALL_KNOWN = "More can be worked out from them: secondary suppression is switched off in the settings."


def hidden_words(publication: Publication, policy: Policy) -> str:
    """How many lines are hidden, and by which rule. It never says which of them are small."""
    hidden = int((publication.result["status"] == Status.SUPPRESSED).sum())
    lines = wording.counted(len(publication.result), "lines")
    are = wording.by_number(hidden, "is", "are")
    if not hidden:
        return f"Nothing is hidden of {lines}: no number of children is from 1 to {policy.most}."
    found = [
        f"{hidden:,} of {lines} {are} hidden, to protect privacy: numbers of children "
        f"from 1 to {policy.most}, shares that have none or all of the children, and what would give these away."
    ]
    if not policy.secondary:
        found.append(_ALL_KNOWN)
    if publication.given_away:
        found.append(
            f"{wording.counted(len(publication.given_away), 'figures')} can be worked out all the same, from what was "
            "published before."
        )
    return " ".join(found)


def rows_told(publication: Publication, policy: Policy) -> dict[str, str]:
    """By list, how many of its rows are not understood, as far as may be told: 12 rows, fewer than 5 rows."""
    return {about: _amount(number, policy) for about, number in publication.unread.items()}


def _amount(number: int | None, policy: Policy) -> str:
    if number is None:
        return f"{'none or ' if policy.zeros_hidden else ''}fewer than {wording.counted(policy.threshold, 'rows')}"
    return f"{'about ' if policy.rounding else ''}{wording.counted(number, 'rows')}"


def of_figure(metric: Metric, told: Mapping[str, str]) -> dict[str, str]:
    """The same of the lists that a figure is counted from."""
    lists = dict.fromkeys([metric.about, *(part.about for part in metric.over)])
    return {about: told[about] for about in lists if about in told}


def unread_sentences(told: Mapping[str, str]) -> list[str]:
    """12 rows of the list of cases are not understood, and in no figure; a sentence for each list."""
    return [
        f"{wording.capitalised(amount)} of the list of {rows_named(about)} are not understood, and in no figure."
        for about, amount in told.items()
    ]


def unread_in_cell(told: Mapping[str, str]) -> str:
    """The same as short as a cell asks for."""
    return "; ".join(f"{amount} of the list of {rows_named(about)} not understood" for about, amount in told.items())
