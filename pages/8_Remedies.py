"""Have we done what we promised, on time?"""

from pages.ui.frame.shell import open_page

shell = open_page("Remedies")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import remedies, remedy_notes
from reports.words.remedies import promises as words
from reports.words.remedies.money import money_card

here = begin_page(
    shell,
    "Have we done what we promised families and the Ombudsman, on time, and can we show it?",
    controls=("locality", "as_at"),
)

promised, done, on_time, overdue, median, late, improvements, stale, confirm, gaps, agreed, unquantified, paid = (
    data.figure(key, here, here.today)
    for key in (
        "remedies_promised",
        "remedies_completed",
        "remedies_completed_on_time",
        "remedies_overdue",
        "days_overdue_median",
        "days_late_median",
        "service_improvements_outstanding",
        "actions_without_update",
        "remedies_to_confirm",
        "remedies_evidence_gaps",
        "financial_remedy_agreed",
        "financial_remedy_unquantified",
        "financial_remedy_paid",
    )
)

if not promised.whole:
    pieces.nothing_here(remedies.why_none(here))
else:
    pieces.headline(words.headline(done, overdue, remedies.longest_overdue(here), here.locality))
    pieces.small_print(words.ONE_PLACE if here.locality else "")
    with pieces.card_row(4):
        pieces.figure_card("Done", done, words.done_card(confirm), key="done")
        pieces.figure_card("Done on time", on_time, words.on_time_card(late), key="on_time")
        pieces.figure_card("Overdue", overdue, words.overdue_card(median, improvements), key="overdue")
        pieces.figure_card("Money agreed", agreed, money_card(unquantified, paid), key="money")

    st.header("How does every promise stand?", anchor=False)
    remedies.every_promise(here, promised)
    pieces.card_evidence([on_time, overdue, median, late], here)

    st.header("Which cases, themes and officers are behind?", anchor=False)
    remedies.by_group(here, done)

    st.header("The promises", anchor=False)
    remedies.listed(here)

    st.header("Can we show it, and is anybody watching?", anchor=False)
    pieces.points(words.gaps_points(gaps, stale, confirm))
    pieces.small_print(words.OUR_CHOICE)
    pieces.card_evidence([gaps, stale, confirm, improvements], here)

    st.header("What was agreed, and what was paid?", anchor=False)
    remedies.money(here, agreed, unquantified)

    st.header("Was the case as a whole put right, and did the fault come back?", anchor=False)
    remedies.whole_cases(here)

st.header("Who else was harmed by the same fault?", anchor=False)
remedies.look_backs(here)

if promised.whole:
    st.header("Add to the register", anchor=False)
    pieces.folded(
        "Write a note, where the evidence is, another target day or the day it was done",
        lambda: remedy_notes.notes(here),
        key="notes",
    )

end_page(here)
