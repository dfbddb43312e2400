"""The page on complaints and the Ombudsman, a function for each of its questions."""

import pandas as pd
import streamlit as st

from metrics.catalogue import CATALOGUE
from metrics.complaints.ombudsman import repeated_themes
from metrics.complaints.public_reports import PublicReport, public_reports_of
from metrics.complaints.published_rates import ENGLAND
from metrics.complaints.themes import by_theme
from metrics.counting.registers import Council
from pages.ui.blocks import evidence, pieces, trends
from pages.ui.blocks.questions import figures_beside_chart
from pages.ui.frame import choose, data, say
from pages.ui.frame.menu import link_to
from reports.charts import standard
from reports.figure import Part
from reports.tables import complaints as tables
from reports.view import View
from reports.words import complaints as words
from reports.words import public_reports

_RECEIVED = CATALOGUE["complaints_received"]
_UPHELD = CATALOGUE["ombudsman_upheld_rate"]
_REPEAT = CATALOGUE["repeat_fault_themes"]


def loaded(view: View, about: str) -> bool:
    """Whether there is such a register at all, whatever the day and the place."""
    return bool(data.register(about, view).recorded)


def in_short(view: View) -> None:
    """Received, answered in time and upheld, beside the complaints received month by month."""
    received, on_time, by_us, upheld = (
        data.figure(key, view) for key in (_RECEIVED.key, "stage_1_on_time", "complaints_upheld", _UPHELD.key)
    )
    before, usual = data.figure(_RECEIVED.key, view, view.year_before), trends.is_usual(_RECEIVED, view)
    figures, main = figures_beside_chart()
    below, card = st.container(), pieces.figure_card
    with figures:
        card("First answers in time", on_time, "Agreed extensions counted.", key="on_time")
        card("Upheld by the Ombudsman", upheld, "Of those that it investigated.", key="upheld")
        card("Upheld by the council", by_us, "In full or in part.", key="upheld_by_us")
        card("Complaints received", received, words.received_card(received, before, usual=usual), key="received")
    if not loaded(view, "complaints"):
        return
    with below:
        months = choose.drawn_months(view)
    with main:
        trends.trend(_RECEIVED, view, months, key="received", below=below)
    _volume(view)


def _volume(view: View) -> None:
    """What stands beside the number of complaints: for each 1,000 plans, about transport, and compliments."""
    extra = [
        data.figure(key, view)
        for key in ("complaints_per_1000_plans", "transport_complaints_received", "compliments_received")
    ]
    pieces.points(words.volume_points(*extra))
    pieces.small_print(words.MORE_IS_NOT_WORSE)
    pieces.card_evidence(extra, view)


def timeliness(view: View) -> None:
    """In time by stage, with and without extensions, by procedure, and what is overdue."""
    first, strict, second, told = (
        data.figure(key, view)
        for key in (
            "stage_1_on_time",
            "stage_1_on_time_without_extension",
            "stage_2_on_time",
            "complaints_acknowledged_on_time",
        )
    )
    median = data.figure("complaint_working_days_median", view)
    measured = data.rows(median.metric.key, view, view.period)["measured"].astype("float64")
    say.words(words.timely_finding(first, strict, median, measured.mean() if measured.notna().any() else None))
    if said := words.without_limit_words(data.figure("complaints_without_limit", view)):
        say.words(said)
    with pieces.card_row(4, "timely"):
        pieces.figure_card(
            "Acknowledged", told, "Within the days of the procedure, 5 working days in the code.", key="told"
        )
        pieces.figure_card("First answer", first, "By the day due, agreed extensions counted.", key="first")
        pieces.figure_card("Without extensions", strict, words.STRICT, key="strict")
        pieces.figure_card("Second answer", second, "At stage 2, agreed extensions counted.", key="second")
    split = {
        title: data.split(key, view, "procedure")
        for title, key in (("Stage 1", "stage_1_on_time"), ("Stage 2", "stage_2_on_time"))
    }
    table = tables.procedures_table(split)
    if len(table):
        pieces.table(table, key="procedures", alt="Answers in time by procedure and stage")
    limits = words.limits_points(data.register("complaints", view).conventions.complaint_stages)
    pieces.small_print("The limits in force, in working days; a council may set its own:")
    pieces.points(limits)
    pieces.card_evidence([told, first, strict, second, median], view)
    waiting, overdue = (data.figure(key, view, view.today) for key in ("complaints_open", "complaints_overdue"))
    say.words(words.overdue_words(waiting, overdue))
    if overdue.whole:
        link_to("Complaints and Ombudsman", "Which they are, one by one", part="the-complaints")


def endings(view: View) -> None:
    """Outcomes, escalation and what went to the Ombudsman."""
    pieces.sum_of_parts(CATALOGUE["complaints_closed"], view, "complaint_outcome", things="complaints closed")
    keys = ("complaints_upheld", "complaints_escalated", "complaint_working_days_median", "complaints_to_ombudsman")
    upheld, escalated, answered, onwards = (data.figure(key, view) for key in keys)
    pieces.points(words.ends_points(upheld, escalated, answered, onwards))
    pieces.card_evidence([upheld, escalated, onwards], view)


