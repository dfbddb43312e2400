"""How often are our decisions appealed to the SEND Tribunal, and how do appeals end?"""

from pages.ui.frame.shell import open_page

shell = open_page("Tribunal")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month
from pages.ui.sections.appeals import log, rate
from reports.words import tribunal as words

here = begin(
    shell,
    "How often do families appeal to the special educational needs and disability (SEND) "
    "Tribunal, how do appeals end, and do we do what it orders?",
)

has_log = rate.has_log(here)
if has_log:
    pieces.headline(rate.finding(here))
else:
    pieces.note(words.NO_LOG)

of_the_log = (
    Question("Orders", "Do we do what the Tribunal orders?", partial(log.orders, here)),
    Question("Hearings", "Which hearings are coming?", partial(log.hearings, here), at_a_desk=True),
    Question("What about", "What do families appeal about?", partial(log.about, here)),
    Question("How they end", "How do appeals end?", partial(log.ends, here)),
    Question("Whose school", "Whose school or setting is named?", partial(log.placements, here)),
    Question("Still open", "How long have appeals been open?", partial(log.still_open, here)),
    Question("Mediation", "Does mediation settle disputes?", partial(log.mediation, here)),
    Question("Upstream", "What lies upstream?", partial(log.upstream, here)),
)
questions(
    "tribunal",
    (
        Question(IN_SHORT, "How often are decisions appealed?", partial(rate.in_short, here)),
        by_month.question(here),
        *(of_the_log if has_log else ()),
    ),
)

end_page(here)
