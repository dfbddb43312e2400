"""What does each figure mean, how is it counted, and under what law?"""

from pages.ui.frame.shell import open_page

shell = open_page("Definitions")

from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import Question, questions
from pages.ui.frame.page import end_page
from pages.ui.sections import definitions

here = begin(shell, "What does each figure mean, how is it counted, and under what law?", controls=())


def answers() -> None:
    """A solver and the papers, for those who ask for them."""
    from pages.ui.sections.answers import answered

    answered(here)


questions(
    "definitions",
    (
        Question("The figures", "The figures", definitions.figures),
        Question("Worked examples", "Worked examples", definitions.examples),
        Question("Answers", "What do we answer to whoever asks us?", answers, at_a_desk=True),
        Question("Published sources", "Where the published figures come from", definitions.published),
        Question("Words", "Words and abbreviations", definitions.abbreviations),
        Question("Accessibility", "Who can use these pages, and who cannot yet?", definitions.accessibility),
        Question("Codes", "The codes of the SEN2 return", definitions.codes),
    ),
)

end_page(here)
