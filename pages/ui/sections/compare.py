"""The Compare page's pieces: what to compare, the tables, and loading DfE's release."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.ui.blocks import downloads, evidence, pieces, uploads
from pages.ui.frame import state
from pages.ui.sections import compare_data, compare_words
from pages.ui.sections.compare_data import FIGURES, NOBODY, Choice, Series
from reports import wording, workbook
from reports.view import View

_NONE = ""


def choice(view: View) -> Choice:
    """What is compared; what an address asks for and is not there is said."""
    chosen, notices = compare_data.choice(view)
    for notice in notices:
        st.warning(notice)
    return chosen


def choose(chosen: Choice) -> None:
    """Which figure, whose, which year."""
    names = {key: Choice(chosen.view, key, None, 0, (), False, False).name for key in FIGURES}
    _box("Figure", list(FIGURES), chosen.figure, names.__getitem__, chosen, "figure")
    if not compare_data.releases():
        return
    everyone = compare_data.by_name()
    numbers = {one.old_la_code: compare_data.label(one) for one in everyone}
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
        offered = [str(year) for year in compare_data.years(chosen.figure)]
        if offered:
            _box("Year", offered, str(chosen.year), str, chosen, "year")


def _box(title: str, options: Sequence[str], now: str, words: Callable[[str], str], chosen: Choice, name: str) -> None:
    key = f"cmp_{name}"
    state.show_in_widget(key, now)
    st.selectbox(title, options, format_func=words, key=key, on_change=_take, args=(chosen, name, key))


def _take(chosen: Choice, name: str, key: str) -> None:
    compare_data.choose(chosen, **{name: str(state.widget(key) or "")})


def choose_beside(chosen: Choice) -> None:
    """Who stands beside: the statistical neighbours, or any authorities."""
    if not compare_data.releases():
        return
    names = {one.old_la_code: compare_data.label(one) for one in compare_data.by_name()}
    state.show_in_widget("cmp_beside", [one.old_la_code for one in chosen.beside])
    st.multiselect(
        "Set beside",
        list(names),
        format_func=lambda number: names.get(number, number),
        key="cmp_beside",
        on_change=_take_beside,
        args=(chosen,),
        placeholder="Choose authorities",
        help="To begin with, the ten statistical neighbours that DfE names (May 2025).",
    )


def _take_beside(chosen: Choice) -> None:
    compare_data.choose(chosen, beside=",".join(state.widget("cmp_beside") or []) or NOBODY)


def intro(chosen: Choice) -> None:
    """What a reader must know first: whose figures these are, and what is not loaded."""
    if not compare_data.releases():
        pieces.note(compare_words.HOW_TO_LOAD)
    if chosen.view.is_sample:
        look = " Choose any authority to look at its published figures." if compare_data.releases() else ""
        pieces.small_print(f"Larkmoor is invented, so DfE publishes nothing about it; its own count is shown.{look}")
    elif chosen.authority is None and compare_data.releases():
        pieces.note(
            'Choose your authority. To have it chosen for you, put its number into the settings: `authority = "383"`.'
        )


def said(sentences: Sequence[str]) -> None:
    """Plain sentences, one below the other; nothing where there are none."""
    if sentences:
        pieces.points(sentences)


def tables(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    """The years, place by place; and the counts of one year."""
    shown = compare_words.years_table(chosen, found, others)
    widths = {name: st.column_config.TextColumn(width=_width(str(name))) for name in shown}
    st.dataframe(
        shown,
        hide_index=True,
        key="compare_years",
        height="content",
        column_config=widths,
        alt=f"{chosen.name}: share by place and calendar year",
    )
    if not compare_data.releases():
        return
    with st.expander(f"The counts of {chosen.year}", key="compare_counts"):
        counts = compare_words.year_table(found, others, chosen.year)
        pieces.table(counts, key="compare_counts", alt=f"{chosen.name}, {chosen.year}: share and counts by place")


def _width(heading: str) -> int:
    """Pixels, so that eight years fit a laptop."""
    return 250 if heading == "Place" else 68 if len(heading) == 4 else 100


def behind(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    """How it is counted, and the numbers to take away."""
    with st.expander("How it is counted, and the numbers to take away", key="compare_behind"):
        pieces.points(compare_words.told(chosen))
        if chosen.own:
            evidence.definition(chosen.own)
        if odd := compare_data.warnings(chosen):
            st.markdown("**Known to be odd in DfE's figures**")
            pieces.points(odd)
        sheets = {
            "Years": compare_words.years_table(chosen, found, others),
            f"Counts {chosen.year}": compare_words.year_table(found, others, chosen.year),
        }
        about = {
            "Figure": chosen.name,
            "Release": ", ".join(compare_data.releases()) or "England's built-in figures",
            "Our own count as known on": wording.day(chosen.view.as_at),
        }
        downloads.workbook_button(
            "These tables as a workbook",
            lambda: workbook.tables_workbook(sheets, about=about),
            name=f"compare_{chosen.figure}.xlsx",
            key="compare",
        )


def own_count(chosen: Choice, found: Sequence[Series]) -> None:
    """Our own count beside the published one, year by year: by how much it differs, and why it can."""
    st.markdown(compare_words.own_finding(found))
    lines = compare_words.reconciliation(found)
    if len(lines):
        pieces.table(lines, key="reconciliation", alt="Published figure, our own count and the difference, by year")
        pieces.points(compare_words.why_different(chosen))


def release_form(chosen: Choice) -> None:
    """Load DfE's release, the zip or one of its CSV files; or its absence by SEN, for the page on absence."""
    if loaded := compare_data.loaded():
        st.markdown(f"Loaded: {wording.listed(loaded)}. A newer file of the same release takes its place.")
    with st.form("release_form", clear_on_submit=True, border=True):
        st.file_uploader(
            "DfE's release on EHC plans (.zip), one of its files (.csv), or DfE's absence by SEN (.csv)",
            key="release_file",
            type=["zip", "csv"],
        )
        pressed = st.form_submit_button("Load this release", type="primary", key="release_load")
    if pressed:
        _load(chosen)
    _report()


def _load(chosen: Choice) -> None:
    file = state.widget("release_file")
    if file is None:
        st.warning("No file was chosen. Choose one above, then press the button again.")
        return
    bar = st.progress(0.0, text="Starting")
    number = chosen.authority.old_la_code if chosen.authority else ""
    said, findings = compare_data.load(file.getvalue(), file.name, number, bar.progress)
    bar.empty()
    state.remember("release", (file.name, said, findings))
    if said:
        st.rerun()


def _report() -> None:
    kept = state.remembered("release")
    if not kept:
        return
    name, said, findings = kept
    if said:
        st.info(said)
    else:
        st.error(f"**{wording.plain(name)}** could not be used. Nothing was changed.")
    if findings:
        uploads.findings(findings, key="release")
