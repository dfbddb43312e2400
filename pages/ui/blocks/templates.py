"""An empty workbook to take away and fill in, for each list that can be loaded."""

import streamlit as st

from metrics.datasets import rows_named
from pages.ui.blocks import downloads
from pages.ui.frame import say
from reports.template import TEMPLATES, template_workbook


def template_form() -> None:
    """Choose a list and take its empty workbook."""
    inside = st.expander("Or take an empty workbook and fill it in", key="open_template", on_change="rerun")
    if not inside.open:
        return
    with inside:
        say.words("It has a heading for each column, drop-downs where there are codes, and one invented example.")
        about = st.selectbox(
            "What it lists", TEMPLATES, key="template_list", format_func=lambda one: rows_named(one).capitalize()
        )
        downloads.workbook_button(
            "Empty workbook", lambda: template_workbook(about), name=f"{about} template.xlsx", key="template"
        )
