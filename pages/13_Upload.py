"""How do I bring data in, what would they change, and how do I undo it?"""

from pages.ui.frame.shell import open_page

shell = open_page("Upload")

import streamlit as st

from pages.ui.blocks import loads, pieces, templates, uploads
from pages.ui.blocks.inside.folds import folded
from pages.ui.blocks.public.begin import begin
from pages.ui.frame import changes
from pages.ui.frame.page import end_page
from pages.ui.sections.upload import annex_a, choose, compare, correct, looked, outcome

here = begin(
    shell, "Bring in an export from your case system, see what it would change, and undo it if need be.", controls=()
)

choose.files()
choose.pasted()
if file := uploads.held():
    looked.show(file)
    correct.form(file)
outcome.report()

folded(
    "What can be brought in, and what becomes of it",
    lambda: pieces.points(
        (
            "One file with a row for each request is enough. Your own column names are fine.",
            "Other lists go the same way, each as its own file or sheet: appeals, complaints, remedies, attendance, "
            "section 19 and more. Their headings tell which they are.",
            "Names, dates of birth, addresses and postcodes are not stored. Leave them out if you can.",
            "Nothing is kept until you say so. A file that cannot be used changes nothing.",
        )
    ),
    key="what_can_be_loaded",
)
templates.template_form()
annex_a.annex_a_form(here)

st.header("What has been loaded", anchor=False)
loaded = changes.batches()
if loaded:
    compare.any_two(loaded)
    loads.batch_list(loaded)
else:
    pieces.nothing_here("Nothing yet. The pages show sample data of an invented council until you load a file.")

end_page(here)
