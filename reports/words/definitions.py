"""The words of the page on definitions, and which figures a search finds."""

from collections.abc import Sequence

from metrics.counting.definition import Metric
from reports import inert, wording

MOST = 40
"""As many figures as a search lists."""
EXAMPLES = (
    "A handful of invented children each, so that you can count for yourself. The same examples test the dashboard."
)
PUBLISHED = "England's figures and the lists that are built in. Those of single councils come from the files you load."
SEN2 = "SEN2 is the yearly return of every council to the Department for Education (DfE)."


def choose_one(count: int) -> str:
    """Where no figure is chosen yet."""
    return (
        f"**{wording.counted(count, 'figures')}** are defined here, by subject. Choose one, or search for a word "
        "in its name: what it counts, what it leaves out, the law and the source stand here."
    )


def matching(wanted: str, metrics: Sequence[Metric]) -> tuple[Metric, ...]:
    """The figures that have every word that was asked for in their name, question, key or counting; names first."""
    asked = wanted.casefold().split()

    def has(text: str) -> bool:
        return all(word in text.casefold() for word in asked)

    named = [one for one in metrics if has(f"{one.name} {one.key}")]
    others = [
        one
        for one in metrics
        if one not in named
        and has(" ".join((one.name, one.key, one.question, one.numerator_words, one.denominator_words)))
    ]
    return (*named, *others)


def how_many(found: int, wanted: str) -> str:
    """What a search found."""
    asked = inert.markdown(wanted[:60])
    if not found:
        return f'No figure has "{asked}" in its name or definition. Try another word, or empty the field.'
    more = f" The first {MOST} are shown." if found > MOST else ""
    have = wording.counted_with(found, "figures", "has", "have")
    return f'{have} "{asked}" in {wording.by_number(found, "its", "their")} name or definition.{more}'
