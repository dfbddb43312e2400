"""Which files belong together: their names begin alike and end with a module, and a heading joins each to others."""

from pathlib import Path

import pytest

from data_access.files.bundles.belonging import returns_among

PERSON = "persontableid,surname\np1,Example\n"
REQUESTS = "requeststableid,persontableid,receiveddate\nr1,p1,2025-Jan-06 00:00:00\n"
LIST = "Case ref,Date request received\nEX1,06/01/2025\n"


def grouped(folder: Path, files: dict[str, str]) -> list[list[str]]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [[path.name for path in group] for group in returns_among([folder / name for name in files])]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"X_person.csv": PERSON, "cases.csv": LIST, "X_requests.csv": REQUESTS},
         [["X_person.csv", "X_requests.csv"], ["cases.csv"]]),
        ({"31-01_person.csv": PERSON, "31-01_requests.csv": REQUESTS, "28-02_person.csv": PERSON,
          "28-02_requests.csv": REQUESTS},
         [["31-01_person.csv", "31-01_requests.csv"], ["28-02_person.csv", "28-02_requests.csv"]]),
        ({"requests.csv": LIST, "person.csv": PERSON}, [["requests.csv"], ["person.csv"]]),
        ({"M1.csv": "Person ID,Dob\n1,2015-01-01\n", "m2.csv": "Person ID,Requests Record ID\n1,2\n"},
         [["M1.csv", "m2.csv"]]),
        ({"X_person.xlsx": PERSON, "X_requests.csv": REQUESTS}, [["X_person.xlsx"], ["X_requests.csv"]]),
        ({"requests.csv": REQUESTS}, [["requests.csv"]]),
        ({"spokesperson.csv": PERSON, "spokesrequests.csv": REQUESTS}, [["spokesperson.csv"], ["spokesrequests.csv"]]),
    ],
)  # fmt: skip
def test_files_of_one_return_are_one(files, expected, tmp_path):
    """A list that is only called "requests" and joins nothing stays a list."""
    assert grouped(tmp_path, files) == expected


def test_files_of_two_folders_are_two_returns(tmp_path):
    paths = [tmp_path / place / name for place in "ab" for name in ("person.csv", "requests.csv")]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text(PERSON if path.stem == "person" else REQUESTS, encoding="utf-8")
    assert returns_among(paths) == [paths[:2], paths[2:]]
