"""How are we doing, and what needs attention?"""

import streamlit as st

if __name__ != "__main__":
    # The server imports this file for ``app``, however it was started; for a visitor it is run as the page below.
    from serving.entry import MIDDLEWARE, lifespan

    app = st.App(__file__, middleware=MIDDLEWARE, lifespan=lifespan)
else:
    from pages.ui.frame.shell import open_page

    shell = open_page("Overview")

    from pages.ui.blocks import pieces
    from pages.ui.frame import data, state
    from pages.ui.frame.menu import link_to
    from pages.ui.frame.page import begin_page, end_page
    from pages.ui.sections.overview import cards
    from reports.words import overview

    here = begin_page(shell, "Education, health and care (EHC) plans: how are we doing, and what needs attention?")

    issued = data.figure("plans_issued_within_20_weeks", here)
    due = data.figure("plans_due_issued_on_time", here)
    past = data.figure("assessments_open_past_20_weeks", here, here.today)
    soon = data.figure("assessments_due_within_4_weeks", here, here.today)
    requests = data.figure("requests_received", here)
    bands = data.split("assessments_open_past_20_weeks", here, "wait_band", here.today)
    places = data.split("assessments_open_past_20_weeks", here, "locality", here.today)

    pieces.headline(overview.headline(issued, past, here.locality))

    cards(issued, due, past, soon, bands)

    st.header("What needs attention", anchor=False)
    pieces.points(overview.attention(issued, past, soon, bands, places))
    if old := "" if here.is_sample else overview.data_age(here.extracted_on, state.today()):
        pieces.note(old)
    link_to("Waiting now", "See the cases behind these numbers")

    st.header("What changed in a year", anchor=False)
    pieces.table(
        overview.changes(
            (
                (requests, data.figure("requests_received", here, here.year_before)),
                (issued, data.figure("plans_issued_within_20_weeks", here, here.year_before)),
                (due, data.figure("plans_due_issued_on_time", here, here.year_before)),
                (past, data.figure("assessments_open_past_20_weeks", here, here.today_a_year_ago)),
            )
        ),
        key="changes",
        alt="Four figures now and a year earlier, with the difference",
    )
    pieces.small_print("Some of any difference is chance. The trend on the next page shows how much the months swing.")

    end_page(here)
