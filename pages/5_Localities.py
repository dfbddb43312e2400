"""Where is it better or worse, allowing for chance?"""

from pages.ui.frame.shell import open_page

shell = open_page("Localities")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.questions import IN_SHORT, Question, figures_beside_chart, questions
from pages.ui.frame import data
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import localities, localities_place
from reports.summaries.localities import compared
from reports.words import localities as words

here = begin_page(shell, "Where is it better or worse, allowing for chance?")

place = localities_place.place_of(here)
localities_place.breadcrumb(place)
found = compared(place, data)
pieces.headline(words.headline(found))


def in_short() -> None:
    """What is compared, beside the groups and what chance alone would give."""
    choices, main = figures_beside_chart()
    with choices:
        localities_place.choose(place)
        if found.standings:
            localities_place.look_into(found)
    with main:
        localities.chart(found, localities_place.take_mark)


compared_here = (
    Question(IN_SHORT, f"By {words.plural(place.split, 1)}", in_short),
    Question("In words", "Which groups differ by more than chance?", partial(localities.in_words, found)),
    Question("The counts", "What are the counts?", partial(localities.counts, found)),
)
the_cases = Question("The cases", "The cases", partial(localities.cases, place))
if place.school or place.unplaced:  # nothing is left to look into
    in_order = (the_cases, *compared_here)
else:
    in_order = (*compared_here, the_cases) if place.at_the_end else compared_here
questions("localities", in_order)

end_page(here)
