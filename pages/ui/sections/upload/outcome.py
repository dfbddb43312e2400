"""What became of the file that was kept last."""

import streamlit as st

from data_access.upload import Intake
from pages.ui.blocks.findings import show_findings
from pages.ui.frame import say, state
from pages.ui.frame.menu import START, link_to
from reports import inert, wording
from reports.words.loads import would_change as words


def report() -> None:
    """How many rows are in, and where to look at them; nothing where no file was kept in this session."""
    kept = state.remembered("intake")
    if not kept:
        return
    name, intake = kept
    st.header("What happened to your file", anchor=False)
    _outcome(inert.markdown(name), intake)
    if intake.findings:
        show_findings(intake.findings, key="last")


def _outcome(shown: str, intake: Intake) -> None:
    if intake.already:
        say.info(words.already_loaded(shown, intake.already))
        return
    if intake.batch is None:
        say.error(f"**{shown}** could not be used. Nothing was changed: the figures are as they were.")
        return
    say.success(f"**{shown}** is loaded: {words.held(intake)}, as at {wording.day(intake.batch.extracted_on)}.")
    say.words(_tally(intake))
    with st.container(horizontal=True):
        link_to(START, "See the figures")
        link_to("Waiting now", "See who is waiting")
        if "remedies" in intake.held:
            link_to("Remedies", "See what was promised")


def _tally(intake: Intake) -> str:
    said = f"Of {wording.counted(intake.rows_found, 'rows')} in the file, **{intake.rows_stored:,} were stored**"
    if intake.rows_refused:
        said += f" and **{intake.rows_refused:,} could not be used**; the reasons are below"
    if intake.not_understood:
        unread = wording.counted_with(intake.not_understood, "of those stored", "is", "are")
        said += f". **{unread} not understood**, and in no figure until somebody says what the words mean"
    return f"{said}. Names, dates of birth, addresses and postcodes were not stored."
