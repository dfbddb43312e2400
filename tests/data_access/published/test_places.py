"""Which area a line is about: DfE's number first, every oddity said, nothing lost."""

import pytest

from data_access.published.places import LOCAL, Doubt, area_of
from tests.reference.small_files import HEADER, read_selection

KENT, SOMERSET = "E10000016", "E10000027"


@pytest.mark.parametrize(
    ("code", "number", "kept", "doubt"),
    [
        (KENT, "886", KENT, Doubt.NONE),
        (KENT, "", KENT, Doubt.NONE),
        ("", "886", KENT, Doubt.NONE),
        ("E06000066", "933", SOMERSET, Doubt.OTHER_CODE),
        ("E06000066", "", SOMERSET, Doubt.OTHER_CODE),
        (SOMERSET, "933", SOMERSET, Doubt.NONE),
        ("E06000099", "933", SOMERSET, Doubt.CODE_UNKNOWN),
        (KENT, "999", KENT, Doubt.NUMBER_UNKNOWN),
        (KENT, "933", SOMERSET, Doubt.DISAGREE),
        ("E06000066", "886", KENT, Doubt.DISAGREE),
        ("E06000099", "999", "E06000099", Doubt.UNKNOWN),
        ("", "999", "999", Doubt.UNKNOWN),
        ("E06000099", "", "E06000099", Doubt.UNKNOWN),
        ("", "", "", Doubt.NONE),
    ],
)
def test_the_number_is_followed_and_what_is_odd_is_told(code, number, kept, doubt):
    assert area_of(LOCAL, code, number) == (kept, doubt)


@pytest.mark.parametrize(
    ("level", "code", "doubt"),
    [
        ("National", "E92000001", Doubt.NONE),
        ("Regional", "E12000008", Doubt.NONE),
        ("Regional", "E12000099", Doubt.UNKNOWN),
        ("National", "K02000001", Doubt.UNKNOWN),
        ("Regional", "", Doubt.NONE),
    ],
)
def test_regions_and_countries_go_by_their_code(level, code, doubt):
    assert area_of(level, code, "") == (code, doubt)


def council(code: str, number: str, name: str) -> str:
    place = f"E92000001,England,E12000008,South East,{code},{number},{name}"
    return f"2025,Local authority,{place},All EHC plans,All EHC plans,10,8,6"


def codes_said(*lines: str) -> list[tuple[str, tuple[int, ...], str]]:
    read = read_selection("\n".join((HEADER, *lines)).encode(), "small.csv")
    return [(one.code.removeprefix("PUBLISHED-AREA-"), one.rows, one.message) for one in read.findings]


def test_each_oddity_is_a_finding_with_code_number_and_rows():
    said = codes_said(
        council("E10000016", "886", "Kent"),
        council("E06000066", "933", "Somerset"),
        council("E06000098", "919", "Hertfordshire"),
        council("E10000012", "999", "Essex"),
        council("E10000030", "916", "Gloucestershire"),
        council("E06000099", "997", "Newland"),
    )
    assert [(code, rows) for code, rows, _ in said] == [
        ("RECODED", (3,)),
        ("CODE-UNKNOWN", (4,)),
        ("NUMBER-UNKNOWN", (5,)),
        ("DISAGREES", (6,)),
        ("UNKNOWN", (7,)),
    ]
    for (_, _, words), named in zip(
        said,
        ("Somerset", "E06000098|919|Hertfordshire", "999|E10000012|Essex", "916|E10000030|Surrey", "Newland|E06000099"),
        strict=True,
    ):
        assert all(part in words for part in named.split("|")), words


def test_a_line_about_nobody_we_know_is_kept():
    read = read_selection(f"{HEADER}\n{council('E06000099', '997', 'Newland')}".encode(), "small.csv")
    assert read.figures["area_code"].unique().tolist() == ["E06000099"]
    assert read.figures["value"].tolist() == [10, 8, 6]
    (finding,) = read.findings
    assert (finding.file, finding.rows, finding.found) == ("small.csv", (2,), ("E06000099",))
    assert "[[authorities]]" in finding.advice
