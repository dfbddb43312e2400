"""What has the council set for itself, who set it, and when?"""

from pages.ui.frame.shell import open_page

shell = open_page("Settings")

from pages.ui.blocks.papers.kept import kept_list
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import Question, questions
from pages.ui.frame.page import end_page
from pages.ui.sections.settings import parts

here = begin(shell, "What has the council set for itself, who set it, and when?", controls=())

parts.who_decides(here)
questions(
    "settings",
    [
        Question("The council", "What is it called, and how many people are there?", parts.council),
        Question("First page", "What does the first page show, and when does the board meet?", parts.first_page),
        Question("Targets", "What has the council set itself?", lambda: parts.targets(here)),
        Question("Officers", "Who may change settings and write about remedies?", parts.officers),
        Question("School terms", "Which days are school days?", parts.terms),
        Question("Step changes", "From which day does a trend start afresh?", lambda: parts.every_step_change(here)),
        Question("Papers", "Which papers were made for meetings, and from which data?", kept_list),
        Question("What was set", "Who set what, and when?", parts.history),
    ],
)

end_page(here)
