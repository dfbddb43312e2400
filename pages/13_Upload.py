"""How do I bring data in, what was found in them, and how do I undo it?"""

import streamlit as st

from pages.ui.blocks import loads, pieces, uploads
from pages.ui.frame import data
from pages.ui.frame.page import begin_page, end_page

here = begin_page(
    "Upload", "Bring in an export from your case system, see what was found in it, and undo it if need be.", controls=()
)

pieces.points(
    (
        "One file with a row for each request is enough. Your own column names are fine.",
        "Other lists go the same way, each as its own file or sheet: appeals, complaints, remedies, attendance, "
        "section 19 and more. Their headings tell which they are.",
        "Names, dates of birth, addresses and postcodes are not stored. Leave them out if you can.",
        "A file that cannot be used changes nothing, and one that would take much away asks first.",
    )
)
uploads.upload_form()
uploads.paste_form()
uploads.report()

st.header("What has been loaded", anchor=False)
loaded = data.batches()
if loaded:
    loads.batch_list(loaded)
else:
    pieces.nothing_here("Nothing yet. The pages show sample data of an invented council until you load a file.")

end_page(here)
