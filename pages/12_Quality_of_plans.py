"""Are plans good, as audits find and families say?"""

from pages.ui.frame.shell import open_page

shell = open_page("Quality of plans")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month, quality
from reports.words.quality import audits as audit_words
from reports.words.quality import surveys as survey_words

here = begin(shell, "Are education, health and care (EHC) plans good, as audits find and as families say?")

done = data.figure("plan_audits_done", here)
good = data.figure("plan_audits_good_or_better", here)
before = data.figure("plan_audits_good_or_better", here, here.year_before)
positive = data.figure("survey_answers_positive", here)
audited, surveyed = quality.has_rows(here, "plan_audits"), quality.has_rows(here, "survey_answers")

of_audits = (
    Question("Sections", "Which sections of plans are good?", partial(quality.by_section, here)),
    Question("Places and grades", "Where are plans good?", partial(quality.audits_by_place, here)),
    Question("Moderation", "Does moderation change the grade?", partial(quality.moderation, here)),
)
of_families = (
    Question("Families", "What do families say?", partial(quality.families, here, positive)),
    Question("Families over time", "Do families say it is better?", partial(quality.families_by_month, here)),
    Question("Who answered", "Who answered?", partial(quality.who_answered, here)),
)

if audited or surveyed:
    pieces.headline(audit_words.opening(done, good, before, positive, here.locality))
    in_short = partial(quality.in_short, here, done, good, positive)
    questions(
        "quality",
        (
            Question(IN_SHORT, "Are plans getting better?", in_short),
            by_month.question(here),
            *(of_audits if audited else ()),
            *(of_families if surveyed else ()),
        ),
    )
else:
    pieces.note(audit_words.NO_AUDITS)
if not surveyed:
    pieces.note(survey_words.NO_SURVEYS)

end_page(here)