def themes(view: View) -> None:
    """What complaints are about: one bar for each theme, which together exceed the whole."""
    rows = data.rows(_RECEIVED.key, view, view.period)
    found: pd.DataFrame = data.answer(view, ("themes", view.period), lambda: by_theme(rows["themes"]))
    say.words(words.themes_finding(found, len(rows), int(rows["themes"].isna().sum())))
    if found.empty:
        return
    parts = tuple(Part(one["words"], one["rows"], len(rows)) for one in found.head(10).to_dict("records"))
    drawn = data.answer(view, ("themes drawn", view.period), lambda: standard.parts(parts))
    pieces.chart(drawn, alt=_themes_alt(parts), key="themes")
    pieces.small_print(words.THEMES)
    evidence.working(
        "What complaints are about",
        words.HOW_THEMES,
        _RECEIVED,
        view,
        table=lambda: tables.themes_table(found),
        key="themes",
        period=view.period,
    )
    pieces.card_evidence([data.figure("complaints_with_theme", view)], view)


def _themes_alt(parts: tuple[Part, ...]) -> str:
    each = "; ".join(f"{part.label}: {standard.part_words(part)}" for part in parts)
    return f"Bar chart. Themes, by how many complaints name each: {each}."


def long_waits(view: View) -> None:
    """Complaints from families who waited more than a year for a plan."""
    long, received = data.figure("complaints_after_52_weeks", view), data.figure(_RECEIVED.key, view)
    say.words(words.waits_finding(long, received))
    pieces.card_evidence([long], view)
    link_to("Waiting now", "Who is waiting now")


def decisions(view: View) -> None:
    """What the Ombudsman did, and its upheld rate beside others."""
    pieces.sum_of_parts(CATALOGUE["ombudsman_decisions"], view, "decision_group", things="decisions")
    upheld = data.figure(_UPHELD.key, view)
    others = (*ENGLAND, *data.shown_in(view).ombudsman_comparators)
    say.words(words.upheld_finding(upheld, others))
    pieces.small_print(words.UPHELD)
    pieces.table(
        tables.compared_table(upheld, others), key="upheld_beside", alt="Investigations upheld: ours and others'"
    )
    extra = [
        data.figure(key, view)
        for key in ("ombudsman_remedied_before", "ombudsman_upheld_per_100000", "ombudsman_after_52_weeks")
    ]
    pieces.points(words.upheld_points(*extra) or ["Nothing more is recorded of these decisions."])
    pieces.card_evidence([upheld, *extra], view)


def lag(view: View) -> None:
    """How far behind the Ombudsman's view lies."""
    earlier, days = (
        data.figure(key, view) for key in ("ombudsman_from_earlier_years", "days_from_fault_to_decision_median")
    )
    say.words(words.lag_finding(earlier, days))
    with_it = data.figure("ombudsman_open", view, view.today)
    if with_it.whole:
        verb = "complaint is" if with_it.whole == 1 else "complaints are"
        say.words(f"{with_it.whole:,} {verb} with the Ombudsman on {with_it.period.name}.")
    pieces.card_evidence([earlier, days, with_it], view)


def repeats(view: View) -> None:
    """Themes that repeat in upheld decisions, and whether promises were kept and worked."""
    share = data.figure(_REPEAT.key, view, view.today)
    found: pd.DataFrame = data.from_council(_repeated, view)
    say.words(words.repeats_finding(share, found))
    if share.known:
        parts = tuple(
            Part(one["words"], one["rows"], share.denominator or 0, late=one["rows"] > 1)
            for one in found.head(10).to_dict("records")
        )
        pieces.chart(
            standard.parts(parts),
            alt=_themes_alt(parts).replace("complaints name", "upheld decisions name"),
            key="faults",
        )
        evidence.working(
            "Faults that repeat",
            words.HOW_FAULTS,
            _REPEAT,
            view,
            key="faults",
            period=view.today,
            table=lambda: tables.themes_table(found, "Decisions"),
        )
    done, on_time, back = (
        data.figure(key, view) for key in ("ombudsman_compliance", "ombudsman_compliance_on_time", "faults_after_fix")
    )
    pieces.points(words.promise_points(done, on_time, back))
    pieces.card_evidence([share, done, on_time, back], view)
    link_to("Remedies", "Every promise, one by one")


def _repeated(council: Council) -> pd.DataFrame:
    return repeated_themes(council.register("ombudsman"))


def reports(view: View) -> None:
    """Public interest reports with what each obliges us to."""
    found: list[PublicReport] = data.from_council(_public_reports, view)
    say.words(public_reports.finding(found))
    pieces.small_print(public_reports.DUTIES)
    pieces.of_cases(public_reports.sentences(found))
    keys = ("public_reports", "public_reports_noticed_on_time", "public_reports_answered_on_time")
    pieces.card_evidence([data.figure(key, view) for key in keys], view)


def _public_reports(council: Council) -> list[PublicReport]:
    return public_reports_of(council.register("ombudsman"))
