"""Why is a figure not what it was?"""

from pages.ui.frame.shell import open_page

shell = open_page("What changed")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import changes
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import changes as sections
from reports.words.changes import why as words

here = begin_page(shell, "Why is a figure not what it was?", controls=("locality", "period"))

days = changes.days(here)
if len(days) < 2:
    pieces.nothing_here(words.ONE_LOAD)
else:
    chosen = sections.choice(days, here)
    found = changes.why(chosen.metric, here, chosen.then, chosen.by, chosen.group)
    if found:
        pieces.headline(f"{chosen.named}: {words.changed(found)}" if chosen.by else words.changed(found))
    sections.choose(chosen, days, here)
    if found:
        st.header("Step by step", anchor=False)
        sections.steps(chosen, found, here)

    st.header("Which past figures are not what they were?", anchor=False)
    pieces.small_print(words.FIRST_TOLD)
    sections.past_figures(here)

end_page(here)
