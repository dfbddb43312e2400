"""Who is waiting, how long, and who is about to breach?"""

from pages.ui.frame.shell import open_page

shell = open_page("Waiting now")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month
from pages.ui.sections.plans import waiting
from reports.words import timeliness

here = begin(
    shell,
    "Who is waiting for a decision or an education, health and care (EHC) plan, how long, "
    "and who is about to wait too long?",
    controls=("locality", "as_at"),
)

everyone = data.figure("assessments_open", here, here.today)
past = data.figure("assessments_open_past_20_weeks", here, here.today)
bands = data.split("assessments_open", here, "wait_band", here.today)
pieces.headline(timeliness.headline_waiting(everyone, past, bands, here.locality))

questions(
    "waiting",
    (
        Question(IN_SHORT, "How long have they waited?", partial(waiting.in_short, here, everyone, past, bands)),
        Question("Where", "Where do they wait?", partial(waiting.where, here)),
        Question("The cases", "Who is waiting?", partial(waiting.cases, here), at_a_desk=True),
        by_month.question(here, to_a_room=True),
    ),
)

end_page(here)
