"""Where is it better or worse, allowing for chance?"""

from pages.ui.frame.shell import open_page

shell = open_page("Localities")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import localities, localities_place
from reports.charts.localities import cut_off, key
from reports.summaries.localities import compared
from reports.words import localities as words

here = begin_page(shell, "Where is it better or worse, allowing for chance?")

place = localities_place.place_of(here)
localities_place.breadcrumb(place)
found = compared(place, data)
pieces.headline(words.headline(found))
localities_place.choose(place)

if not found.standings:
    pieces.nothing_here("There are no cases to compare here. Choose another figure, period or place.")
else:
    st.header(say.label(f"By {words.plural(place.split, 1)}"), anchor=False)
    localities.chart(found, localities_place.take_mark)
    pieces.small_print(f"{key(found)} {cut_off(found)}")
    pieces.small_print(words.HOW_TO_READ)
    localities_place.look_into(found)

    st.header("In words", anchor=False)
    pieces.points(words.sentences(found))
    pieces.small_print(words.by_chance(found))
    pieces.small_print(words.without_cases(found))
    pieces.small_print(words.NO_BLAME)

    st.header("The counts", anchor=False)
    localities.table(found)
    pieces.small_print(words.TABLE)
    localities.behind(found)

if place.at_the_end:
    st.header("The cases", anchor=False)
    localities.cases(place)

end_page(here)
