"""What do families complain of, how are they answered, and what does the Ombudsman find?"""

from pages.ui.frame.shell import open_page

shell = open_page("Complaints and Ombudsman")

import streamlit as st

from metrics.base.periods import months_to
from pages.ui.blocks import pieces, trends
from pages.ui.frame import choose, data
from pages.ui.frame.menu import link_to
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import complaints
from reports.words import complaints as words

here = begin_page(
    shell,
    "What do families complain of, how well are they answered, and what does "
    "the Local Government and Social Care Ombudsman find?",
)

complaining, found = complaints.loaded(here, "complaints"), complaints.loaded(here, "ombudsman")
received = data.figure("complaints_received", here)
on_time = data.figure("stage_1_on_time", here)
upheld_by_us = data.figure("complaints_upheld", here)
upheld = data.figure("ombudsman_upheld_rate", here)

if not complaining and not found:
    pieces.nothing_here(words.NOTHING)
    link_to("Upload", "Load a register")
else:
    pieces.headline(words.headline(received, on_time, upheld, here.locality))
    with pieces.card_row(4):
        pieces.figure_card(
            "Complaints received",
            received,
            words.received_card(received, complaints.a_year_before(here), usual=trends.is_usual(received.metric, here)),
            key="received",
        )
        pieces.figure_card("First answers in time", on_time, "Agreed extensions counted.", key="on_time")
        pieces.figure_card("Upheld by the council", upheld_by_us, "In full or in part.", key="upheld_by_us")
        pieces.figure_card("Upheld by the Ombudsman", upheld, "Of those that it investigated.", key="upheld")

if complaining:
    st.header("How many families complain?", anchor=False)
    trends.trend(received.metric, here, months_to(here.as_at, choose.months(here)), key="received")
    complaints.volume(here)

    st.header("Are they answered in time?", anchor=False)
    complaints.timeliness(here)

    st.header("How do complaints end?", anchor=False)
    complaints.endings(here)

    st.header("What are they about?", anchor=False)
    complaints.themes(here)

    st.header("Had these families waited long for a plan?", anchor=False)
    complaints.long_waits(here)
elif found:
    pieces.note(words.NO_COMPLAINTS)

if found:
    st.header("What does the Ombudsman decide?", anchor=False)
    complaints.decisions(here)

    st.header("Is it about now, or about years gone by?", anchor=False)
    complaints.lag(here)

    st.header("Do the same faults come back?", anchor=False)
    complaints.repeats(here)

    st.header("Public interest reports and what they oblige us to", anchor=False)
    complaints.reports(here)
elif complaining:
    pieces.note(words.NO_OMBUDSMAN)

end_page(here)
