"""Where the reader of the Localities page is: chosen on the page, carried by its address, left in the session."""

import html
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from metrics.base.code_list import NOT_RECORDED
from metrics.splits import BREAKDOWNS
from pages.ui.frame import address, data, say, state
from reports import inert, wording
from reports.summaries.localities import FIGURES, Comparison, Place, names_inside, splits
from reports.view import View

_USUAL = next(iter(FIGURES))
_NAMES = ("figure", "split", "team", "school", "unplaced")
_NOTHING = ""
_PART, _COMPARE = "part", "compare"
"""What the address calls the open question, and the one that goes from place to place."""


def place_of(view: View) -> Place:
    """The place that the address says; what it cannot be is said, and left out."""
    asked = address.asked_of(*_NAMES)
    known = Place(view, asked["figure"] if asked["figure"] in FIGURES else _USUAL, "")
    if asked["figure"] not in ("", *FIGURES):
        say.warning(f'There is no figure "{inert.markdown(asked["figure"][:40])}" to compare, so another is shown.')
    known = replace(known, unplaced="yes" if asked["unplaced"] and not view.locality else "")
    for level in ("team", "school"):
        if not (name := asked[level]):
            continue
        if name in names_inside(known, level, data):
            known = replace(known, **{level: name})
        else:
            where = inert.markdown(known.name)
            say.warning(f'There is no {level} "{inert.markdown(name[:60])}" in {where}, so {where} is shown.')
    offered = splits(known, data.shown())
    known = replace(known, split=asked["split"] if asked["split"] in offered else offered[0])
    address.write(_address(known))
    return known


def _address(place: Place) -> dict[str, str]:
    """What the address carries, besides the locality that every page has; what is usual is left out."""
    usual = {"figure": _USUAL, "split": splits(place, data.shown())[0]}
    return {name: "" if (text := getattr(place, name)) == usual.get(name) else text for name in _NAMES}


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
                say.label(f"{inert.markdown(name)} ›"),
                key=f"back_{number}",
                type="tertiary",
                on_click=_back,
                args=(place, steps),
                help=say.label(f"Back to {inert.markdown(name)}"),
            )
        level = BREAKDOWNS[place.steps[-1][0]].title
        say.words(f"**{inert.markdown(ways[-1][0])}** ({wording.in_sentence(level)})")


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
    offered = splits(place, data.shown())
    if len(offered) > 1:
        state.show_in_widget("loc_split", place.split)
        st.segmented_control(
            "One mark for each",
            offered,
            required=True,
            key="loc_split",
            format_func=say.option(lambda level: BREAKDOWNS[level].title),
            on_change=_choose,
            args=(place, "split", "loc_split"),
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
        say.label(f"Look into a {title} {what} (or click its mark)"),
        names,
        key="loc_into",
        on_change=_look,
        args=(place, "loc_into"),
        format_func=lambda name: name or "Choose by name…",
    )


def take_mark(place: Place, key: str) -> None:
    """Callback: the mark that was clicked; its name is as the chart has it."""
    picked = (state.widget(key) or {}).get("selection", {}).get("points", [])
    names = [one["customdata"][0] for one in picked if one.get("customdata")]
    if names:
        _go(place, _into(place, html.unescape(str(names[0]))))


def _back(place: Place, steps: Sequence[tuple[str, str]]) -> None:
    """Callback: a place around this one, with what stands first there."""
    _go(place, steps, stays="")


def _look(place: Place, key: str) -> None:
    name = state.widget(key)
    _go(place, _into(place, name) if name else place.scope)


def _into(place: Place, name: str) -> tuple[tuple[str, str], ...]:
    return (*place.scope, (place.split, name))


def _go(place: Place, steps: Sequence[tuple[str, str]], stays: str = _COMPARE) -> None:
    """Show a place by its steps; those not named are left. At a school its cases are opened, else what ``stays``."""
    wanted = dict(steps)
    locality = wanted.get("locality", "")
    unplaced = "yes" if locality == NOT_RECORDED else ""
    chosen = {"team": wanted.get("team", ""), "school": wanted.get("school", ""), "unplaced": unplaced}
    chosen["locality"] = "" if unplaced else locality
    address.write(_address(place) | chosen | {_PART: "" if unplaced or chosen["school"] else stays})


def _choose(place: Place, name: str, key: str) -> None:
    """Another figure, or another way to split; a school that was chosen is left."""
    left = {"school": ""} if name == "split" else {}
    address.write(_address(place) | {name: str(state.widget(key) or getattr(place, name))} | left)
