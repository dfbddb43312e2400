"""An extract of the public register of schools as DfE offers it: found, read, and what is odd about it said."""

import io
import zipfile
from datetime import date

import pytest

from data_access.findings import FileRefused
from data_access.published.establishments.extract import day_in_name, extract_part, read_extract

HEADINGS = (
    "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),"
    "TypeOfEstablishment (name),EstablishmentStatus (code),OpenDate,CloseDate,PhaseOfEducation (name),"
    "StatutoryLowAge,StatutoryHighAge,UKPRN,HeadLastName,TypeOfResourcedProvision (name),"
    "ResourcedProvisionOnRoll,ResourcedProvisionCapacity,SenUnitOnRoll,SenUnitCapacity\n"
)
PRIMARY = '990001,998,Larkmoor,2001,"Café, Example Primary",34,Academy converter,1,01-09-2014,,Primary,4,11,10099901,'
PRIMARY += "Nobody,SEN unit,,,8,10\n"
SPECIAL = (
    "990002,997,Saltreach,7001,Example Special,7,Community special school,2,,31-08-2025,Not applicable,5,19,,Nobody,"
)
SPECIAL += "Not applicable,,,,\n"
NAME = "edubasealldata20261102.csv"


def extract(*lines: str, encoding: str = "cp1252"):
    content = (HEADINGS + "".join(lines)).encode(encoding)
    part = extract_part(content, NAME)
    assert part is not None
    return read_extract(part)


def codes(findings) -> list[str]:
    return [one.code for one in findings]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_only_what_a_figure_can_need_is_kept(encoding):
    """Sixteen of twenty columns; the head's name is one of the others."""
    (read, findings) = extract(PRIMARY, SPECIAL, encoding=encoding)
    made = read.rows
    assert read.found == 2
    first, second = made.to_dict("records")
    assert (first["urn"], first["name"], first["la_code"], first["type_code"]) == (
        "990001",
        "Café, Example Primary",
        "998",
        "34",
    )
    assert (first["opened"].date(), first["unit_capacity"], first["provision"]) == (date(2014, 9, 1), 10, "SEN unit")
    assert (second["type_code"], second["closed"].date()) == ("07", date(2025, 8, 31))
    assert made.loc[1, ["phase", "provision", "ukprn", "opened"]].isna().all()
    assert "Nobody" not in made.astype("str").to_numpy()
    assert codes(findings) == ["SCHOOLS-EXTRACT"]


def test_what_cannot_be_right_is_named_with_its_line():
    findings = extract(
        PRIMARY,
        PRIMARY,
        SPECIAL.replace("990002", ""),
        SPECIAL.replace("31-08-2025", "31-02-2025").replace(",7,", ",99,").replace("Community special", "Odd"),
        PRIMARY.replace("990001", "990003").replace("8,10\n", "8,ten\n"),
    ).findings
    told = {one.code: (one.rows, one.found) for one in findings}
    assert told.pop("SCHOOLS-EXTRACT")
    assert told == {
        "SCHOOLS-NO-NUMBER": ((4,), ()),
        "SCHOOLS-TWICE": ((3,), ("990001",)),
        "SCHOOLS-DAY-UNREADABLE": ((5,), ("31-02-2025",)),
        "SCHOOLS-NUMBER-UNREADABLE": ((6,), ("ten",)),
        "SCHOOLS-TYPE-UNKNOWN": ((5,), ()),
    }
    unknown = next(one for one in findings if one.code == "SCHOOLS-TYPE-UNKNOWN")
    assert 'Type 99 ("Odd school")' in unknown.message


def test_a_broken_line_is_named_and_the_others_keep_their_numbers():
    read = extract("990008,998,broken\n", PRIMARY)
    assert read.value.rows["source_row"].tolist() == [3]
    assert next(one.rows for one in read.findings if one.code == "SCHOOLS-LINE-BROKEN") == (2,)


def test_an_extract_without_an_establishment_is_refused():
    with pytest.raises(FileRefused) as caught:
        extract("none,998,Larkmoor,,,,,,,,,,,,,,,,,\n")
    assert caught.value.finding.code == "SCHOOLS-NO-ROWS"


def test_it_is_found_in_the_zip_that_dfe_sends():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("extract/readme.txt", "hello")
        archive.writestr(f"extract/{NAME}", (HEADINGS + PRIMARY).encode("cp1252"))
    part = extract_part(packed.getvalue(), "Results.zip")
    assert part is not None
    assert len(read_extract(part).value.rows) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 broken", b"Case reference,URN\nA,990001\n", b"URN,EstablishmentName,LA (code)\n1,A,998\n"],
)
def test_a_file_of_another_kind_is_none(content):
    """A council's own register of schools has a URN too."""
    assert extract_part(content, "list.csv") is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        (NAME, date(2026, 11, 2)),
        ("extract/edubasealldata20261102.csv", date(2026, 11, 2)),
        ("larkmoor_gias_20261015.csv", date(2026, 10, 15)),
        ("edubasealldata20261302.csv", None),
        ("Results.zip", None),
    ],
)
def test_the_day_stands_in_the_name(name, day):
    assert day_in_name(name) == day
