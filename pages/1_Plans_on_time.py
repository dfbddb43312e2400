"""Are EHC plans issued within 20 weeks, and is it getting better?"""

from pages.ui.frame.shell import open_page

shell = open_page("Plans on time")

import streamlit as st

from metrics.base.periods import months_to
from pages.ui.blocks import pieces, trends
from pages.ui.blocks.evidence import evidence
from pages.ui.frame import choose, data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import plans
from reports.charts import standard
from reports.tables import results
from reports.words import alternatives, charts, timeliness

here = begin_page(shell, "Are education, health and care (EHC) plans issued within 20 weeks, and is it getting better?")

issued = data.figure("plans_issued_within_20_weeks", here)
with_exceptions = data.figure("plans_issued_within_20_weeks_including_exceptions", here)
due = data.figure("plans_due_issued_on_time", here)
past = data.figure("assessments_open_past_20_weeks", here, here.today)
over_a_year = data.figure("plans_issued_over_52_weeks", here)
bands = data.split("assessments_open_past_20_weeks", here, "wait_band", here.today)
pieces.headline(timeliness.headline(issued, past, here.locality))

st.header("Three ways to count, side by side", anchor=False)
with pieces.card_row(3):
    pieces.figure_card("Of the plans issued", issued, timeliness.issued_words(with_exceptions), key="issued")
    pieces.figure_card("Of the plans due", due, timeliness.due_card(due), key="due")
    pieces.figure_card(
        "Still waiting",
        past,
        timeliness.past_card(past, bands),
        key="past",
        page="Waiting now",
        link="Who is waiting?",
    )
pieces.small_print(timeliness.WHY_THREE)
by_start = data.figure("plans_issued_within_20_weeks", here, plan_date="start_date")
pieces.small_print(timeliness.other_date(issued, by_start))

st.header("Is it getting better?", anchor=False)
chosen = choose.way_of_counting("trend")
months = months_to(here.as_at, choose.months(here))
trends.trend(chosen, here, months, key="on_time_trend", target=here.target)

st.header("How long did the plans that were issued take?", anchor=False)
plans.how_long(here, issued, over_a_year)

st.header("Where was an exception claimed?", anchor=False)
plans.exceptions(here)

st.header("For whom, and where?", anchor=False)
measure, by = choose.way_of_counting("split"), choose.breakdown(here)
split = data.split(measure.key, here, by.key)
say.words(charts.split_finding(split))
pieces.chart(
    standard.groups(measure, split, data.figure(measure.key, here)),
    alt=alternatives.split(measure, by, split),
    key="on_time_split",
)
pieces.few_note(split)
evidence(
    measure,
    here,
    result=data.result(measure.key, here, [here.period], [by.key]),
    table=results.figures_table(split, by.title),
    key="split",
)

end_page(here)
