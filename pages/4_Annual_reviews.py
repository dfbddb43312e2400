"""Are plans kept up to date, and how many are there?"""

from pages.ui.frame.shell import open_page

shell = open_page("Annual reviews")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month, reviews
from reports.words import reviews as words

here = begin(
    shell,
    "How many education, health and care (EHC) plans are there, and are they reviewed and changed when they should be?",
)

maintained = data.figure("plans_maintained", here, here.today)
reviewed = data.figure("plans_reviewed_within_12_months", here, here.today)
overdue = data.figure("reviews_overdue", here, here.today)
if here.as_at != here.extracted_on:
    pieces.note(words.PAST_DAY)
pieces.headline(words.headline(maintained, reviewed, overdue, here.locality))

questions(
    "reviews",
    (
        Question(
            IN_SHORT,
            "Is every plan reviewed each year?",
            partial(reviews.in_short, here, maintained, reviewed, overdue),
        ),
        by_month.question(here),
        Question(
            "Told in 4 weeks", "Is the family told within 4 weeks of the meeting?", partial(reviews.decisions, here)
        ),
        Question("Changed in time", "Is the plan changed when it should be?", partial(reviews.changed, here)),
        Question("Moves", "Are plans ready for a move to the next phase?", partial(reviews.moves, here)),
        Question("How many", "How many plans are there?", partial(reviews.how_many, here, maintained)),
        Question("Not recorded", "What is not recorded?", partial(reviews.gaps, here)),
    ),
)

end_page(here)
