"""Where is it better or worse, allowing for chance?"""

from pages.ui.frame.shell import open_page

shell = open_page("Localities")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, figures_beside_chart, questions
from pages.ui.frame.page import end_page
from pages.ui.sections import localities, localities_place
from pages.ui.sections.places import board, inside
from reports import inert
from reports.words import localities as words

here = begin(shell, "Where is it better or worse, allowing for chance?")

place = localities_place.place_of(here)
localities_place.breadcrumb(place)
of_measures = board.level_of(place)
pieces.headline(board.finding(here, of_measures) if of_measures else words.headline(localities.found(place)))


def compare() -> None:
    """What is compared, beside the groups and what chance alone would give."""
    choices, main = figures_beside_chart()
    with choices:
        localities_place.choose(place)
        if localities.found(place).standings:
            localities_place.look_into(localities.found(place))
    with main:
        localities.chart(localities.found(place), localities_place.take_mark)


compared_here = (
    Question("Compare", f"By {words.plural(place.split, 1)}", compare),
    Question("In words", "Which groups differ by more than chance?", partial(localities.in_words, place)),
    Question("The counts", "What are the counts?", partial(localities.counts, place), at_a_desk=True),
)
the_cases = Question("The cases", "The cases", partial(localities.cases, place), at_a_desk=True)
if place.school or place.unplaced:  # nothing is left to look into
    in_order = (the_cases, *compared_here)
elif place.at_the_end:
    in_order = (*compared_here, the_cases)
elif here.locality:
    asked = f"How does {inert.markdown(here.locality)} stand beside the council?"
    own = Question(IN_SHORT, asked, partial(board.one_place, here))
    asked_inside = "Who works here, and which schools are there?"
    who = Question("Schools and officers", asked_inside, partial(inside.people, here), at_a_desk=True)
    in_order = (own, who, *compared_here)
else:
    asked = {"locality": (IN_SHORT, "How does every place stand?"), "team": ("Teams", "How does every team stand?")}
    of_every = [
        Question(*asked[by], partial(board.every_place, here, by), at_a_desk=by == "team") for by in board.levels()
    ]
    in_order = (*of_every, *compared_here)
questions("localities", in_order)

end_page(here)
