"""Where are children with plans taught, how much of it outside the council's area and in independent schools?"""

from pages.ui.frame.shell import open_page

shell = open_page("Placements")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import placements
from reports.words.placements import mix as words

here = begin_page(shell, words.QUESTION, controls=("locality", "as_at"))

mainstream = data.figure("plans_in_mainstream", here, here.today)
special = data.figure("plans_in_state_special", here, here.today)
independent = data.figure("plans_in_independent_special", here, here.today)
outside = data.figure("plans_outside_our_area", here, here.today)
nowhere = data.figure("plans_without_a_place", here, here.today)
found = placements.mixes(here)
pieces.headline(words.headline(mainstream, special, independent, outside, here.locality))

if placements.missing(here, mainstream):
    placements.by_code(here)
else:
    placements.mix(here, found)
    with pieces.card_row(4):
        pieces.figure_card("Mainstream schools", mainstream, words.UNITS_IN, key="mainstream")
        pieces.figure_card("State-funded special schools", special, words.MAINTAINED_AND_ACADEMIES, key="special")
        pieces.figure_card("Independent special schools", independent, words.SPECIAL, key="independent")
        pieces.figure_card("Outside our area", outside, words.OUTSIDE_CARD, key="outside")
    pieces.small_print(words.HOW_TOLD)
    pieces.card_evidence([mainstream, special, independent, outside, nowhere], here)

    placements.questions(here, outside, found)

    st.header("What cannot be told?", anchor=False)
    placements.not_told(here)

end_page(here)
