"""Which children with special educational needs miss school, and what is being done about it?"""

from pages.ui.frame.shell import open_page

shell = open_page("Absence")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month
from pages.ui.sections.absence import answer, education, published, rates, weeks

here = begin(
    shell,
    "Which children with special educational needs (SEN) miss school, and what is being done about it?",
    controls=("locality", "as_at"),
)

schools = rates.coverage(here)
if finding := answer.finding(here, schools):
    pieces.headline(finding)


def over_the_year() -> None:
    """Week by week, then our own years beside each other and England's."""
    weeks.week_by_week(here)
    rates.earlier_years(here)
    rates.england()


of_registers = (
    Question("Who misses school", "Who misses school, and where?", partial(rates.who, here)),
    Question("Over the year", "How has the school year gone so far?", over_the_year),
    Question("Reasons", "What is it put down to?", partial(rates.reasons, here)),
)
questions(
    "absence",
    (
        Question(
            IN_SHORT,
            "Who has no education, and who misses school?",
            partial(answer.in_short, here, schools, partial(weeks.drawn, here)),
        ),
        by_month.question(here),
        Question(
            "No education", "Who is without education today?", partial(education.children_list, here), at_a_desk=True
        ),
        *(of_registers if schools else ()),
        Question(
            "10 or 15 days", "Who was away for 10 or 15 days, and were we told?", partial(education.reported, here)
        ),
        Question("Section 19", "From the duty to the first lesson: section 19", partial(education.section_19, here)),
        Question("Part of a week", "Who has part of a week, or no school?", partial(education.places, here)),
        Question("Schools that share", "Which schools share their registers?", partial(education.sharing, here)),
        Question("England", "As DfE published it", partial(published.as_published, here), at_a_desk=True),
    ),
)

end_page(here)
