"""Why is a figure not what it was?"""

from pages.ui.frame.shell import open_page

shell = open_page("What changed")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import changes
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections import changes as sections
from reports.words.changes import why as words

here = begin_page(shell, "Why is a figure not what it was?", controls=("locality", "period"))

days = changes.days(here)
if len(days) < 2:
    pieces.nothing_here(words.ONE_LOAD)
else:
    chosen = sections.choice(days, here)
    found = changes.why(chosen.metric, here, chosen.then, chosen.by, chosen.group)
    if found:
        pieces.headline(f"{chosen.named}: {words.changed(found)}" if chosen.by else words.changed(found))
    questions(
        "changed",
        (
            Question(IN_SHORT, "Step by step", partial(sections.in_short, chosen, found, days, here)),
            Question(
                "Past figures", "Which past figures are not what they were?", partial(sections.past_figures, here)
            ),
        ),
    )

end_page(here)
