"""The page on definitions: every figure by its name and subject, one at a time, and what else can be looked up."""

from functools import partial

import streamlit as st

from metrics.cases.code_lists import CODE_LISTS
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.datasets import rows_named
from pages.ui.blocks import evidence, pieces, reference
from pages.ui.blocks.chosen import Chosen, chosen, from_list, own_words
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import choose, data, say, state
from pages.ui.frame.menu import DEFINITIONS, link_to
from reports.tables import results, sources
from reports.words import definitions as words
from sample_data.examples import WorkedExample

_NAMES = ("figure", "subject", "search")
_PAGE = "definitions"


def figures() -> None:
    """Search and subjects on one side, the figure that was chosen on the other; its address leads to it alone."""
    by_subject = dict(choose.metrics_by_subject())
    titles = {title: title for title in by_subject}
    known = {"figure": {"": "", **{key: one.name for key, one in CATALOGUE.items()}}, "subject": {"": "", **titles}}
    now = chosen(_PAGE, _NAMES, known)
    with st.container(key="sb_answer"):
        with st.container(key="sb_side"):
            _look_for(now, by_subject)
        with st.container(key="sb_main"):
            if now["figure"]:
                _one(CATALOGUE[now["figure"]])
            else:
                say.words(words.choose_one(len(CATALOGUE)))


def _one(metric: Metric) -> None:
    with st.container(key="sb_definition"):
        st.subheader(say.label(metric.name), anchor=False)
        evidence.definition(metric)


def _look_for(now: Chosen, by_subject: dict[str, tuple[Metric, ...]]) -> None:
    if wanted := own_words("Search the figures", now, "search"):
        found = words.matching(wanted, tuple(CATALOGUE.values()))
        say.words(words.how_many(len(found), wanted))
    else:
        offered = {title: title for title in by_subject}
        found = by_subject[from_list("Subject", now, "subject", offered)]
    for metric in found[: words.MOST]:
        link_to(DEFINITIONS, metric.name, figure=metric.key)


def examples() -> None:
    """A handful of children each, to count by hand."""
    pieces.small_print(words.EXAMPLES)
    for example in data.examples():
        folded(example.title, partial(_example, example), key=f"example_{example.key}")


def _example(example: WorkedExample) -> None:
    """A handful of rows that anybody can count by hand, and what the dashboard must make of them."""
    say.words(example.explanation)
    for about, rows in example.lists.items():
        say.words(f"**The {rows_named(about)}**")
        alt = f"{rows_named(about).capitalize()}: {example.title}"
        st.dataframe(rows, hide_index=True, key=f"example_{about}_{example.key}", alt=alt, height="content")
    say.words("**What should come out**")
    pieces.table(
        results.expected_table(example.expected),
        key=f"expected_{example.key}",
        alt=f"Expected result: {example.title}",
    )


def published() -> None:
    """Where published figures come from, and how old they are."""
    pieces.small_print(words.PUBLISHED)
    if old := sources.old(state.today()):
        pieces.note(old)
    pieces.table(sources.table(), key="sources", alt="Published sources: when each came out, its newest year, what for")


def abbreviations() -> None:
    """Words that a newcomer may not know."""
    pieces.table(reference.abbreviations(), key="abbreviations", alt="Words and abbreviations with their meaning")


def codes() -> None:
    """The code lists of the return."""
    pieces.small_print(words.SEN2)
    for code_list in CODE_LISTS:
        reference.code_list(code_list)


def accessibility() -> None:
    """What was tested, what is known not to work, and where to say so: the foot of every page leads here."""
    for title, said in words.ACCESSIBILITY.items():
        st.subheader(say.label(title), anchor=False)
        pieces.points(said)
