"""Which children with special educational needs miss school, and what is being done about it?"""

from pages.ui.frame.shell import open_page

shell = open_page("Absence")

import streamlit as st

from metrics.attendance.coverage import without_elsewhere
from metrics.attendance.published_rates import england_absence
from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.frame import data
from pages.ui.frame.menu import link_to
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import education
from pages.ui.sections.absence import published, rates, weeks
from reports.words.absence import rates as words

here = begin_page(
    shell,
    "Which children with special educational needs (SEN) miss school, and what is being done about it?",
    controls=("locality", "as_at"),
)

found = rates.coverage(here)
if found:
    when = words.school_year_words(found.year, here.as_at)
    severe, persistent, sessions = (
        rates.by_status(key, here) for key in ("severe_absence", "persistent_absence", "absence_rate")
    )
    pieces.headline(words.headline(severe[words.PLAN], persistent[words.PLAN], here.place, when))
    pieces.small_print(words.coverage_words(found))

    gap = data.figure("absence_gap_to_no_sen", here, here.today)
    lost = rates.of_status(CATALOGUE["school_days_lost"], here, "E", "")[0]
    ill = data.figure("illness_15_days", here, here.today)
    with pieces.card_row(4):
        pieces.figure_card("Missed half or more", severe[words.PLAN], words.severe_card(severe), key="severe")
        pieces.figure_card(
            "Missed a tenth or more", persistent[words.PLAN], words.severe_card(persistent), key="persistent"
        )
        pieces.figure_card("Gap to pupils without SEN", gap, words.gap_card(gap, sessions), key="gap")
        pieces.figure_card("Ill for 15 days or more", ill, words.ill_card(ill), key="ill")
    pieces.small_print(words.england_words(england_absence("severe_absence")))
    rates.england()
    rates.earlier_years(here)
    pieces.small_print(words.lost_card(lost))
    rates.behind(here)

    st.header("How has the school year gone so far?", anchor=False)
    weeks.week_by_week(here)

    st.header("Who misses school, and where?", anchor=False)
    rates.split(here)
    pieces.points([words.UNITS, words.INSIDE])

    st.header("What is it put down to?", anchor=False)
    rates.reasons(here)
    attendance = rates.by_status("attendance_rate", here)
    pieces.note(words.peer_note(attendance.get(words.PLAN), data.from_council(without_elsewhere, here)))
else:
    pieces.nothing_here(words.none_loaded(here))
    link_to("Upload", "Load attendance")

st.header("As DfE published it", anchor=False)
published.as_published(here)

st.header("Who was away for 10 or 15 days, and were we told?", anchor=False)
education.reported(here)

st.header("From the duty to the first lesson: section 19", anchor=False)
education.section_19(here)

st.header("Who has part of a week, or no school?", anchor=False)
education.places(here)

st.header("Which schools share their registers?", anchor=False)
education.sharing(here)

st.header("Who is without education today?", anchor=False)
education.children_list(here)

end_page(here)
