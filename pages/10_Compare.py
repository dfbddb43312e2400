"""How do we stand beside England, our region and our statistical neighbours?"""

from pages.ui.frame.shell import open_page

shell = open_page("Compare")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import compare, compare_choice
from reports.charts import compare as charts
from reports.summaries import differences
from reports.summaries.compare import compared, everybody, of_role, others
from reports.words import compare as words
from reports.words import compare_charts as chart_words

here = begin_page(shell, "How do we stand beside England, our region and our statistical neighbours?", controls=())

chosen = compare_choice.choice(here)
found = compared(chosen, data)
beside, every = others(chosen, data), everybody(chosen, data)
us, england = of_role(found, "us"), of_role(found, "england")
pieces.headline(words.headline(chosen, found))
pieces.small_print(words.chance(chosen, found))
compare.intro(chosen)
compare_choice.choose(chosen)

st.header("How has it changed?", anchor=False)
say.words(words.over_years(chosen, found))
if england and len(england.sound) > 1:
    pieces.chart(charts.over_years(chosen, found), alt=chart_words.years(chosen, found), key="years")
    pieces.small_print(words.series_break(chosen))
pieces.points([*words.coverage(differences.coverage(chosen, data)), *words.missing(chosen, found)])
compare_choice.choose_beside(chosen)
compare.tables(chosen, found, beside)
compare.behind(chosen, found, beside)

if every and england:
    st.header("Where are we among all authorities?", anchor=False)
    say.words(words.among_all(chosen, us, every))
    pieces.chart(
        charts.among_all(chosen, every, england),
        alt=chart_words.spread(chosen, us, every),
        key="spread",
    )
    pieces.small_print(chart_words.key_of_marks(chosen))

if chosen.is_ours and chosen.own:
    st.header("Why is our own count not the published one?", anchor=False)
    compare.own_count(chosen, found)

st.header("DfE's release", anchor=False)
compare.release_form(chosen)

end_page(here)
