"""Small lists of so many rows, as somebody loads them who has answered nothing yet."""

from collections.abc import Iterable
from datetime import date, timedelta

from data_access.intake import take_in
from data_access.upload import Intake, Upload
from tests.conftest import TODAY

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
    lines = [f"K-{one},06/01/2025,1,Upheld" for one in range(count)]
    return "\n".join(["Complaint reference,Date received,Stage,Outcome", *lines]).encode()


def attendance(pupils: Iterable[int], week: str = "22/09/2025", status: str = "N") -> bytes:
    lines = [f"A998{one:09d},Alder,{status},{week},10,8,2,0" for one in pupils]
    return "\n".join([ATTENDANCE, *lines]).encode()


LISTS = {
    "cases": cases,
    "complaints": complaints,
    "attendance": lambda count: attendance(range(count)),
}


def handed_in(content: bytes, filename: str, database, **options) -> Intake:
    """A file as somebody loads it who has answered nothing yet."""
    return take_in(Upload(content=content, filename=filename, today=TODAY, **options), database)


def asked(done: Intake) -> list[tuple[str, str]]:
    """What is asked, and of which column; nothing was stored if anything is."""
    assert not (done.questions and done.batch)
    return [(one.code.removeprefix("LOAD-"), one.column) for one in done.questions]
