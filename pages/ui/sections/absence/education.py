"""The blocks of the page on absence about what is done: notices, section 19, places, schools that share, one list."""

import pandas as pd

from metrics.catalogue import CATALOGUE
from metrics.education.missing_education import children_without_education
from metrics.education.section19 import waits_of
from metrics.schools.sharing_by_month import not_sharing, signed_up_by_month
from pages.ui.blocks import downloads, pieces
from pages.ui.blocks.agreed.actions import actions
from pages.ui.blocks.evidence import evidence
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.inside.rows import paged
from pages.ui.frame import choose, data, say
from reports.charts import sharing as charts_sharing
from reports.charts import standard
from reports.figure import Figure
from reports.tables import education as tables
from reports.tables import results
from reports.view import View
from reports.words import alternatives
from reports.words.absence import education as words
from reports.words.absence.beside import longest_run_words

_SHARED_BY = ("locality", "cluster", "trust", "school_phase", "officer")
_NOT_SHARING = ("school", "sharing_state", "last_feed", "days_since_data", "officer", "locality", "roll")
_MONTHS = 24
_TEN_DAYS = ("unauthorised_10_days", "unauthorised_10_days_not_notified", "unauthorised_run_median")


def reported(view: View) -> None:
    """Who has passed 10 or 15 days, what schools told us, and who of them has nothing."""
    absent, ill, without = (
        _now(key, view)
        for key in ("unauthorised_10_days_notified", "illness_15_days_notified", "notified_without_provision")
    )
    say.words(words.reported_finding(absent, ill, without))
    if not ill.known:
        return
    late, unseen = data.figure("notices_received_late", view), _now("illness_15_days_not_notified", view)
    with pieces.card_row(3, "reported"):
        pieces.figure_card("Reported, and no education", without, words.without_card(), key="reported_without")
        pieces.figure_card("Notices received late", late, words.late_card(late), key="notices_late")
        pieces.figure_card("Ill, and nobody told us", unseen, words.unseen_card(unseen), key="not_notified")
    in_registers = [_now(key, view) for key in _TEN_DAYS]
    pieces.small_print(longest_run_words(in_registers[-1]))
    returned = _now("schools_sending_returns", view)
    again, days = _now("children_notified_again", view), data.figure("notice_days_median", view)
    pieces.behind("reported", [without, absent, ill, again, late, days, unseen, *in_registers, returned], view)


def section_19(view: View) -> None:
    """From the day the duty arises to the first lesson: the undecided, the waiting, and those who have education."""
    everyone = _now("section19_in_scope", view)
    stages = data.split("section19_in_scope", view, "section_19_stage", view.today)
    say.words(words.path_finding(everyone, stages))
    if not everyone.known:
        return
    decided, covered, on_time, undecided, reviews = (
        _now(key, view)
        for key in (
            "section19_decided",
            "section19_covered",
            "section19_on_time",
            "section19_undecided",
            "provision_reviews_overdue",
        )
    )
    undecided_days, days = _now("school_days_undecided_median", view), _now("school_days_to_provision_median", view)
    waits: pd.DataFrame = data.from_council(waits_of, view)
    with pieces.card_row(4, "section19"):
        pieces.figure_card("Decided", decided, words.decided_card(undecided, undecided_days), key="s19_decided")
        pieces.figure_card("Education running", covered, words.covered_card(on_time), key="s19_covered")
        pieces.figure_card("School days to education", days, words.days_card(waits), key="s19_days")
        pieces.figure_card("Reviews overdue", reviews, words.reviews_card(), key="s19_reviews")
    pieces.small_print(words.STRICT)
    pieces.sum_of_parts(
        everyone.metric,
        view,
        "section_19_stage",
        things="children on the list",
        period=view.today,
        late=("To be provided, not started",),
    )
    waiting = CATALOGUE["section19_waiting"]
    pieces.sum_of_parts(
        waiting,
        view,
        "provision_wait",
        things="children on this list without education",
        period=view.today,
        late=("31 to 60", "Over 60"),
    )
    for metric in (waiting, on_time.metric):
        actions(metric, view, view.today, key=metric.key)
    sixth = data.figure("sixth_day_met", view)
    more = [_now(key, view) for key in ("section19_hours", "section19_part_time", "weeks_of_education_lost")]
    left = _now("permanent_exclusions_without_provision", view)
    pieces.points(words.more_points(*more, sixth, left))
    ill, long = _now("school_days_from_15th_day_median", view), data.figure("suspensions_sixth_day_met", view)
    pieces.behind(
        "section19",
        [decided, undecided, undecided_days, covered, on_time, days, ill, reviews, *more, sixth, left, long],
        view,
    )


