"""The Compare page's pieces: what stands side by side, its tables and charts, and loading DfE's release."""

from collections.abc import Sequence

import streamlit as st

from pages.ui.blocks import downloads, evidence, pieces
from pages.ui.blocks.findings import show_findings
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import acts, data, say, state
from pages.ui.frame.not_usable import said
from reports import inert, wording, workbook
from reports.summaries.compare import Choice
from reports.summaries.differences import own_and_published, plans_counted
from reports.summaries.series import Series
from reports.tables import compare as compare_tables
from reports.words import compare as words


def intro(chosen: Choice) -> None:
    """What a reader must know first: whose figures these are, and what is not loaded."""
    if not chosen.releases:
        pieces.note(words.HOW_TO_LOAD)
    if chosen.view.is_sample:
        look = " Choose any authority to look at its published figures." if chosen.releases else ""
        pieces.small_print(f"Larkmoor is invented, so DfE publishes nothing about it; its own count is shown.{look}")
    elif chosen.authority is None and chosen.releases:
        pieces.note(
            'Choose your authority. To have it chosen for you, put its number into the settings: `authority = "383"`.'
        )


def tables(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    """The years, place by place; and the counts of one year."""
    shown = compare_tables.years_table(chosen, found, others)
    numbers = wording.numbers_of(shown)
    columns = {
        name: st.column_config.TextColumn(width=_width(str(name)), alignment="right" if name in numbers else None)
        for name in shown
    }
    st.dataframe(
        shown,
        hide_index=True,
        key="compare_years",
        height="content",
        column_config=columns,
        alt=f"{chosen.name}: share by place and calendar year",
    )
    if not chosen.releases:
        return
    folded(f"The counts of {chosen.year}", lambda: _counts(chosen, found, others), key="compare_counts")


def _counts(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    counts = compare_tables.year_table(found, others, chosen.year)
    pieces.table(counts, key="compare_counts", alt=f"{chosen.name}, {chosen.year}: share and counts by place")


def _width(heading: str) -> int:
    """Pixels, so that eight years fit a laptop."""
    return 250 if heading == "Place" else 68 if len(heading) == 4 else 100


def behind(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    """How it is counted, and the numbers to take away."""
    folded(
        "How it is counted, and the numbers to take away", lambda: _behind(chosen, found, others), key="compare_behind"
    )


def _behind(chosen: Choice, found: Sequence[Series], others: Sequence[Series]) -> None:
    pieces.points(words.how_counted(chosen))
    if chosen.own:
        evidence.definition(chosen.own)
    if odd := words.known_to_be_odd(chosen):
        say.words("**Known to be odd in DfE's figures**")
        pieces.points(odd)
    sheets = {
        "Years": compare_tables.years_table(chosen, found, others),
        f"Counts {chosen.year}": compare_tables.year_table(found, others, chosen.year),
    }
    about = {
        "Figure": chosen.name,
        "Release": ", ".join(chosen.releases) or "England's built-in figures",
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
    pairs = own_and_published(found)
    say.words(words.own_finding(pairs))
    lines = compare_tables.reconciliation(pairs)
    if len(lines):
        pieces.table(lines, key="reconciliation", alt="Published figure, our own count and the difference, by year")
        pieces.points(words.why_different(chosen, plans_counted(chosen, data)))


def release_form(chosen: Choice) -> None:
    """Load DfE's release, the zip or one of its CSV files; or its absence by SEN, for the page on absence."""
    if loaded := [words.release_name(one) for one in data.published_releases()]:
        say.words(f"Loaded: {wording.listed(loaded)}. A newer file of the same release takes its place.")
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
        say.warning("No file was chosen. Choose one above, then press the button again.")
        return
    bar = st.progress(0.0, text="Starting")
    number = chosen.authority.old_la_code if chosen.authority else ""
    release = None
    with said():
        release = acts.load_release(file.getvalue(), file.name, number, bar.progress)
    bar.empty()
    state.remember("release", release and (file.name, release))
    if release and not release.refused:
        st.rerun()


def _report() -> None:
    kept = state.remembered("release")
    if not kept:
        return
    name, release = kept
    if not release.refused:
        say.info(words.loaded(words.release_name(release.release), release.stored))
    else:
        say.error(f"**{inert.markdown(name)}** could not be used. Nothing was changed.")
    if release.findings:
        show_findings(release.findings, key="release")
