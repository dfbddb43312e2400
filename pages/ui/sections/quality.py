"""Blocks of the page on the quality of plans: what audits find, what moderation changes, what families say."""

from collections.abc import Callable, Sequence

from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from metrics.quality.surveys import QuestionAsked, questions_asked
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import working
from pages.ui.blocks.splits import split
from pages.ui.blocks.tabs import tabs
from pages.ui.frame import choose, data, say
from reports.figure import Figure
from reports.tables.quality import questions_table
from reports.view import View
from reports.words import charts
from reports.words.quality import audits as audit_words
from reports.words.quality import surveys as survey_words

SURVEY_MONTHS = 24
"""Months drawn of what families say: one choice of how far back is enough for a page."""
GOOD, SECTIONS, POSITIVE = "plan_audits_good_or_better", "audit_sections_good_or_better", "survey_answers_positive"


def has_rows(view: View, about: str) -> bool:
    """Whether any row of the register is there."""
    return not data.register(about, view).rows.empty


def audits(view: View) -> None:
    """Which sections are good, whether it is getting better, and where."""
    contents: dict[str, Callable[[], None]] = {
        "Section by section": lambda: _split(SECTIONS, view, "plan_section", weakest_first=True),
        "Month by month": lambda: _months(GOOD, view, choose.months(view)),
    }
    if not view.locality:
        contents["Place by place"] = lambda: _split(GOOD, view, "locality")
    contents["Grade by grade"] = lambda: pieces.sum_of_parts(
        CATALOGUE["plan_audits_done"], view, "audit_grade", things="plans audited"
    )
    tabs(contents, key="tabs_audits")
    pieces.small_print(audit_words.CHOSEN)


def moderation(view: View) -> None:
    """How often somebody else looks at a grade, and how often that changes it."""
    moderated = data.figure("plan_audits_moderated", view)
    changed = data.figure("plan_audits_changed_by_moderation", view)
    say.words(audit_words.moderation_finding(moderated, changed))
    pieces.card_evidence([moderated, changed], view)


def surveys(view: View, positive: Figure) -> None:
    """What families answered: question by question, month by month, place by place, and who answered."""
    asked, fewest = data.from_council(questions_asked, view, view.period), data.shown().disclosure.threshold
    say.words(survey_words.finding(positive, asked, fewest))
    if not asked:
        return
    contents: dict[str, Callable[[], None]] = {
        "Question by question": lambda: _questions(view, asked, fewest),
        "Month by month": lambda: _months(POSITIVE, view, SURVEY_MONTHS),
    }
    if not view.locality:
        contents["Place by place"] = lambda: _split(POSITIVE, view, "locality")
    contents["Who answered"] = lambda: _who(view)
    tabs(contents, key="tabs_surveys")
    pieces.small_print(survey_words.WHO_ANSWERS)
    pieces.card_evidence([positive, *(data.figure(key, view) for key in _COUNTS)], view)


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


def _who(view: View) -> None:
    pieces.sum_of_parts(CATALOGUE["survey_responses"], view, "respondent", things="responses")
    _split(POSITIVE, view, "respondent")


def _months(metric: str, view: View, count: int) -> None:
    trends.trend(CATALOGUE[metric], view, months_to(view.as_at, count), key=f"{metric}_months")


def _split(key: str, view: View, by: str, *, weakest_first: bool = False) -> None:
    metric, way, groups = CATALOGUE[key], BREAKDOWNS[by], data.split(key, view, by)
    if weakest_first:
        groups = tuple(sorted(groups, key=lambda one: one.value if one.value is not None else 2))
    if not any(one.known for one in groups):
        pieces.nothing_here("There is nothing to compare in this period.")
        return
    say.words(charts.split_finding(groups))
    split(metric, view, way, groups, key=f"{key}_{by}")
