"""The page on the quality of plans: what audits find, what moderation changes, what families say."""

from collections.abc import Sequence

import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.quality.surveys import QuestionAsked, questions_asked
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import working
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.blocks.splits import split
from pages.ui.frame import choose, data, say
from reports.figure import Figure
from reports.tables.quality import questions_table
from reports.view import View
from reports.words import charts
from reports.words.quality import audits as audit_words
from reports.words.quality import surveys as survey_words

GOOD, SECTIONS, POSITIVE = "plan_audits_good_or_better", "audit_sections_good_or_better", "survey_answers_positive"


def has_rows(view: View, about: str) -> bool:
    """Whether any row of the register is there."""
    return not data.register(about, view).rows.empty


def in_short(view: View, done: Figure, good: Figure, positive: Figure) -> None:
    """What audits and families found, beside the plans that are good month by month."""
    figures, main = figures_beside_chart()
    with figures:
        pieces.figure_card("Good or better", good, "Of the plans audited, after moderation.", key="good")
        pieces.figure_card("Plans audited", done, "", key="audited")
        pieces.figure_card("Answers of families", positive, "Positive, of all that they gave.", key="positive")
    if not has_rows(view, "plan_audits"):
        pieces.note(audit_words.NO_AUDITS)
        return
    below = st.container()
    with below:
        months = choose.drawn_months(view)
    with main:
        trends.trend(CATALOGUE[GOOD], view, months, key=f"{GOOD}_months", below=below)
    pieces.small_print(audit_words.CHOSEN)
    pieces.card_evidence([done, good], view)


def by_section(view: View) -> None:
    """Which sections of the plans are good, the weakest first."""
    _split(SECTIONS, view, "plan_section", weakest_first=True)


def audits_by_place(view: View) -> None:
    """Good or better, place by place, and the grades of all."""
    if not view.locality:
        _split(GOOD, view, "locality")
    pieces.sum_of_parts(CATALOGUE["plan_audits_done"], view, "audit_grade", things="plans audited")


def moderation(view: View) -> None:
    """How often somebody else looks at a grade, and how often that changes it."""
    moderated = data.figure("plan_audits_moderated", view)
    changed = data.figure("plan_audits_changed_by_moderation", view)
    say.words(audit_words.moderation_finding(moderated, changed))
    pieces.card_evidence([moderated, changed], view)


def families(view: View, positive: Figure) -> None:
    """What families answered, question by question."""
    asked, fewest = data.from_council(questions_asked, view, view.period), data.shown_in(view).disclosure.threshold
    say.words(survey_words.finding(positive, asked, fewest))
    if not asked:
        return
    _questions(view, asked, fewest)
    pieces.small_print(survey_words.WHO_ANSWERS)
    pieces.card_evidence([positive, *(data.figure(key, view) for key in _COUNTS)], view)


def families_by_month(view: View) -> None:
    """Whether families say that it is getting better."""
    trends.trend(CATALOGUE[POSITIVE], view, choose.drawn_months(view), key=f"{POSITIVE}_months")


def who_answered(view: View) -> None:
    """Who answered, and what each of them said; place by place."""
    pieces.sum_of_parts(CATALOGUE["survey_responses"], view, "respondent", things="responses")
    _split(POSITIVE, view, "respondent")
    if not view.locality:
        _split(POSITIVE, view, "locality")


_COUNTS = ("survey_responses", "survey_answers_given")


def _questions(view: View, asked: Sequence[QuestionAsked], fewest: int) -> None:
    pieces.table(questions_table(asked, fewest), key="questions", alt="What families answered, question by question")
    working(
        "What families answered",
        survey_words.HOW_QUESTIONS,
        CATALOGUE["survey_answers_given"],
        view,
        table=lambda: questions_table(asked, fewest),
        key="questions",
        period=view.period,
    )


def _split(key: str, view: View, by: str, *, weakest_first: bool = False) -> None:
    metric, way, groups = CATALOGUE[key], BREAKDOWNS[by], data.split(key, view, by)
    if weakest_first:
        groups = tuple(sorted(groups, key=lambda one: one.value if one.value is not None else 2))
    if not any(one.known for one in groups):
        pieces.nothing_here("There is nothing to compare in this period.")
        return
    say.words(charts.split_finding(groups))
    split(metric, view, way, groups, key=f"{key}_{by}")
