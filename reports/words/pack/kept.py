"""The words of papers that were made: what was kept of them, and why one cannot be made again."""

from collections.abc import Sequence

from metrics.disclosure.policy import Policy
from metrics.disclosure.publication import Publication
from reports import wording
from reports.words.pack import said
from reports.words.publication import KEPT, hidden_words

OVERTAKEN = (
    "Nothing was made: others loaded, took back or published again and again while it was being made. Try it again."
)
OTHER_VERSION = (
    "It cannot be made again byte for byte: this version of SENDboard, or a program that it draws with, makes it in "
    "another way than the one that made it. Nothing was written."
)
NEVER_MADE = "There is no such paper."
NOTHING_LOADED = "Nothing is loaded, so there is nothing to make a paper of."
AGAIN = "Made again, byte for byte as it was."
_KEPT_PAPER = "It is kept which data it was made of: it can be made again."


def taken_back(loads: Sequence[int]) -> str:
    """A kept paper whose data are gone."""
    which, undone = wording.listed([str(one) for one in loads]), wording.by_number(len(loads), "load", "loads")
    were = wording.by_number(len(loads), "was", "were")
    return f"It cannot be made again: {undone} {which}, which it was made of, {were} undone since."


def made(publication: Publication | None, policy: Policy, actions: int, *, is_draft: bool) -> tuple[str, ...]:
    """What whoever makes a paper is told: what is hidden, whether it is kept, and what to read before it leaves."""
    public = (hidden_words(publication, policy), KEPT[is_draft]) if publication else ()
    kept = () if is_draft else (_KEPT_PAPER,)
    typed = (said.actions_typed(actions),) if publication else ()
    return tuple(one for one in (*public, *kept, *typed) if one)
