"""What do families complain of, how are they answered, and what does the Ombudsman find?"""

from pages.ui.frame.shell import open_page

shell = open_page("Complaints and Ombudsman")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, questions
from pages.ui.frame import data
from pages.ui.frame.menu import link_to
from pages.ui.frame.page import end_page
from pages.ui.sections import by_month, complaint_list, complaints
from reports.words import complaints as words

here = begin(
    shell,
    "What do families complain of, how well are they answered, and what does "
    "the Local Government and Social Care Ombudsman find?",
)

complaining, found = complaints.loaded(here, "complaints"), complaints.loaded(here, "ombudsman")

of_complaints = (
    Question("In time", "Are they answered in time?", partial(complaints.timeliness, here)),
    Question("The complaints", "Which complaints are overdue?", partial(complaint_list.listed, here), at_a_desk=True),
    Question("How they end", "How do complaints end?", partial(complaints.endings, here)),
    Question("Themes", "What are they about?", partial(complaints.themes, here)),
    Question("Long waits", "Had these families waited long for a plan?", partial(complaints.long_waits, here)),
)
of_ombudsman = (
    Question("Ombudsman", "What does the Ombudsman decide?", partial(complaints.decisions, here)),
    Question("How long ago", "Is it about now, or about years gone by?", partial(complaints.lag, here)),
    Question("Repeats", "Do the same faults come back?", partial(complaints.repeats, here)),
    Question("Public reports", "Public interest reports and what they oblige us to", partial(complaints.reports, here)),
)

if not complaining and not found:
    pieces.nothing_here(words.NOTHING)
    link_to("Upload", "Load a register")
else:
    told = [data.figure(key, here) for key in ("complaints_received", "stage_1_on_time", "ombudsman_upheld_rate")]
    pieces.headline(words.headline(*told, here.locality))
    questions(
        "complaints",
        (
            Question(IN_SHORT, "How many families complain?", partial(complaints.in_short, here)),
            by_month.question(here),
            *(of_complaints if complaining else ()),
            *(of_ombudsman if found else ()),
        ),
    )
    if not complaining or not found:
        pieces.note(words.NO_OMBUDSMAN if complaining else words.NO_COMPLAINTS)

end_page(here)
