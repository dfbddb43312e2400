"""How far can today's figures be trusted, and why did they change?"""

from pages.ui.frame.shell import open_page

shell = open_page("Data quality")

from functools import partial

from pages.ui.blocks import chosen as choices
from pages.ui.blocks import pieces, why_changed
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, opened, questions
from pages.ui.frame import trust
from pages.ui.frame.page import end_page
from pages.ui.sections import changes
from pages.ui.sections.trust import figures, rows
from reports.words.loads import data_quality as words

on_changes = opened() in why_changed.PARTS
here = begin(shell, words.QUESTION, controls=("locality", "period") if on_changes else ("period", "as_at"))

chosen = choices.chosen("data_quality", words.CHOICES, {"way": words.BY})
council = trust.known(here)
change = changes.chosen_change(here) if on_changes else None
if change:
    pieces.headline(change.finding)
elif council and not on_changes:
    pieces.headline(words.headline(trust.reach(here, council)))

of_trust = (
    (
        Question(IN_SHORT, "How far can each figure be trusted?", partial(figures.figures, here, council)),
        Question("Checks", "What did the checks find?", partial(figures.checks, here, council, chosen)),
        Question("Who can mend", "Who has rows to mend?", partial(figures.where, here, council, chosen)),
        Question("Rows to mend", "Which rows are to be mended?", partial(rows.rows_to_mend, here, council, chosen)),
        Question("Age of lists", "How old is each list?", partial(figures.ages, here)),
    )
    if council
    else ()
)
of_changes = (
    Question(why_changed.STEPS, "Why is a figure not what it was?", partial(changes.step_by_step, change, here)),
    Question(
        why_changed.PAST, "Which past figures are not what they were?", partial(changes.past_figures, change, here)
    ),
)
if council or on_changes:
    questions("data_quality", (*of_trust, *of_changes))
else:
    pieces.nothing_here(words.nothing_known(here.as_at))

end_page(here)
