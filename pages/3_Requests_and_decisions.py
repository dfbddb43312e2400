"""How much demand is there, how is it decided, how fast, and where does the time go?"""

from pages.ui.frame.shell import open_page

shell = open_page("Requests and decisions")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month, requests
from reports.words import requests as words

here = begin(
    shell,
    "How many ask for an education, health and care (EHC) needs assessment, "
    "what is decided, how fast, and where does the time go?",
)

received, refused = data.figure("requests_received", here), data.figure("requests_refused", here)
past = data.figure("requests_undecided_past_6_weeks", here, here.today)
pieces.headline(words.headline(received, refused, past, here.locality))

questions(
    "requests",
    (
        Question(IN_SHORT, "How much demand is there?", partial(requests.in_short, here, received, refused)),
        by_month.question(here),
        Question("Who asks", "Who asks, and who asks again?", partial(requests.askers, here)),
        Question("Outcomes", "What became of the requests?", partial(requests.outcomes, here, refused)),
        Question("Decisions", "How fast are decisions made?", partial(requests.decisions, here)),
        Question("Undecided", "Who is still waiting to hear?", partial(requests.undecided, here, past)),
        Question("Stages", "Where does the time go?", partial(requests.where_the_time_goes, here)),
        Question("Advice", "Does the advice come in time?", partial(requests.advice, here)),
        Question("In and out", "Do we finish as many as come in?", partial(requests.in_and_out, here)),
        Question(
            "How long",
            "How long does it take, counting those still waiting?",
            partial(requests.how_long, here),
        ),
    ),
)

end_page(here)
