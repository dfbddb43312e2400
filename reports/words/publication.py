"""What is said of figures that are published: how much is hidden, and why."""

from metrics.counting.definition import Status
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
