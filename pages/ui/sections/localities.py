"""The Localities page's pieces: where you are, what is compared, the funnel, and the cases at the end."""

from collections.abc import Sequence

import streamlit as st

from metrics.splits import BREAKDOWNS
from pages.ui.blocks import downloads, evidence, pieces
from pages.ui.frame import state
from pages.ui.sections import localities_groups, localities_words
from pages.ui.sections.localities_chart import funnel_chart
from pages.ui.sections.localities_groups import FIGURES, Comparison, Place
from reports import wording
from reports.tables import results
from reports.view import View

_WHICH = {"": "All", "yes": "Counted", "no": "Not counted"}
_FEW_LINES = 20
_NOTHING = ""


def place_of(view: View) -> Place:
    """Where the reader is; what an address asks for and is not there is said, and left out."""
    place, notices = localities_groups.place_of(view)
    for notice in notices:
        st.warning(notice)
    return place


def breadcrumb(place: Place) -> None:
    """From the council to the place shown, each step a way back."""
    if not place.steps:
        return
    ways = [
        (place.view.council, ()),
        *((place.steps[number][1], place.steps[: number + 1]) for number in range(len(place.steps))),
    ]
    with st.container(key="sb_breadcrumb", horizontal=True, vertical_alignment="center", gap="small"):
        for number, (name, steps) in enumerate(ways[:-1]):
            st.button(
                f"{wording.plain(name)} ›",
                key=f"back_{number}",
                type="tertiary",
                on_click=_go,
                args=(place, steps),
                help=f"Back to {name}",
            )
        level = BREAKDOWNS[place.steps[-1][0]].title
        st.markdown(f"**{wording.plain(ways[-1][0])}** ({wording.in_sentence(level)})")


def choose(place: Place) -> None:
    """Which figure, and split by what."""
    state.show_in_widget("loc_figure", place.figure)
    st.selectbox(
        "Figure",
        list(FIGURES),
        format_func=lambda one: FIGURES[one].name,
        key="loc_figure",
        on_change=_choose,
        args=(place, "figure", "loc_figure"),
    )
    splits = localities_groups.splits(place)
    if len(splits) > 1:
        state.show_in_widget("loc_split", place.split)
        st.segmented_control(
            "One mark for each",
            splits,
            required=True,
            key="loc_split",
            format_func=lambda level: BREAKDOWNS[level].title,
            on_change=_choose,
            args=(place, "split", "loc_split"),
        )


def chart(found: Comparison) -> None:
    """The funnel; a click on a mark goes into its group."""
    key = "funnel_" + "_".join((found.place.figure, found.place.split, *(name for _, name in found.place.steps)))
    st.plotly_chart(
        funnel_chart(found),
        key=key,
        alt=localities_words.alternative(found),
        config=pieces.CHART,
        on_select=lambda: _take_mark(found.place, key),
        selection_mode="points",
    )


def look_into(found: Comparison) -> None:
    """The way in for a keyboard: choose a group by its name."""
    place = found.place
    names = [_NOTHING, *(one.name for one in found.standings)]
    chosen = dict(place.steps).get(place.split, _NOTHING)
    title = wording.in_sentence(BREAKDOWNS[place.split].title)
    what = "by team or school" if place.split == "locality" else "and list its cases"
    state.show_in_widget("loc_into", chosen if chosen in names else _NOTHING)
    st.selectbox(
        f"Look into a {title} {what} (or click its mark)",
        names,
        key="loc_into",
        on_change=_look,
        args=(place, "loc_into"),
        format_func=lambda name: name or "Choose by name…",
    )


def table(found: Comparison) -> None:
    """The counts beside the chart, in the order of the alphabet."""
    shown = localities_words.table(found)
    alt = f"{found.place.metric.name} by {localities_words.plural(found.place.split, 1)}, in the order of the alphabet"
    if len(shown) <= _FEW_LINES:
        pieces.table(shown, key="funnel", alt=alt)
    else:
        st.dataframe(shown, hide_index=True, key="funnel_table", alt=alt, height=420)


def behind(found: Comparison) -> None:
    """How it is counted, and all of it to take away; with the cases, unless they are listed on the page anyway."""
    place, shown = found.place, localities_words.table(found)
    if all(level == "locality" and not place.unplaced for level, _ in place.scope):
        evidence.evidence(place.metric, place.view, result=found.result, table=shown, key="funnel", period=place.period)
        return
    with st.expander("How it is counted, and the figures to take away", key="open_funnel_inside"):
        evidence.definition(place.metric)
        about = downloads.about(place.metric, place.view) | {"Place": _path(place)}
        downloads.workbook_button(
            "Figures as a workbook",
            lambda: downloads.figures(place.metric, found.result, about),
            name=f"{place.metric.key}.xlsx",
            key="figures_funnel_inside",
        )


def _path(place: Place) -> str:
    return ", ".join(name for _, name in place.steps)


def cases(place: Place) -> None:
    """The cases of a team or a school: references only, a page at a time, and to take away."""
    metric, which = place.metric, "".join(name for _, name in place.steps)
    picked = st.radio(
        "Which cases",
        list(_WHICH),
        format_func=_WHICH.get,
        horizontal=True,
        key=f"loc_which_{which}",
        help=metric.numerator_words,
    )
    rows = localities_groups.rows_of(place, {"": None, "yes": True, "no": False}[picked or ""])
    st.markdown(
        f"{wording.counted(len(rows), 'cases').capitalize()} of {wording.plain(place.name)}, {place.period.name}."
    )
    evidence.paged(
        rows,
        lambda cut: results.rows_table(cut, metric),
        key=f"loc_{which}_{picked}",
        alt=f"The cases of {place.name} behind {metric.name}",
    )
    about = downloads.about(metric, place.view) | {"Place": _path(place)}
    downloads.workbook_button(
        "These cases as a workbook",
        lambda: downloads.cases(metric, rows, about),
        name=f"{metric.key}_cases.xlsx",
        key=f"loc_{which}_{picked}",
    )


def _take_mark(place: Place, key: str) -> None:
    """Callback: the mark that was clicked."""
    picked = (state.widget(key) or {}).get("selection", {}).get("points", [])
    names = [one["customdata"][0] for one in picked if one.get("customdata")]
    if names:
        _go(place, _into(place, str(names[0])))


def _look(place: Place, key: str) -> None:
    name = state.widget(key)
    _go(place, _into(place, name) if name else place.scope)


def _into(place: Place, name: str) -> tuple[tuple[str, str], ...]:
    return (*place.scope, (place.split, name))


def _go(place: Place, steps: Sequence[tuple[str, str]]) -> None:
    localities_groups.go_to(place, tuple(steps))


def _choose(place: Place, name: str, key: str) -> None:
    left = {"school": ""} if name == "split" else {}
    localities_groups.choose(place, **{name: str(state.widget(key) or getattr(place, name))}, **left)
