"""The public version of a page: what the public paper has of it, and nothing else of the council's data.

Every line, limit and sentence is made of what may be published alone, as in the paper itself.
"""

from collections.abc import Sequence
from functools import partial

import plotly.graph_objects as go
import streamlit as st

from metrics.national.england import england
from pages.ui.blocks import pieces
from pages.ui.blocks.papers import described
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import address, data, present, say
from pages.ui.frame.menu import START, address_of, link_to
from pages.ui.frame.public.paper import Published, published
from reports import wording
from reports.agreed.meetings import news_since
from reports.charts import control
from reports.pack import made, page
from reports.pack.chart import Chart
from reports.pack.document import Part
from reports.scorecard import markup as drawn
from reports.scorecard import words
from reports.scorecard.rows import Row
from reports.view import View
from reports.words import alternatives
from reports.words.publication import NOTHING_PUBLIC


def sheet(title: str, view: View) -> None:
    """Everything of the page but its head and foot."""
    found = published(view)
    if isinstance(found, str):
        pieces.nothing_here(found)
    elif title == START:
        questions("public_start", _first_page(found, view))
    elif rows := [row for row in found.lines.rows if row.page == title]:
        asked = [Question(row.title, row.metric.question, partial(_measure, found, row, view)) for row in rows]
        questions(f"public_{title}", asked)
    else:
        pieces.nothing_here(NOTHING_PUBLIC)
        link_to(START, "Every measure that is public")


def _first_page(found: Published, view: View) -> tuple[Question, ...]:
    about = made.data(found.given, found.lines)
    return (
        Question(IN_SHORT, "How does each measure stand?", partial(_scorecard, found, view)),
        Question(
            "The data",
            "What do the figures rest on, and what is hidden?",
            partial(described.parts, about.parts, key="public"),
        ),
    )


def _scorecard(found: Published, view: View) -> None:
    rows, given = found.lines.rows, found.given
    meeting, is_meeting = news_since(given.shown.meetings, given.as_at)
    news = words.news(words.since_heading(meeting, is_meeting=is_meeting), words.changed(rows, meeting))
    with st.container(key="sb_top"):
        with st.container(key="sb_headline_scorecard"):
            say.words("\n\n".join(words.finding(rows)))
        with st.container(key="sb_changed"):
            say.words(news)
    caption = words.caption(rows, len(rows), view.place, wording.day(view.as_at))
    say.markup(drawn.table(rows, caption, _door, is_sample=given.shown.is_sample, actions=None))
    say.caption(words.HOW_TO_READ)


def _door(row: Row) -> str:
    """The measure's own part of its page."""
    shared = address.carried(part=address.part_of(row.title))
    return address_of(row.page, **shared, present="1" if present.is_on() else "")


def _measure(found: Published, row: Row, view: View) -> None:
    """One measure: finding, chart, months, and how it is counted, as on its page of the paper."""
    asked = ("public measure", found, row.metric.key)
    parts, chart = data.answer(view, asked, lambda: _worked_out(found, row))
    for number, part in enumerate(parts):
        if isinstance(part, Chart) and chart:
            figure, alt = chart
            pieces.chart(figure, alt=alt, key=f"public_{row.metric.key}", height=pieces.FIRST_SCREEN)
        elif number:  # the first is what is asked, which stands above
            described.part(part, key=f"public_{row.metric.key}_{number}")


def _worked_out(found: Published, row: Row) -> tuple[Sequence[Part], tuple[go.Figure, str] | None]:
    """What the paper says of it, and where it has a chart, the one of the pages in its place and in words."""
    parts = page.section(found.given, row).parts
    return parts, _chart(found, row) if any(isinstance(part, Chart) for part in parts) else None


def _chart(found: Published, row: Row) -> tuple[go.Figure, str]:
    """The chart of the pages, of the months that everybody may see."""
    facts, way = () if row.measure.by else england(row.metric.key), found.given.ways.get(row.metric.key)
    figure = control.control(row.trend, target=row.target, england=facts, way=way)
    return figure, alternatives.control(row.trend, row.target, facts, way)
