"""What the Compare page is asked to compare: chosen on the page, carried by its address, left in the session."""

from collections.abc import Callable, Sequence

import streamlit as st

from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.reference_data.statistical_neighbours import AS_OF
from pages.ui.frame import address, data, say, state
from reports import inert
from reports.summaries import compare
from reports.summaries.authorities import by_name, label, statistical_neighbours
from reports.summaries.compare import FIGURES, Choice, figure_name
from reports.view import View

_NOBODY = "none"
_NONE = ""
_CHOICES = ("figure", "authority", "year", "beside")


def choice(view: View) -> Choice:
    """What is compared; what an address asks for and is not there is said."""
    asked = address.asked_of(*_CHOICES)
    if asked["figure"] not in ("", *FIGURES):
        say.warning(f'There is no figure "{inert.markdown(asked["figure"][:40])}" to compare, so another is shown.')
    figure = asked["figure"] if asked["figure"] in FIGURES else FIGURES[0]
    ours = data.shown().authority
    if asked["authority"] and asked["authority"] not in BY_OLD_CODE:
        say.warning(f'No authority has the number "{inert.markdown(asked["authority"][:10])}".')
    number = asked["authority"] if asked["authority"] in BY_OLD_CODE else ours
    authority = BY_OLD_CODE.get(number)
    offered = compare.years(figure, data)
    year = (
        int(asked["year"]) if asked["year"].isdecimal() and int(asked["year"]) in offered else max(offered, default=0)
    )
    usual = statistical_neighbours(authority)
    named = tuple(BY_OLD_CODE[one] for one in asked["beside"].split(",") if one in BY_OLD_CODE)
    beside = named if asked["beside"] else usual
    is_ours = bool(ours) and number == ours
    chosen = Choice(view, figure, authority, year, beside, beside == usual, is_ours, data.releases())
    address.write(_address(chosen))
    return chosen


def _address(chosen: Choice) -> dict[str, str]:
    """What the address carries; what is usual is left out."""
    numbers = ",".join(one.old_la_code for one in chosen.beside) or _NOBODY
    latest = max(compare.years(chosen.figure, data), default=chosen.year)
    return {
        "figure": "" if chosen.figure == FIGURES[0] else chosen.figure,
        "authority": chosen.authority.old_la_code if chosen.authority else "",
        "year": "" if chosen.year == latest else str(chosen.year),
        "beside": "" if chosen.is_usual else numbers,
    }


def _change(chosen: Choice, **changed: str) -> None:
    """Keep another choice; another authority has other neighbours."""
    kept = _address(chosen) | changed
    address.write(kept | ({"beside": ""} if "authority" in changed else {}))


def choose(chosen: Choice) -> None:
    """Which figure, whose, which year."""
    _box("Figure", list(FIGURES), chosen.figure, figure_name, chosen, "figure")
    if not chosen.releases:
        return
    numbers = {one.old_la_code: label(one) for one in by_name()}
    ours = chosen.authority.old_la_code if chosen.authority else _NONE
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _box(
            "Authority",
            [_NONE, *numbers],
            ours,
            lambda one: numbers.get(one, "Choose an authority…"),
            chosen,
            "authority",
        )
        offered = [str(year) for year in compare.years(chosen.figure, data)]
        if offered:
            _box("Year", offered, str(chosen.year), str, chosen, "year")


def _box(title: str, options: Sequence[str], now: str, words: Callable[[str], str], chosen: Choice, name: str) -> None:
    key = f"cmp_{name}"
    state.show_in_widget(key, now)
    st.selectbox(say.label(title), options, format_func=words, key=key, on_change=_take, args=(chosen, name, key))


def _take(chosen: Choice, name: str, key: str) -> None:
    _change(chosen, **{name: str(state.widget(key) or "")})


def choose_beside(chosen: Choice) -> None:
    """Who stands beside: the statistical neighbours, or any authorities."""
    if not chosen.releases:
        return
    names = {one.old_la_code: label(one) for one in by_name()}
    state.show_in_widget("cmp_beside", [one.old_la_code for one in chosen.beside])
    st.multiselect(
        "Set beside",
        list(names),
        format_func=lambda number: names.get(number, number),
        key="cmp_beside",
        on_change=_take_beside,
        args=(chosen,),
        placeholder="Choose authorities",
        help=say.label(f"To begin with, the ten statistical neighbours that DfE names ({AS_OF})."),
    )


def _take_beside(chosen: Choice) -> None:
    _change(chosen, beside=",".join(state.widget("cmp_beside") or []) or _NOBODY)
