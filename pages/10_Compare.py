"""How do we stand beside England, our region and our statistical neighbours?"""

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import compare, compare_charts, compare_data, compare_words

here = begin_page("Compare", "How do we stand beside England, our region and our statistical neighbours?", controls=())

chosen = compare.choice(here)
found = compare_data.compared(chosen)
others = compare_data.others(chosen)
us = next((one for one in found if one.role == "us"), None)
england = next(one for one in found if one.role == "england")
pieces.headline(compare_words.headline(chosen, found))
pieces.small_print(compare_words.chance(chosen, found))
compare.intro(chosen)
compare.choose(chosen)

st.header("How has it changed?", anchor=False)
st.markdown(compare_words.over_years(found))
if len(england.known) > 1:
    pieces.chart(
        compare_charts.over_years(chosen, found), alt=compare_words.alternative_years(chosen, found), key="years"
    )
    pieces.small_print(compare_words.series_break(chosen))
compare.said([*compare_words.coverage(chosen), *compare_words.missing(chosen, found)])
compare.choose_beside(chosen)
compare.tables(chosen, found, others)
compare.behind(chosen, found, others)

everybody = compare_data.everybody(chosen)
if everybody:
    st.header("Where are we among all authorities?", anchor=False)
    st.markdown(compare_words.among_all(chosen, us))
    pieces.chart(
        compare_charts.among_all(chosen, everybody, england),
        alt=compare_words.alternative_spread(chosen, us),
        key="spread",
    )
    pieces.small_print(compare_words.key_of_marks(chosen))

if chosen.is_ours and chosen.own:
    st.header("Why is our own count not the published one?", anchor=False)
    compare.own_count(chosen, found)

st.header("DfE's release", anchor=False)
compare.release_form(chosen)

end_page(here)
