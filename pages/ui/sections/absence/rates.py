"""The blocks of the page on absence that schools' registers give: who misses school, where, and why."""

import streamlit as st

from metrics.attendance import coverage as absence_story
from metrics.attendance.coverage import Coverage
from metrics.attendance.published_rates import NO_2020, england_absence
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.splits import BREAKDOWNS
from pages.ui.blocks import pieces
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.inside.rows import columns
from pages.ui.frame import choose, data, say
from reports.charts import standard
from reports.figure import Figure, figure_of
from reports.tables import absence as tables
from reports.tables import results
from reports.view import View
from reports.words import alternatives
from reports.words.absence import rates as words
from reports.words.absence.beside import by_pupil_words
from reports.words.absence.years import years_line

FIGURES = {
    "severe_absence": "Missed half or more",
    "persistent_absence": "Missed a tenth or more",
    "absence_rate": "Sessions missed",
    "authorised_absence_rate": "Missed with authorisation",
    "unauthorised_absence_rate": "Missed without authorisation",
    "near_severe_absence": "Missed a fifth to a half",
    "near_persistent_absence": "Missed 5% to 10%",
}
PUPILS = {"E": words.PLAN, "K": words.SUPPORT, "N": words.NONE, "": "All pupils"}
SPLITS = ("primary_need", "school_phase", "locality", "cluster", "officer", "school")
REASONS = (
    "illness_absence_rate",
    "part_time_timetable_rate",
    "no_reason_yet_rate",
    "appointments_absence_rate",
    "suspension_absence_rate",
    "council_education_rate",
    "council_transport_failure_rate",
)
ENGLAND = ("severe_absence", "persistent_absence", "absence_rate")
_BEHIND = (
    "severe_absence",
    "persistent_absence",
    "persistent_absence_by_pupil",
    "absence_rate",
    "attendance_rate",
    "absence_gap_to_no_sen",
    "absence_gap_to_no_sen_support",
    "near_severe_absence",
    "near_persistent_absence",
    "school_days_lost",
    "illness_15_days",
)
_MOST_BARS = 15


def coverage(view: View) -> Coverage | None:
    """The schools behind the figures; None where no attendance is loaded."""
    return data.from_council(absence_story.coverage, view)


def by_status(metric: str, view: View) -> dict[str, Figure]:
    """A figure for each SEN status, by its words."""
    return {one.group: one for one in data.split(metric, view, "sen_status", view.today)}


def who(view: View) -> None:
    """Whom the figures are of and where: split, beside the pupils without special educational needs."""
    split(view)
    gap = data.figure("absence_gap_to_no_sen", view, view.today)
    with pieces.card_row(2, "gap"):
        pieces.figure_card(
            "Gap to pupils without SEN", gap, words.gap_card(gap, by_status("absence_rate", view)), key="gap"
        )
    persistent = by_status("persistent_absence", view)[words.PLAN]
    lost = of_status(CATALOGUE["school_days_lost"], view, "E", "")[0]
    told = (words.tenth(persistent), words.lost_card(lost), words.UNITS, words.INSIDE)
    pieces.points([one for one in told if one])
    behind(view)


def behind(view: View) -> None:
    """How each figure of the year so far is counted, and its pupils; persistent absence by pupil beside enrolments."""
    persistent = (data.figure(f"persistent_absence{how}", view, view.today) for how in ("", "_by_pupil"))
    pieces.small_print(by_pupil_words(*persistent))
    pieces.behind("absence", [data.figure(key, view, view.today) for key in _BEHIND], view)


def england() -> None:
    """Where England stands, and its published series, with terms and sources, folded away."""
    pieces.small_print(words.england_words(england_absence("severe_absence")))
    folded("England, as published", _england, key="england")


def _england() -> None:
    for metric in ENGLAND:
        say.words(f"**{CATALOGUE[metric].name}**")
        pieces.table(
            tables.england_table(england_absence(metric)),
            key=f"england_{metric}",
            alt=f"England: {CATALOGUE[metric].name} by SEN status, year and terms",
        )
    facts = [fact for metric in ENGLAND for fact in england_absence(metric)]
    notes = dict.fromkeys([*(f"Source: {one.source}." for one in facts), *(one.note for one in facts if one.note)])
    pieces.points([*notes, NO_2020])


