"""Are plans good, as audits find and families say?"""

from pages.ui.frame.shell import open_page

shell = open_page("Quality of plans")

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.frame import data
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import quality
from reports.words.quality import audits as audit_words
from reports.words.quality import surveys as survey_words

here = begin_page(shell, "Are education, health and care (EHC) plans good, as audits find and as families say?")

done = data.figure("plan_audits_done", here)
good = data.figure("plan_audits_good_or_better", here)
before = data.figure("plan_audits_good_or_better", here, here.year_before)
positive = data.figure("survey_answers_positive", here)
audited, surveyed = quality.has_rows(here, "plan_audits"), quality.has_rows(here, "survey_answers")

if audited or surveyed:
    pieces.headline(audit_words.opening(done, good, before, positive, here.locality))
if audited:
    quality.audits(here)
    pieces.card_evidence([done, good], here)
    st.header("Does moderation change the grade?", anchor=False)
    quality.moderation(here)
else:
    pieces.note(audit_words.NO_AUDITS)

st.header("What do families say?", anchor=False)
if surveyed:
    quality.surveys(here, positive)
else:
    pieces.note(survey_words.NO_SURVEYS)

end_page(here)
