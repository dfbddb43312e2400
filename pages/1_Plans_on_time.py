"""Are EHC plans issued within 20 weeks, and is it getting better?"""

from pages.ui.frame.shell import open_page

shell = open_page("Plans on time")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month
from pages.ui.sections.plans import on_time
from reports.words import timeliness

here = begin(shell, "Are education, health and care (EHC) plans issued within 20 weeks, and is it getting better?")

issued = data.figure("plans_issued_within_20_weeks", here)
past = data.figure("assessments_open_past_20_weeks", here, here.today)
pieces.headline(timeliness.headline(issued, past, here.locality))

questions(
    "plans",
    (
        Question(IN_SHORT, "Is it getting better?", partial(on_time.in_short, here, issued, past)),
        by_month.question(here),
        Question("For whom", "For whom, and where?", partial(on_time.for_whom, here)),
        Question("How long", "How long did the plans that were issued take?", partial(on_time.how_long, here, issued)),
        Question("Exceptions", "Where was an exception claimed?", partial(on_time.exceptions, here)),
    ),
)

end_page(here)
