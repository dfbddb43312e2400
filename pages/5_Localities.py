"""Where is it better or worse, allowing for chance?"""

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import localities, localities_words
from pages.ui.sections.localities_chart import KEY, cut_off
from pages.ui.sections.localities_groups import compared

here = begin_page("Localities", "Where is it better or worse, allowing for chance?")

place = localities.place_of(here)
localities.breadcrumb(place)
found = compared(place)
pieces.headline(localities_words.headline(found))
localities.choose(place)

if not found.standings:
    pieces.nothing_here("There are no cases to compare here. Choose another figure, period or place.")
else:
    st.header(f"By {localities_words.plural(place.split, 1)}", anchor=False)
    localities.chart(found)
    pieces.small_print(f"{KEY} {cut_off(found)}")
    pieces.small_print(localities_words.HOW_TO_READ)
    localities.look_into(found)

    st.header("In words", anchor=False)
    pieces.points(localities_words.sentences(found))
    pieces.small_print(localities_words.by_chance(found))
    pieces.small_print(localities_words.without_cases(found))
    pieces.small_print(localities_words.NO_BLAME)

    st.header("The counts", anchor=False)
    localities.table(found)
    pieces.small_print(localities_words.TABLE)
    localities.behind(found)

if place.at_the_end:
    st.header("The cases", anchor=False)
    localities.cases(place)

end_page(here)