def earlier_years(view: View) -> None:
    """The council's own school years beside each other; added up only once somebody asks."""
    folded("Our school years beside each other", lambda: _years(view), key="years")


def _years(view: View) -> None:
    years = data.from_council(absence_story.by_school_year, view)
    if years.empty:
        pieces.nothing_here(words.NO_ATTENDANCE)
        return
    pieces.table(tables.years_table(years, view), key="years", alt="Absence by school year and SEN status")
    pieces.small_print(years_line(years))


def split(view: View) -> None:
    """One figure of one group of pupils, split one way: bars, table, definition, rows and download."""
    metric = CATALOGUE[choose.one_of("Which figure", FIGURES, key="absence_figure")]
    status = choose.one_of("Which pupils", PUPILS, key="absence_pupils")
    offered = [way for way in SPLITS if not (way == "locality" and view.locality) and _recorded(way, view)]
    by = choose.one_of("Split by", {way: BREAKDOWNS[way].title for way in offered}, key="absence_split")
    groups, whole = of_status(metric, view, status, by), of_status(metric, view, status, "")[0]
    key = f"absence_{metric.key}_{status}_{by}"
    shown = sorted((one for one in groups if one.known), key=lambda one: -(one.value or 0))
    say.words(words.split_finding(groups, whole))
    if len(shown) <= _MOST_BARS:
        figure = data.answer(view, ("absence", key), lambda: standard.groups(metric, shown, whole, to_100=False))
        pieces.chart(figure, alt=alternatives.split(metric, BREAKDOWNS[by], shown), key=key)
    else:
        table = results.figures_table(shown, BREAKDOWNS[by].title)
        alt = f"{metric.name} by {BREAKDOWNS[by].title}, all of them"
        st.dataframe(table, hide_index=True, key=f"all_{key}", alt=alt, column_config=columns(table))
    pieces.few_note(groups) if by != "school" else None
    result = data.result(metric.key, view, (view.today,), ("sen_status", by))
    evidence(
        metric,
        view,
        result=result,
        table=lambda: results.figures_table(groups, BREAKDOWNS[by].title),
        key=key,
        period=view.today,
        with_actions=False,
    )


def of_status(metric: Metric, view: View, status: str, by: str) -> list[Figure]:
    """The figures of pupils of one status, or of all for "", split one way or not. Shared and read only."""
    return data.answer(view, ("of status", metric.key, status, by), lambda: _of_status(metric, view, status, by))


def _of_status(metric: Metric, view: View, status: str, by: str) -> list[Figure]:
    ways = [way for way in ("sen_status" if status else "", by) if way]
    found = data.result(metric.key, view, (view.today,), ways)
    label = BREAKDOWNS[by].label if by else str
    columns = {name: found[name].tolist() for name in (*ways, "numerator", "denominator", "value", "status")}
    records = (dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True))
    lines = [one for one in records if not status or one["sen_status"] == status]
    return [figure_of(metric, view.today, one, label(one[by]) if by else PUPILS[status]) for one in lines]


def reasons(view: View) -> None:
    """What absence is put down to, by status, and the attendance that is not in school."""
    found = {
        label: [of_status(CATALOGUE[key], view, status, "")[0] for key in REASONS]
        for status, label in PUPILS.items()
        if status and of_status(CATALOGUE[REASONS[0]], view, status, "")
    }
    if not found:
        pieces.nothing_here(words.NO_ATTENDANCE)
        return
    say.words(words.reasons_finding(found.get(words.PLAN, [])))
    pieces.table(
        tables.reasons_table(found, [words.reason_name(CATALOGUE[key]) for key in REASONS]),
        key="reasons",
        alt="Sessions by reason and SEN status, of 1,000 possible",
    )
    pieces.small_print(words.REASONS)
    attendance = by_status("attendance_rate", view)
    pieces.note(words.peer_note(attendance.get(words.PLAN), data.from_council(absence_story.without_elsewhere, view)))
    pieces.behind("reasons", [data.figure(key, view, view.today) for key in REASONS], view)


def _recorded(way: str, view: View) -> bool:
    rows = data.register("enrolments", view).rows
    return bool(rows[way].notna().any())
