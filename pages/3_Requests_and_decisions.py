"""How much demand is there, how is it decided, how fast, and where does the time go?"""

from pages.ui.frame.shell import open_page

shell = open_page("Requests and decisions")

import streamlit as st

from metrics.base.periods import months_to
from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces, trends
from pages.ui.frame import choose, data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import requests
from reports.tables import results
from reports.words import requests as words

here = begin_page(
    shell,
    "How many ask for an education, health and care (EHC) needs assessment, "
    "what is decided, how fast, and where does the time go?",
)

received = data.figure("requests_received", here)
rate = data.figure("requests_per_1000", here)
refused = data.figure("requests_refused", here)
refused_of_decided = data.figure("requests_refused_of_decided", here)
six_weeks = data.figure("request_decisions_within_6_weeks", here)
undecided = data.figure("requests_undecided", here, here.today)
past = data.figure("requests_undecided_past_6_weeks", here, here.today)
pieces.headline(words.headline(received, refused, past, here.locality))

with pieces.card_row(4):
    pieces.figure_card("Requests received", received, words.received_card(received, rate), key="received")
    pieces.figure_card("Refused, the published way", refused, words.REFUSED_CARD, key="refused")
    pieces.figure_card("Refused, of those decided", refused_of_decided, words.DECIDED_CARD, key="refused_decided")
    pieces.figure_card("Decided within 6 weeks", six_weeks, words.six_weeks_card(six_weeks), key="six_weeks")

st.header("How much demand is there?", anchor=False)
months = months_to(here.as_at, choose.months(here))
trends.trend(received.metric, here, months, key="demand")
requests.for_the_people(here, rate)

pieces.folded(
    "Who asks?", lambda: pieces.sum_of_parts(received.metric, here, "request_source", things="requests"), key="who_asks"
)

st.header("What became of the requests?", anchor=False)
pieces.sum_of_parts(received.metric, here, "request_result", things="requests")
pieces.small_print(words.TWO_WAYS_TO_REFUSE)
pieces.card_evidence([refused, refused_of_decided], here)

st.header("How fast are decisions made?", anchor=False)
trends.trend(choose.decision(), here, months, key="decisions")

st.header("Who is still waiting to hear?", anchor=False)
say.words(words.undecided_sum(past, undecided))
pieces.folded(
    "Month by month: those past six weeks",
    lambda: trends.trend(past.metric, here, months, key="undecided"),
    key="undecided_months",
)
pieces.case_list(
    past.metric, here, lambda cut: results.undecided_table(cut, here.as_at), order="received_date", key="undecided"
)

st.header("How did assessments end?", anchor=False)
say.words(words.endings_finding(data.figure("assessments_ending_in_a_plan", here)))
pieces.sum_of_parts(CATALOGUE["assessments_ended"], here, "assessment_outcome", things="assessments")

st.header("Do families ask again?", anchor=False)
requests.asking_again(here)

st.header("Where does the time go?", anchor=False)
requests.where_the_time_goes(here, months)
st.subheader("Does the advice come in time?", anchor=False)
requests.advice(here, months)
st.subheader("Do we finish as many as come in?", anchor=False)
requests.in_and_out(here, months)

st.header("How long does it take, counting those still waiting?", anchor=False)
requests.how_long(here, months)

end_page(here)
