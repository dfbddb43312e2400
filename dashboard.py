"""How are we doing in everything, what has changed, and what needs attention?"""

import streamlit as st

if __name__ != "__main__":
    # The server imports this file for ``app``, however it was started; for a visitor it is run as the page below.
    from serving.entry import MIDDLEWARE, lifespan

    app = st.App(__file__, middleware=MIDDLEWARE, lifespan=lifespan)
else:
    from pages.ui.frame.shell import open_page

    shell = open_page("Overview")

    from pages.ui.blocks.public.begin import begin
    from pages.ui.frame.page import end_page
    from pages.ui.sections.scorecard import scorecard_of

    here = begin(shell, "How are we doing in everything, and what needs attention?")
    scorecard_of(here)
    end_page(here)
