"""The small files of shared/cases, and what is right for the plain list that they are made from."""

from datetime import date

from data_access.intake import take_in
from data_access.upload import Intake, Upload
from tests.conftest import TODAY
from tests.council_files import figures
from tests.published_files import case_files

EXTRACTED = date(2025, 12, 31)
PLAIN = {
    "requests_received": (5, 5),
    "request_decisions_within_6_weeks": (4, 4),
    "plans_issued_within_20_weeks": (1, 2),
    "plans_due_issued_on_time": (1, 4),
    "assessments_open": (2, 2),
}
"""As at 31 December 2025."""


def loaded(number: str, name: str, database, **options) -> Intake:
    """A file of one kind of shape taken in as somebody would who has answered nothing yet."""
    (path,) = case_files(number, name)
    said = {"extracted_on": EXTRACTED} | options
    return take_in(Upload(content=path.read_bytes(), filename=path.name, today=TODAY, **said), database)


def plain_figures(database) -> dict[str, tuple[int, int]]:
    """The figures that every form of the plain list must give."""
    return figures(database, tuple(PLAIN))
