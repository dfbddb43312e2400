"""Small lists of so many rows, as somebody loads them who says its day, and has answered nothing yet."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from data_access import intake
from data_access.intake import take_in
from data_access.storage import store
from data_access.upload import Intake, Upload
from tests.conftest import TODAY, taken_in

DAY = date(2025, 12, 31)
ONE_DAY = timedelta(days=1)
HEADINGS = "Case ref,Date request received,Request outcome,Request outcome date,Locality,Draft plan sent"
ATTENDANCE = "UPN,School,SEN status,Week commencing,Possible,Attended,Authorised,Unauthorised"


def cases(
    count: int, *, locality: str = "Fenside", draft: str = "", received: str = "06/01/2025", note: str = ""
) -> bytes:
    lines = [
        f"EX-{one},{received},Agreed{note},17/02/2025,{locality},{draft if not one else ''}" for one in range(count)
    ]
    return "\n".join([HEADINGS, *lines]).encode()


def complaints(count: int) -> bytes:
    lines = [f"K-{one},06/01/2025,1,Upheld,03/02/2025" for one in range(count)]
    return "\n".join(["Complaint reference,Date received,Stage,Outcome,Response sent", *lines]).encode()


def attendance(pupils: Iterable[int], week: str = "22/09/2025", status: str = "N") -> bytes:
    lines = [f"A998{one:09d},Alder,{status},{week},10,8,2,0" for one in pupils]
    return "\n".join([ATTENDANCE, *lines]).encode()


LISTS = {
    "cases": cases,
    "complaints": complaints,
    "attendance": lambda count: attendance(range(count)),
}


def handed_in(content: bytes, filename: str, database, **options) -> Intake:
    """A file as somebody loads it who says its day, and has answered nothing yet."""
    said = {"extracted_on": TODAY} | options
    return take_in(Upload(content=content, filename=filename, today=TODAY, **said), database)


def asked(done: Intake) -> list[tuple[str, str]]:
    """What is asked, and of which column; nothing was stored if anything is."""
    assert not (done.questions and done.batch)
    return [(one.code.removeprefix("LOAD-"), one.column) for one in done.questions]


def overtaken(content: bytes, by: bytes, database, **options) -> Intake:
    """A file whose turn to write comes only when another is stored that was handed in at the same moment."""
    with pytest.MonkeyPatch.context() as patch:

        def after_the_other(*args, **keys):
            patch.undo()
            assert taken_in(by, "other.csv", database, **options).batch
            return intake.writing(*args, **keys)

        patch.setattr(intake, "writing", after_the_other)
        return handed_in(content, "overtaken.csv", database, **options)


def overtaken_of_each_list(database) -> list[list[tuple[str, str]]]:
    """What is asked of a file that is more than is loaded, but little beside what another person loads meanwhile."""
    found = []
    for of_list in LISTS.values():
        taken_in(of_list(3), "a.csv", database, extracted_on=DAY)
        before = len(store.batches(database))
        done = overtaken(of_list(4), of_list(20), database, extracted_on=DAY + ONE_DAY)
        assert [batch.rows for batch in store.batches(database)][:-before] == [20]
        found.append(asked(done))
    return found
