"""An empty workbook to take away and fill in, for each list that can be loaded."""

from metrics.datasets import rows_named
from pages.ui.blocks import downloads
from pages.ui.blocks.inside.folds import folded
from pages.ui.frame import choose, say
from reports.template import TEMPLATES, template_workbook


def template_form() -> None:
    """Choose a list and take its empty workbook."""
    folded("Or take an empty workbook and fill it in", _templates, key="template")


def _templates() -> None:
    say.words("It has a heading for each column, drop-downs where there are codes, and one invented example.")
    offered = {one: rows_named(one).capitalize() for one in TEMPLATES}
    about = choose.one_of_many("What it lists", offered, key="template_list")
    downloads.workbook_button(
        "Empty workbook", lambda: template_workbook(about), name=f"{about} template.xlsx", key="template"
    )
