"""What does each figure mean, how is it counted, and under what law?"""

from pages.ui.frame.shell import open_page

shell = open_page("Definitions")

import streamlit as st

from metrics.cases.code_lists import CODE_LISTS
from pages.ui.blocks import evidence, pieces, reference
from pages.ui.frame import choose, data, say, state
from pages.ui.frame.page import begin_page, end_page
from reports.tables import sources

here = begin_page(shell, "What does each figure mean, how is it counted, and under what law?", controls=())

st.header("The figures", anchor=False)
for title, metrics in choose.metrics_by_subject():
    st.subheader(say.label(title), anchor=False)
    for metric in metrics:
        with st.expander(say.label(metric.name), key=f"metric_{metric.key}"):
            evidence.definition(metric)

st.header("Worked examples", anchor=False)
pieces.small_print(
    "A handful of invented children each, so that you can count for yourself. The same examples test the dashboard."
)
for example in data.examples():
    pieces.worked_example(example)

st.header("Where the published figures come from", anchor=False)
pieces.small_print(
    "England's figures and the lists that are built in. Those of single councils come from the files you load."
)
if old := sources.old(state.today()):
    pieces.note(old)
pieces.table(sources.table(), key="sources", alt="Published sources: when each came out, its newest year, what for")

st.header("Words and abbreviations", anchor=False)
pieces.table(reference.abbreviations(), key="abbreviations", alt="Words and abbreviations with their meaning")

st.header("The codes of the SEN2 return", anchor=False)
pieces.small_print("SEN2 is the yearly return of every council to the Department for Education (DfE).")
for code_list in CODE_LISTS:
    reference.code_list(code_list)

end_page(here)
