"""Are plans kept up to date, and how many are there?"""

from pages.ui.frame.shell import open_page

shell = open_page("Annual reviews")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data, say
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import reviews
from reports.words import reviews as words

here = begin_page(
    shell,
    "How many education, health and care (EHC) plans are there, and are they reviewed and changed when they should be?",
)

maintained = data.figure("plans_maintained", here, here.today)
at_first = data.figure("plans_maintained", here, reviews.eve(here))
reviewed = data.figure("plans_reviewed_within_12_months", here, here.today)
overdue = data.figure("reviews_overdue", here, here.today)
overdue_bands = data.split("reviews_overdue", here, "overdue_band", here.today)
never = data.figure("plans_never_reviewed", here, here.today)
not_amended = data.figure("plans_not_amended", here, here.today)
waits = data.split("plans_not_amended", here, "amendment_wait", here.today)
if here.as_at != here.extracted_on:
    pieces.note(words.PAST_DAY)
pieces.headline(words.headline(maintained, reviewed, overdue, here.locality))

with pieces.card_row(4):
    pieces.figure_card("Plans maintained", maintained, words.maintained_card(at_first, maintained), key="maintained")
    pieces.figure_card("Reviewed within 12 months", reviewed, words.reviewed_card(reviewed), key="reviewed")
    pieces.figure_card("Reviews overdue", overdue, words.overdue_card(overdue, overdue_bands, never), key="overdue")
    pieces.figure_card("Not changed in time", not_amended, words.not_amended_card(not_amended, waits), key="amended")

st.header("Is every plan reviewed each year?", anchor=False)
pieces.sum_of_parts(overdue.metric, here, "overdue_band", things="reviews overdue", period=here.today)
pieces.small_print(words.never_words(never))
reviews.to_act_on(here, "reviews_overdue", "plans_never_reviewed")
pieces.card_evidence([reviewed, never], here)

st.header("Is the family told within 4 weeks of the meeting?", anchor=False)
published = data.figure("review_decisions_within_4_weeks", here)
due = data.figure("reviews_due_decided_on_time", here)
say.words(words.decisions_finding(published, due))
with pieces.card_row(2, "decisions"):
    pieces.figure_card("Of the decisions made", published, words.PUBLISHED_CARD, key="decided")
    pieces.figure_card("Of the meetings due", due, words.DUE_CARD, key="due")
pieces.small_print(words.TWO_WAYS_TO_DECIDE)
pieces.card_evidence([published, due], here)
reviews.decisions_by_month(here)

st.header("Is the plan changed when it should be?", anchor=False)
within_12 = data.figure("amendments_due_finished_on_time", here)
within_8 = data.figure("amendments_within_8_weeks_of_notice", here)
say.words(words.amended_finding(within_12, not_amended, waits))
with pieces.card_row(2, "changes"):
    pieces.figure_card("Within 12 weeks of the meeting", within_12, words.WITHIN_12_CARD, key="within_12")
    pieces.figure_card("Within 8 weeks of the notice", within_8, words.WITHIN_8_CARD, key="within_8")
pieces.sum_of_parts(not_amended.metric, here, "amendment_wait", things="plans not changed", period=here.today)
reviews.to_act_on(here, "plans_not_amended")
pieces.card_evidence([within_12, within_8], here)

st.header("Are plans ready for a move to the next phase?", anchor=False)
reviews.moves(here)
reviews.post_16_moves(here)

st.header("How many plans are there?", anchor=False)
reviews.stock(here, at_first, maintained)
reviews.plans(here, maintained)

st.header("What is not recorded?", anchor=False)
gaps = [data.figure(key, here, here.today) for key in words.GAPS]
pieces.points(words.gaps_words(gaps))
pieces.card_evidence(gaps, here)

end_page(here)
