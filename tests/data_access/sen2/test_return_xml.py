"""The SEN2 return as XML: names in any case, every year's variant, nothing silently dropped."""

import datetime as dt
import time

import pandas as pd
import pytest

from data_access.files.reading import RawFile, read_file
from data_access.findings import FileRefused, Severity

HEADER = """<Header>
<CollectionDetails><Collection>SEN2</Collection><Year>2025</Year><ReferenceDate>2025-01-16</ReferenceDate>
</CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>999</LEA><DateTime>2025-03-01T10:00:00</DateTime></Source>
</Header>"""
FULL_REQUEST = """<Requests>
<ReceivedDate>2024-01-10</ReceivedDate><RequestSource>1</RequestSource><RYA>0</RYA>
<RequestOutcomeDate>2024-02-20</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
<RequestMediation>0</RequestMediation><RequestTribunal>1</RequestTribunal><Exported>998</Exported>
<Assessment><AssessmentOutcome>Y</AssessmentOutcome><AssessmentOutcomeDate>2024-05-01</AssessmentOutcomeDate>
<AssessmentMediation>0</AssessmentMediation><AssessmentTribunal>0</AssessmentTribunal>
<OtherMediation>1</OtherMediation><OtherTribunal>0</OtherTribunal><Week20>1</Week20>
<NamedPlan><StartDate>2024-05-29</StartDate>
<PlanDetail><URN>100001</URN><PlacementRank>1</PlacementRank></PlanDetail>
<PlanRes>A</PlanRes><PlanWBP>S</PlanWBP><PB>1</PB><OA>0</OA><DP>E</DP>
<CeaseDate>2024-12-01</CeaseDate><CeaseReason>5</CeaseReason></NamedPlan></Assessment>
<ActivePlans><TransferLA>997</TransferLA>
<PlacementDetail><URN>100002</URN><PlacementRank>2</PlacementRank><EntryDate>2024-06-02</EntryDate>
</PlacementDetail>
<PlacementDetail><URN>100001</URN><UKPRN>10000001</UKPRN><SENSetting>OTH</SENSetting>
<SENunitIndicator>1</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator>
<PlacementRank>1</PlacementRank><EntryDate>2024-06-01</EntryDate><LeavingDate>2024-11-30</LeavingDate>
<Res>A</Res></PlacementDetail>
<SENneed><SENtype>SLCN</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
<SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
<ReviewMeeting>2024-10-01</ReviewMeeting><ReviewOutcome>A</ReviewOutcome><ReviewDraft>2024-10-20</ReviewDraft>
<LastReview>2024-10-15</LastReview><PhaseTransferDueDate>2025-02-15</PhaseTransferDueDate>
<PhaseTransferFinalDate>2025-02-10</PhaseTransferFinalDate></ActivePlans>
</Requests>"""
EXPECTED = {
    "RecordId": "1.1", "Surname": "Example", "Forename": "Child 12", "PersonBirthDate": "2015-06-07",
    "Sex": "F", "Ethnicity": "WBRI", "PostCode": "ZZ99 9ZZ", "UPN": "A000000000012",
    "UniqueLearnerNumber": "0000000012", "UPNunknown": None, "ReceivedDate": "2024-01-10",
    "RequestSource": "1", "RYA": "0", "RequestOutcomeDate": "2024-02-20", "RequestOutcome": "Y",
    "RequestMediation": "0", "RequestTribunal": "1", "Exported": "998", "AssessmentOutcome": "Y",
    "AssessmentOutcomeDate": "2024-05-01", "AssessmentMediation": "0", "AssessmentTribunal": "0",
    "OtherMediation": "1", "OtherTribunal": "0", "Week20": "1", "StartDate": "2024-05-29", "PlanRes": "A",
    "PlanWBP": "S", "PB": "1", "OA": "0", "DP": "E", "CeaseDate": "2024-12-01", "CeaseReason": "5",
    "TransferLA": "997", "ReviewMeeting": "2024-10-01", "ReviewOutcome": "A", "ReviewDraft": "2024-10-20",
    "LastReview": "2024-10-15", "PhaseTransferDueDate": "2025-02-15",
    "PhaseTransferFinalDate": "2025-02-10", "SENtype": "ASD", "SENtype2": "SLCN", "URN": "100001",
    "UKPRN": "10000001", "SENSetting": "OTH", "EntryDate": "2024-06-01", "LeavingDate": "2024-11-30",
    "SENunitIndicator": "1", "ResourcedProvisionIndicator": "0",
}  # fmt: skip


