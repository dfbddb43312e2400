"""The words of the page on definitions, and which figures a search finds."""

from collections.abc import Sequence

from metrics.counting.definition import Metric, Time
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


ACCESSIBILITY = {
    "What was tested": (
        "**By axe**, against the Web Content Accessibility Guidelines 2.2, levels A and AA, and for headings in order: "
        "every page with the question that it opens with, at 1280 by 900 in light and at 390 by 844 in dark, and the "
        "first two screens of presenting plans on time. It found nothing but what stands below. A program finds less "
        "than half of what there is.",
        "**By keyboard alone**: the way past the menu, keys that scroll at once, a focus that is seen apart from what "
        "is selected, the way from a finding to the children behind it, and presenting.",
        "**At twice the size**: a window of 640 by 400, half of 1280 by 800 each way. Nothing scrolls "
        "sideways but long lists.",
        "**With less motion**, where the computer asks for it: nothing moves or fades for longer than a blink.",
        "**Colours**: words at 4.5 to 1, also in charts; what is better, worse or few has a shape, a letter or a word.",
    ),
    "What is known not to work": (
        "The parts of a day in the field for days are 18 by 20 pixels, less than the 24 that the guidelines ask. "
        "A day can also be typed.",
        "Long lists are painted on a canvas. Screen readers are given the rows and columns that are in view; the "
        "workbook beside a list has all of them.",
        "A chart is one picture with a description; its points are read in the table below it.",
        "No one who uses a screen reader, a magnifier or speech has tried these pages for us yet, and only Chromium "
        "was used.",
    ),
    "How to tell us": (
        "Write to the people in your council who run this dashboard; they can pass it on to whoever makes it.",
        "Say which page, what you used, and what happened.",
    ),
}
"""True of what the tests try, which ``tests/browser/pages/test_accessibility.py`` holds against them."""


def facts(metric: Metric) -> list[str]:
    """How a figure is counted, a sentence for each thing that is to be known."""
    clock = metric.clock
    beneath = "; ".join(part.denominator_words for part in metric.over)
    law = f"{clock.duty}: {clock.words}. {clock.law}." if clock else ""
    when = "what happened in a period" if metric.time is Time.DURING else "how things stand on a day"
    told = [
        (metric.kind.counted_title, metric.numerator_words),
        (metric.kind.population_title, metric.denominator_words),
        ("Set against", beneath),
        ("Looks at", f"{when}."),
        ("Which way is better", f"{metric.polarity}."),
        ("The law", law),
        ("What the law excuses", f"{clock.exception}." if clock and clock.exception else ""),
        ("Worked out from", f"{metric.source}."),
        ("DfE's own name for it", f"`{metric.published_as}`" if metric.published_as else "DfE publishes none."),
    ]
    return [f"**{name}:** {words}" for name, words in told if words]
