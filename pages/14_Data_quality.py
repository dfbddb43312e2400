"""How far can today's figures be trusted, and why did they change?"""

from pages.ui.frame.shell import open_page

shell = open_page("Data quality")

import streamlit as st

from pages.ui.blocks import chosen as choices
from pages.ui.blocks import pieces
from pages.ui.frame import trust
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections.trust import figures, rows
from reports.words.loads import data_quality as words

here = begin_page(shell, words.QUESTION, controls=("period", "as_at"))

chosen = choices.chosen("data_quality", words.CHOICES, {"part": words.PARTS, "way": words.BY})
council = trust.known(here)
if council is None:
    pieces.nothing_here(words.nothing_known(here.as_at))
else:
    pieces.headline(words.headline(trust.reach(here, council)))
    with st.container(key="sb_questions"):
        choices.side_by_side("Show", chosen, "part", words.PARTS, named=False)
    part = chosen["part"]
    if part == "checks":
        figures.checks(here, council, chosen)
    elif part == "where":
        figures.where(here, council, chosen)
    elif part == "mend":
        rows.rows_to_mend(here, council, chosen)
    elif part == "age":
        figures.ages(here)
    else:
        figures.figures(here, council)

end_page(here)