def person(*requests: str, number: int = 12) -> str:
    return (
        f"<Person><Surname>Example</Surname><Forename>Child {number}</Forename>"
        "<PersonBirthDate>2015-06-07</PersonBirthDate><Sex>F</Sex><Ethnicity>WBRI</Ethnicity>"
        f"<PostCode>ZZ99 9ZZ</PostCode><UPN>A{number:012}</UPN>"
        f"<UniqueLearnerNumber>{number:010}</UniqueLearnerNumber>\n" + "\n".join(requests) + "\n</Person>"
    )


def document(*people: str, header: str = HEADER) -> str:
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n'
    return f"{start}{header}\n<Persons>\n" + "\n".join(people) + "\n</Persons>\n</Message>\n"


def read(text: str, encoding: str = "utf-8") -> RawFile:
    return read_file(text.encode(encoding), "return.xml")


def records(raw: RawFile) -> list[dict]:
    (sheet,) = raw.sheets
    header, *rows = sheet.cells.itertuples(index=False)
    return [{name: None if pd.isna(cell) else cell for name, cell in zip(header, row, strict=True)} for row in rows]


def codes(raw: RawFile) -> dict[str, int]:
    return {f"{finding.code} {finding.column}".strip(): finding.count for finding in raw.findings}


def simple_request(extra: str = "") -> str:
    return f"<Requests><ReceivedDate>2024-01-10</ReceivedDate><RequestOutcome>A</RequestOutcome>{extra}</Requests>"


def test_every_element_of_the_2025_return_lands_in_its_column():
    """Rank decides which need and which placement is the main one, not the order in the file."""
    raw = read(document(person(FULL_REQUEST)))
    assert raw.kind == "xml"
    assert raw.sheets[0].name == "SEN2 return"
    assert records(raw) == [EXPECTED]


def test_header_gives_day_council_and_year():
    """The census day is the day the figures stand at."""
    raw = read(document(person(simple_request())))
    assert (raw.extracted_on, raw.authority, raw.year) == (dt.date(2025, 1, 16), "999", 2025)


def test_day_of_the_file_stands_in_for_a_missing_census_day():
    """ReferenceDate is optional in DfE's schema; DateTime says when the file was made."""
    header = HEADER.replace("<ReferenceDate>2025-01-16</ReferenceDate>", "")
    assert read(document(person(simple_request()), header=header)).extracted_on == dt.date(2025, 3, 1)


def test_case_namespace_and_misspelt_names_do_not_matter():
    """Suppliers and DfE's own papers spell SENSetting, PlanWBP and others in several ways."""
    text = document(person(FULL_REQUEST)).replace("PlanWBP", "PlanWPB").replace("SENSetting", "SENsetting")
    text = text.replace("<Message>", '<s:Message xmlns:s="urn:example">').replace("</Message>", "</s:Message>")
    text = text.replace("<Requests>", "<s:requests>").replace("</Requests>", "</s:requests>")
    assert records(read(text)) == [EXPECTED]


def test_2023_return():
    """GenderCurrent, Res and WBP at plan level, and one review date only."""
    request = simple_request("<ActivePlans><Res>A</Res><WBP>T</WBP><LastReview>2022-10-01</LastReview></ActivePlans>")
    text = document(person(request)).replace("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>")
    raw = read(text)
    (record,) = records(raw)
    assert (record["Sex"], record["LastReview"], record["ReviewMeeting"]) == ("2", "2022-10-01", None)
    assert codes(raw) == {"SEN2-UNUSED Res": 1, "SEN2-UNUSED WBP": 1}


def test_each_request_of_a_person_is_a_row_with_its_own_id():
    """SEN2 XML has no case number: person and request are counted."""
    rows = records(read(document(person(simple_request()), person(simple_request(), FULL_REQUEST, number=13))))
    assert [row["RecordId"] for row in rows] == ["1.1", "2.1", "2.2"]
    assert [row["Forename"] for row in rows] == ["Child 12", "Child 13", "Child 13"]
    assert [row["CeaseReason"] for row in rows] == [None, None, "5"]


def test_empty_elements_are_blank():
    """Exports write <Exported></Exported> for nothing."""
    request = simple_request("<Exported></Exported><RYA/><RequestOutcomeDate>\n </RequestOutcomeDate>")
    (record,) = records(read(document(person(request))))
    assert (record["Exported"], record["RYA"], record["RequestOutcomeDate"]) == (None, None, None)


def test_row_numbers_are_line_numbers_also_beyond_65535():
    """libxml2 stops counting at 65,535; a finding must still name the line an editor shows."""
    people = [person(simple_request(), number=number) for number in range(1, 30_001)]
    text = document(*people)
    lines = text.split("\n")
    index = read(text).sheets[0].cells.index
    assert lines[index[0] - 1] == "<Persons>"
    assert index[-1] > 65_535
    assert all(lines[line - 1].startswith("<Requests>") for line in index[1:])