def places(view: View) -> None:
    """Children in school for part of the week, and children with a plan and no school."""
    part, over, unplaced, days = (
        _now(key, view)
        for key in (
            "part_time_timetables_open",
            "part_time_over_6_weeks",
            "plan_holders_without_placement",
            "days_awaiting_placement_median",
        )
    )
    with pieces.card_row(2, "places"):
        pieces.figure_card(
            "On a part-time timetable", part, words.part_time_card(over) if part.known else "", key="part_time"
        )
        awaiting = _now("children_awaiting_placement", view)
        told = words.unplaced_card(unplaced, days) if unplaced.known else ""
        pieces.figure_card("A plan and no school", awaiting, told, key="unplaced")
    others = [
        _now(key, view)
        for key in (
            "plan_holders_home_educated",
            "plan_holders_eotas",
            "placements_unknown",
            "part_time_plan_not_reviewed",
            "plan_holders_without_attendance",
        )
    ]
    pieces.points(words.places_points(*others))
    if part.known:
        pieces.sum_of_parts(
            part.metric,
            view,
            "timetable_length",
            things="part-time timetables",
            period=view.today,
            late=("6 to 12 weeks", "12 to 26 weeks", "Over 26 weeks"),
        )
    ended, waiting = data.figure("part_time_ended_after_6_weeks", view), _now("children_awaiting_placement", view)
    pieces.behind("places", [over, ended, unplaced, waiting, days, *others], view)


def sharing(view: View) -> None:
    """Schools that share their registers, beside all there are; by place, cluster, trust, phase and officer."""
    share, silent = _now("schools_sharing", view), _now("schools_silent", view)
    say.words(words.sharing_finding(share, silent))
    if not share.known:
        return
    table: pd.DataFrame = data.from_council(signed_up_by_month, view, _MONTHS)
    figure = data.answer(view, "signed up", lambda: charts_sharing.signed_up(table, share.numerator or 0))
    pieces.chart(figure, alt=charts_sharing.signed_up_alt(table, share.numerator or 0), key="signed_up")
    pupils, plans, officer, cluster, age = (
        _now(key, view)
        for key in (
            "pupils_covered_by_sharing",
            "plan_holders_covered_by_sharing",
            "schools_without_officer",
            "schools_without_cluster",
            "days_since_last_data",
        )
    )
    with pieces.card_row(3, "sharing"):
        pieces.figure_card("Pupils covered", pupils, words.pupils_card(plans), key="pupils_covered")
        pieces.figure_card("Schools without an officer", officer, words.officer_card(cluster), key="no_officer")
        pieces.figure_card("Age of the data", age, words.age_card(), key="data_age")
    _shared_by(view, share)
    _schools_not_sharing(view)
    pieces.behind("sharing", [share, silent, pupils, plans, officer, cluster, age], view)


def _shared_by(view: View, share: Figure) -> None:
    offered = [by for by in _SHARED_BY if not (by == "locality" and view.locality)]
    way = choose.split_by(offered, key="sharing_by")
    split = [one for one in data.split("schools_sharing", view, way.key, view.today) if one.denominator]
    figure = data.answer(view, ("sharing by", way.key), lambda: standard.groups(share.metric, split, share))
    pieces.chart(figure, alt=alternatives.split(share.metric, way, split), key=f"sharing_{way.key}")
    evidence(
        share.metric,
        view,
        result=data.result("schools_sharing", view, [view.today], [way.key]),
        table=lambda: results.figures_table(split, way.title),
        key=f"sharing_{way.key}",
        period=view.today,
    )


def _schools_not_sharing(view: View) -> None:
    title = "Schools that do not share their registers"
    folded(title, lambda: _not_sharing(view, title), key="not_sharing")


def _not_sharing(view: View, title: str) -> None:
    rows: pd.DataFrame = data.from_council(not_sharing, view)
    paged(
        rows,
        lambda cut: results.register_table(cut, "schools", _NOT_SHARING),
        key="not_sharing",
        alt=title,
        named="schools",
    )


def children_list(view: View) -> None:
    """Every child without education once, longest first, with what else is open."""
    rows: pd.DataFrame = data.from_council(children_without_education, view)
    say.words(words.list_finding(rows))
    if rows.empty:
        return
    pieces.small_print(words.reasons_line(rows))
    pieces.small_print(f"{words.ONE_LIST} {words.not_held(rows)}")
    paged(
        rows,
        tables.list_table,
        key="without_education",
        named="children",
        alt="Children without education, longest first, one line for each",
    )
    told = downloads.about(CATALOGUE["section19_waiting"], view) | {"Figure": "Children without education"}
    downloads.workbook_button(
        "This list as a workbook",
        lambda: downloads.table("Without education", tables.list_table(rows), told),
        name="children_without_education.xlsx",
        key="without_education",
    )


def _now(key: str, view: View) -> Figure:
    return data.figure(key, view, view.today)
