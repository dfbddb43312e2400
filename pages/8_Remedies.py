"""Have we done what we promised, on time?"""

from pages.ui.frame.shell import open_page

shell = open_page("Remedies")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month
from pages.ui.sections.agreed.meetings import agreed_at_meetings
from pages.ui.sections.remedies import cases, notes, plans, promises

here = begin(
    shell,
    "Have we done what we promised families and the Ombudsman, on time, and can we show it?",
    controls=("locality", "as_at"),
)
here = plans.kept_to(here)

months = by_month.question(here)
of_promises = (
    Question(IN_SHORT, "How does every promise stand?", partial(promises.in_short, here)),
    months,
    Question(
        "The promises",
        "Which promises are overdue, and who answers for them?",
        partial(promises.listed, here),
        at_a_desk=True,
    ),
    Question("Who is behind", "Which cases, themes and officers are behind?", partial(promises.by_group, here)),
    Question("Evidence", "Can we show it, and is anybody watching?", partial(promises.watched, here)),
    Question("Money", "What was agreed, and what was paid?", partial(promises.money, here)),
    Question(
        "Whole cases",
        "Was the case as a whole put right, and did the fault come back?",
        partial(cases.whole_cases, here),
        at_a_desk=True,
    ),
)
look_backs = Question("Look-backs", "Who else was harmed by the same fault?", partial(cases.look_backs, here))
meetings = Question(
    "Meetings", "What did each meeting agree about our figures, and was it done?", partial(agreed_at_meetings, here)
)
writing = Question("Add to it", "Add to the register", partial(notes.notes, here), at_a_desk=True)

if data.figure("remedies_promised", here, here.today).whole:
    pieces.headline(promises.finding(here))
    questions("remedies", (*of_promises, look_backs, meetings, writing))
else:
    pieces.nothing_here(promises.why_none(here))
    questions("remedies", (look_backs, months, meetings))

end_page(here)