def test_everything_on_one_line_still_has_distinct_row_numbers():
    """Some systems write no line breaks at all; then rows are counted and a finding says so."""
    text = document(person(simple_request()), person(simple_request(), number=13)).replace("\n", "")
    raw = read(text)
    assert list(raw.sheets[0].cells.index) == [1, 2, 3]
    assert codes(raw) == {"SEN2-LINES": 1}


def test_unknown_elements_are_named_once_with_their_count_and_never_their_content():
    """A new year's element must be noticed; what it holds may be personal."""
    extra = "<NewThing><URN>123456</URN><Name>Example Child 12</Name></NewThing>"
    raw = read(document(person(simple_request(extra), simple_request(extra))))
    assert codes(raw) == {"SEN2-UNKNOWN NewThing": 2}
    (finding,) = raw.findings
    assert finding.severity is Severity.INFORMATION
    assert "Child 12" not in finding.sentence()
    assert "123456" not in finding.sentence()
    assert [record["URN"] for record in records(raw)] == [None, None]


def test_what_is_not_yet_used_is_counted():
    """Second placements, settings named in plans and so on: none vanishes without a word."""
    raw = read(document(person(FULL_REQUEST)))
    assert codes(raw) == {"SEN2-PLACEMENTS PlacementDetail": 1, "SEN2-NAMED PlanDetail": 1, "SEN2-UNUSED Res": 1}


@pytest.mark.parametrize(("again", "code"), [("A", "SEN2-REPEATED"), ("N", "SEN2-DIFFERS")])
def test_an_outcome_that_comes_again_is_asked_about_where_it_differs(again, code):
    raw = read(document(person(simple_request(f"<RequestOutcome>{again}</RequestOutcome>"))))
    assert codes(raw) == {f"{code} RequestOutcome": 1}
    assert (raw.findings[0].severity is Severity.ASKS) == (again == "N")


def test_an_element_in_the_wrong_place_is_no_unknown_one():
    """Needs outside a request are lost to every split by need."""
    raw = read(document(person("<SENneed><SENtype>ASD</SENtype></SENneed>", simple_request())))
    assert codes(raw) == {"SEN2-MISPLACED SENtype": 1}
    assert raw.findings[0].severity is Severity.LEFT_OUT


def test_a_child_without_a_request_is_reported():
    """No request, no row: the person must not disappear unnoticed."""
    raw = read(document(person(), person(simple_request(), number=13)))
    assert codes(raw) == {"SEN2-REQUESTS Requests": 1}
    assert raw.findings[0].severity is Severity.LEFT_OUT
    assert [record["RecordId"] for record in records(raw)] == ["2.1"]


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_declared_encodings(encoding):
    """Whatever the first line declares is believed."""
    text = document(person(simple_request())).replace('"UTF-8"', f'"{encoding}"').replace("Example", "Exämple")
    raw = read(text, encoding)
    assert records(raw)[0]["Surname"] == "Exämple"
    assert raw.findings == ()


def test_windows_text_that_says_utf8_is_read_with_a_finding():
    """One accented surname must not cost a council its upload."""
    raw = read(document(person(simple_request())).replace("Example", "Exämple"), "cp1252")
    assert records(raw)[0]["Surname"] == "Exämple"
    assert codes(raw) == {"FILE-ENCODING": 1}


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (document(person(simple_request()))[:-40], "FILE-TRUNCATED", "line "),
        ("<Message>\n<Persons>\n<Person></Requests></Person></Persons></Message>", "FILE-XML", "line 3"),
        ("<Message>\n<Persons>&name;</Persons></Message>", "FILE-XML", "line 2"),
        ("<Workbook/>", "FILE-KIND", "SEN2"),
        ("<Message><Header><Collection>SC</Collection></Header></Message>", "FILE-KIND", "SEN2"),
        (document(), "FILE-EMPTY", ""),
        ('<?xml version="1.0" encoding="x-none"?><Message/>', "FILE-XML", "encoding"),
    ],
)
def test_refusals_say_where_and_never_what(text, code, words):
    """A line number helps; a quotation from the file could name a child."""
    with pytest.raises(FileRefused) as refused:
        read(text)
    finding = refused.value.finding
    assert finding.code == code
    assert words in finding.sentence()
    assert "Example" not in finding.sentence()


def test_time_grows_in_step_with_the_number_of_children():
    """A large county has 20,000 children in its return; twice the children, about twice the time."""

    def seconds(children: int) -> float:
        content = document(*(person(FULL_REQUEST, number=number) for number in range(children))).encode()
        began = time.process_time()
        read_file(content, "return.xml")
        return time.process_time() - began

    small, large = seconds(2_000), seconds(10_000)
    assert large < 8 * max(small, 0.5)
