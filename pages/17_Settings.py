"""What has the council set for itself, who set it, and when?"""

from pages.ui.frame.shell import open_page

shell = open_page("Settings")

from pages.ui.blocks.questions import tabs
from pages.ui.frame.page import begin_page, end_page
from pages.ui.sections.settings import parts

here = begin_page(shell, "What has the council set for itself, who set it, and when?", controls=())

parts.who_decides(here)
tabs(
    {
        "The council": parts.council,
        "First page": parts.first_page,
        "Targets": parts.targets,
        "Officers": parts.officers,
        "School terms": parts.terms,
        "Step changes": lambda: parts.every_step_change(here),
        "What was set": parts.history,
    },
    key="settings",
)

end_page(here)
