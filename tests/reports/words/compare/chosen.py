"""What was chosen on the page."""

from data_access.reference_data.authorities import BY_OLD_CODE
from reports.summaries.compare import Choice
from tests.reports.words.views import view

ON_TIME = "plans_issued_within_20_weeks"
LEEDS, YORK = BY_OLD_CODE["383"], BY_OLD_CODE["815"]
CHOSEN = Choice(view(), ON_TIME, LEEDS, 2024, (YORK,), is_usual=True, is_ours=True, releases=("2025",))
