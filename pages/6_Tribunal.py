"""How often are our decisions appealed to the SEND Tribunal, and how do appeals end?"""

from pages.ui.frame.shell import open_page

shell = open_page("Tribunal")

import streamlit as st

from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.frame import data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import tribunal
from reports.words import tribunal as words

here = begin_page(
    shell,
    "How often do families appeal to the special educational needs and disability (SEND) "
    "Tribunal, how do appeals end, and do we do what it orders?",
)

if tribunal.has_log(here):
    registered = data.figure("appeals_registered", here)
    still_open = data.figure("appeals_open", here, here.today)
    ages = data.split("appeals_open", here, "appeal_age", here.today)
    decided = data.figure("appeals_decided_for_appellant", here)
    conceded = data.figure("appeals_conceded", here)
    on_time = data.figure("tribunal_orders_met_on_time", here)
    overdue = data.figure("tribunal_orders_overdue", here, here.today)
    exempt = data.figure("tribunal_orders_exempt", here)
    before = data.figure("appeals_registered", here, here.year_before)
    pieces.headline(words.headline(registered, still_open, decided, conceded, here.locality))
    with pieces.card_row(4):
        pieces.figure_card("Appeals registered", registered, words.registered_card(before), key="registered")
        pieces.figure_card("Appeals open", still_open, words.open_card(ages), key="open")
        pieces.figure_card("Decided for the family", decided, "Wholly or in part.", key="decided")
        pieces.figure_card("Orders carried out in time", on_time, words.orders_card(overdue, exempt), key="orders")
else:
    pieces.note(words.NO_LOG)

st.header("How often are decisions appealed?", anchor=False)
tribunal.rate(here)

if tribunal.has_log(here):
    st.header("What do families appeal about?", anchor=False)
    pieces.sum_of_parts(CATALOGUE["appeals_registered"], here, "appeal_type", things="appeals registered")

    st.header("How do appeals end?", anchor=False)
    pieces.sum_of_parts(CATALOGUE["appeals_ended"], here, "appeal_outcome", things="appeals ended")
    say.words(words.family_words(data.figure("appeals_decided_or_conceded_for_family", here)))
    tribunal.how_long(here)
    tribunal.endings(here, decided)

    st.header("Whose school or setting is named?", anchor=False)
    tribunal.placements(here)

    st.header("How long have appeals been open?", anchor=False)
    pieces.sum_of_parts(
        still_open.metric, here, "appeal_age", things="appeals open", period=here.today, late=("Over a year",)
    )
    st.subheader("How far have they come?", anchor=False)
    pieces.sum_of_parts(still_open.metric, here, "appeal_stage", things="appeals open", period=here.today)
    timely = ("appeals_lodged_in_time", "appeal_responses_on_time")
    pieces.card_evidence([data.figure(key, here) for key in timely], here)

    st.header("Which hearings are coming?", anchor=False)
    tribunal.hearings(here)

    st.header("Do we do what the Tribunal orders?", anchor=False)
    tribunal.orders(here)

    st.header("Does mediation settle disputes?", anchor=False)
    tribunal.mediation(here)

    st.header("What lies upstream?", anchor=False)
    tribunal.upstream(here)

end_page(here)
