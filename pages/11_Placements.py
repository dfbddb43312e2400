"""Where are children with plans taught, how much of it outside the council's area and in independent schools?"""

from pages.ui.frame.shell import open_page

shell = open_page("Placements")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month, placements
from reports.words.placements import mix as words

here = begin(shell, words.QUESTION, controls=("locality", "as_at"))

told = [
    data.figure(key, here, here.today)
    for key in (
        "plans_in_mainstream",
        "plans_in_state_special",
        "plans_in_independent_special",
        "plans_outside_our_area",
    )
]
found = placements.mixes(here)
pieces.headline(words.headline(*told, here.locality))

if placements.missing(here, told[0]):
    placements.by_code(here)
else:
    questions(
        "placements",
        (
            Question(IN_SHORT, "Where are children taught?", partial(placements.in_short, here, told, found)),
            by_month.question(here),
            Question("Over time", "How has it changed?", partial(placements.over_time, here)),
            Question("Outside our area", "Where do children go?", partial(placements.outside, here, told[3])),
            Question("Which children", "Which children?", partial(placements.by_group, here)),
            Question("Beside England", "How do we stand beside England?", partial(placements.compared, found)),
            Question("Not told", "What cannot be told?", partial(placements.not_told, here)),
        ),
    )

end_page(here)
