"""Blocks of the page on remedies."""

import pandas as pd
import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.remedies.code_lists import REMEDY_STATUS
from metrics.remedies.ledger import ledger
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.evidence import evidence, paged, working
from pages.ui.frame import choose, data, say
from pages.ui.frame.menu import link_to
from reports.charts import remedies
from reports.figure import Figure
from reports.summaries.remedies import most_days_overdue, standings
from reports.tables import remedies as tables
from reports.tables import results
from reports.view import View
from reports.words.remedies import money as money_words
from reports.words.remedies import promises as remedy_words

BY_CASE = ("ombudsman_compliance", "ombudsman_compliance_on_time", "faults_recurring")
"""Figures about whole cases, which the page on complaints and the Ombudsman explains."""
MONEY_TO_LOOK_AT = ("financial_remedy_not_paid", "financial_remedy_short")
_LISTED = (
    "ombudsman_reference",
    "recommendation_number",
    "recommendation",
    "action",
    "remedy_status",
    "due_date",
    "due_date_text",
    "first_due_date",
    "completed_date",
    "owner",
    "theme",
    "committee",
    "progress_note",
    "updated_on",
    "days_overdue",
    "evidence_reference",
    "amount_agreed",
    "amount_paid",
    "amount_not_paid",
    "source_sheet",
    "source_row",
)
_OLDEST_FIRST = {"actions_without_update": "updated_on", "remedies_promised": "known_from"}


def longest_overdue(view: View) -> int:
    """The most days that any promise is overdue."""
    return most_days_overdue(data.register("remedies", view).rows)


def why_none(view: View) -> str:
    """Why there is no promise to show: no register at all, or none at this place by this day."""
    if not data.register("remedies", view).recorded:
        return remedy_words.NOTHING
    return remedy_words.none_here(view.locality, view.as_at)


def every_promise(view: View, promised: Figure) -> None:
    """The promises by how each stands."""
    labels = REMEDY_STATUS.labels()
    late = (labels["late"], labels["overdue"])
    pieces.sum_of_parts(promised.metric, view, "remedy_status", things="promises", period=view.today, late=late)


def by_group(view: View, whole: Figure) -> None:
    """What is done, case by case or another way; and how every promise of each group stands."""
    by = choose.remedy_breakdown()
    split = [one for one in data.split(whole.metric.key, view, by.key, view.today) if one.denominator]
    if not split:
        pieces.nothing_here("There is nothing to split.")
        return
    counts = data.result("remedies_promised", view, [view.today], [by.key, "remedy_status"])
    named = counts.assign(**{by.key: counts[by.key].map(by.label)})
    table = tables.case_table(named, REMEDY_STATUS.labels(), by.title)
    standing = standings(named, by.key)
    behind = [one for one in standing if one.done < one.whole] or standing
    figure = data.answer(view, ("remedies by", by.key), lambda: remedies.standing(behind))
    say.words(remedy_words.standing_finding(standing, by.title))
    pieces.chart(figure, alt=remedy_words.standing_alt(behind, by.title), key="remedies_by")
    pieces.small_print(remedy_words.not_drawn(len(standing) - len(behind)))
    pieces.folded(
        f"All {len(table)}, with how each promise stands",
        lambda: _by_group_table(table, by.title),
        key="remedies_by_all",
    )
    evidence(
        whole.metric,
        view,
        result=data.result(whole.metric.key, view, [view.today], [by.key]),
        table=lambda: results.figures_table(split, by.title),
        key="remedies_by",
        period=view.today,
        groups=[one.group for one in split],
        by=by.key,
    )


def _by_group_table(table: pd.DataFrame, by: str) -> None:
    # eight columns: on a telephone only this kind of table can be scrolled by keyboard
    st.dataframe(
        table,
        hide_index=True,
        key="remedies_by_table",
        height="content",
        alt=f"Promises by {by.lower()} and by how they stand",
    )


def money(view: View, agreed: Figure, unquantified: Figure) -> None:
    """The ledger: what was agreed and what was paid, over the years; what is not paid, and which payments are short."""
    lines: pd.DataFrame = data.from_council(ledger, view)
    if lines.empty:
        pieces.nothing_here("No amounts of money are recorded.")
        return
    owed, short = (
        data.figure(key, view, view.today) for key in ("financial_remedy_not_paid", "financial_remedy_short")
    )
    say.words(money_words.money_finding(lines, unquantified, short))
    if short.value:
        pieces.points(money_words.short_points(data.listed(short.metric.key, view, "due_date")))
    pieces.folded("Month by month: agreed and paid", lambda: _ledger(lines, agreed, view), key="ledger_months")
    pieces.card_evidence([owed, short, unquantified], view)


def _ledger(lines: pd.DataFrame, agreed: Figure, view: View) -> None:
    pieces.chart(remedies.ledger(lines), alt=money_words.ledger_alt(lines), key="ledger")
    told = (
        "Running sums: every amount from the day it was agreed, or paid, on.",
        "Remedies that were superseded are left out; amounts without a day stand in every month.",
    )
    working(
        "Money agreed and paid",
        told,
        agreed.metric,
        view,
        table=lambda: tables.ledger_table(lines),
        key="ledger",
        period=view.today,
    )


def listed(view: View) -> None:
    """The promises themselves, those that have waited longest first."""
    metric = choose.remedy_list()
    count = data.figure(metric.key, view, view.today)
    if not count.whole:
        pieces.nothing_here(f"{metric.name}: none." if count.known else "Not recorded in this data.")
        return
    _rows(metric, view)


def _rows(metric: Metric, view: View) -> None:
    ordered = data.listed(metric.key, view, _OLDEST_FIRST.get(metric.key, "due_date"))
    paged(
        ordered,
        _listed,
        key=f"listed_{metric.key}",
        alt=f"{metric.name}: one line for each remedy",
        named="remedies",
    )
    downloads.rows_button(
        "These remedies as a workbook",
        metric,
        lambda: ordered,
        _listed,
        downloads.about(metric, view),
        name=f"{metric.key}.xlsx",
        key=f"list_{metric.key}",
    )


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    return results.register_table(rows, "remedies", _LISTED)


def look_backs(view: View) -> None:
    """How far look-back reviews have come, and what they found."""
    identified = data.figure("look_backs_identified", view, view.today)
    if not identified.whole:
        loaded = data.register(identified.metric.about, view).recorded
        pieces.nothing_here(remedy_words.NO_ONE_IDENTIFIED if loaded else remedy_words.NO_LOOK_BACKS)
        return
    keys = ("look_backs_reviewed", "look_backs_with_fault", "look_backs_put_right")
    figures = [data.figure(key, view, view.today) for key in keys]
    say.words(remedy_words.look_back_finding(*figures))
    pieces.sum_of_parts(identified.metric, view, "look_back_stage", things="children identified", period=view.today)
    pieces.card_evidence(figures, view)


def whole_cases(view: View) -> None:
    """What is told by case and not by action: compliance, and faults that came back; where it is counted."""
    known = [key for key in BY_CASE if key in CATALOGUE]
    pieces.small_print(remedy_words.whole_cases(view.period))
    if known:
        as_at = [data.figure(key, view, view.today if not CATALOGUE[key].dated_by else None) for key in known]
        pieces.card_evidence(as_at, view)
    link_to("Complaints and Ombudsman", "Cases, compliance, and faults that came back")
