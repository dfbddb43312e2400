"""The page on remedies, a function for each of its questions."""

import pandas as pd
import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.remedies.code_lists import REMEDY, REMEDY_STATUS
from metrics.remedies.ledger import ledger
from pages.ui.blocks import chosen, pieces
from pages.ui.blocks.evidence import evidence, working
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import choose, data, say
from reports.charts import remedies
from reports.figure import Figure
from reports.summaries.remedies import most_days_overdue, standings
from reports.tables import remedies as tables
from reports.tables import results
from reports.view import View
from reports.words.remedies import money as money_words
from reports.words.remedies import promises as remedy_words

_MONEY = (
    "financial_remedy_agreed",
    "financial_remedy_unquantified",
    "financial_remedy_not_paid",
    "financial_remedy_short",
)
_LISTED = (
    "due_date",
    "days_overdue",
    "owner",
    "ombudsman_reference",
    "recommendation",
    "action",
    "remedy_status",
    "plan_kind",
    "plan_name",
    "recommendation_number",
    "due_date_text",
    "first_due_date",
    "completed_date",
    "theme",
    "committee",
    "progress_note",
    "updated_on",
    "evidence_reference",
    "amount_agreed",
    "amount_paid",
    "amount_not_paid",
    "source_sheet",
    "source_row",
)
_OLDEST_FIRST = {"actions_without_update": "updated_on", "remedies_promised": "known_from"}


def why_none(view: View) -> str:
    """Why there is no promise to show: no register at all, or none at this place by this day."""
    if not data.register("remedies", view).recorded:
        return remedy_words.NOTHING
    return remedy_words.none_here(view.locality, view.as_at, view.part)


def finding(view: View) -> str:
    """How many are done, how many are overdue, and for how long at most."""
    longest = most_days_overdue(data.register("remedies", view).rows)
    return remedy_words.headline(
        _now("remedies_completed", view), _now("remedies_overdue", view), longest, view.locality, view.part
    )


def in_short(view: View) -> None:
    """Done, on time, overdue and the money, beside how every promise stands."""
    figures, main = figures_beside_chart()
    with figures:
        _cards(view)
    with main:
        labels = REMEDY_STATUS.labels()
        late = (labels["late"], labels["overdue"])
        pieces.sum_of_parts(
            CATALOGUE["remedies_promised"], view, "remedy_status", things="promises", period=view.today, late=late
        )
    pieces.small_print(remedy_words.ONE_PLACE if view.locality else "")
    pieces.small_print(remedy_words.ONE_PART if view.part else "")
    keys = ("remedies_completed_on_time", "remedies_overdue", "days_overdue_median", "days_late_median")
    pieces.card_evidence([_now(key, view) for key in keys], view)


def _cards(view: View) -> None:
    done, on_time, overdue, agreed = (
        _now(key, view)
        for key in ("remedies_completed", "remedies_completed_on_time", "remedies_overdue", "financial_remedy_agreed")
    )
    median, improvements = _now("days_overdue_median", view), _now("service_improvements_outstanding", view)
    late, confirm = _now("days_late_median", view), _now("remedies_to_confirm", view)
    pieces.figure_card("Overdue", overdue, remedy_words.overdue_card(median, improvements), key="overdue")
    pieces.figure_card("Done", done, remedy_words.done_card(confirm), key="done")
    pieces.figure_card("Done on time", on_time, remedy_words.on_time_card(late), key="on_time")
    if dict(view.within).get("plan_kind", REMEDY) == REMEDY:  # other plans promise no money to families
        money = money_words.money_card(_now("financial_remedy_unquantified", view), _now("financial_remedy_paid", view))
        pieces.figure_card("Money agreed", agreed, money, key="money")


def watched(view: View) -> None:
    """Whether it can be shown to be done, and whether anybody is watching."""
    gaps, stale, confirm, improvements = (
        _now(key, view)
        for key in (
            "remedies_evidence_gaps",
            "actions_without_update",
            "remedies_to_confirm",
            "service_improvements_outstanding",
        )
    )
    pieces.points(remedy_words.gaps_points(gaps, stale, confirm))
    pieces.small_print(remedy_words.OUR_CHOICE)
    pieces.card_evidence([gaps, stale, confirm, improvements], view)


def _now(key: str, view: View) -> Figure:
    return data.figure(key, view, view.today)


def by_group(view: View) -> None:
    """What is done, case by case or another way; and how every promise of each group stands."""
    whole = _now("remedies_completed", view)
    by = choose.remedy_breakdown(view)
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
    folded(
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


def money(view: View) -> None:
    """The ledger: what was agreed and what was paid, over the years; what is not paid, and which payments are short."""
    agreed, unquantified, owed, short = (_now(key, view) for key in _MONEY)
    lines: pd.DataFrame = data.from_council(ledger, view)
    if lines.empty:
        pieces.nothing_here(money_words.NO_MONEY)
        return
    say.words(money_words.money_finding(lines, unquantified, short))
    if short.value:
        pieces.of_cases(money_words.short_points(data.listed(short.metric.key, view, "due_date")))
    _ledger(lines, agreed, view)
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
    """The promises themselves, those that have waited longest first, of one place or officer where somebody asks."""
    metric = choose.remedy_list()
    count = data.figure(metric.key, view, view.today)
    if not count.whole:
        pieces.nothing_here(f"{metric.name}: none." if count.known else "Not recorded in this data.")
        return
    rows = data.listed(metric.key, view, _OLDEST_FIRST.get(metric.key, "due_date"))
    chosen.list_of(rows, metric, view, _listed, ("locality", "lead_owner"))


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    return results.register_table(rows, "remedies", _LISTED)
