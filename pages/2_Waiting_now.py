"""Who is waiting, how long, and who is about to breach?"""

from pages.ui.frame.shell import open_page

shell = open_page("Waiting now")

import streamlit as st

from metrics.base.periods import months_to
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import choose, data, say
from pages.ui.frame.page import begin_page, end_page
from reports.charts import standard
from reports.tables import results
from reports.words import alternatives, charts, timeliness

here = begin_page(
    shell,
    "Who is waiting for a decision or an education, health and care (EHC) plan, how long, "
    "and who is about to wait too long?",
    controls=("locality", "as_at"),
)

everyone = data.figure("assessments_open", here, here.today)
past = data.figure("assessments_open_past_20_weeks", here, here.today)
soon = data.figure("assessments_due_within_4_weeks", here, here.today)
bands = data.split("assessments_open", here, "wait_band", here.today)
pieces.headline(timeliness.headline_waiting(everyone, past, bands, here.locality))

with pieces.card_row(3):
    pieces.figure_card("Everyone waiting", everyone, timeliness.everyone_card(everyone), key="everyone")
    pieces.figure_card("Longer than 20 weeks", past, timeliness.past_card(past, bands), key="past")
    pieces.figure_card("About to reach 20 weeks", soon, timeliness.soon_card(soon), key="soon")

st.header("How long have they waited?", anchor=False)
weeks = data.waits(here)
say.words(charts.waits_finding(weeks))
pieces.chart(standard.waits(weeks), alt=alternatives.waits(weeks), key="waits")
pieces.small_print(charts.left_out_of_chart(everyone, weeks))
parts = charts.band_parts(bands, everyone)
pieces.table(
    results.parts_table(parts, "Time waited"),
    key="bands",
    alt="Children waiting by how long they have waited; the groups add up to everyone waiting",
)
evidence(
    everyone.metric,
    here,
    result=data.result("assessments_open", here, [here.today], ["wait_band"]),
    table=results.figures_table(bands, "Time waited"),
    key="bands",
    period=here.today,
)

st.header("Is the queue getting shorter?", anchor=False)
months = months_to(here.as_at, choose.months(here))
trends.trend(past.metric, here, months, key="queue")
pieces.small_print(charts.QUEUE)

st.header("The cases", anchor=False)
listed = choose.waiting_list()
pieces.waiting_list(listed, here)

end_page(here)
