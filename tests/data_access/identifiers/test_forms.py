"""Each identifier in every way of writing it, and what is nearly one. All are made up: 999 begins no real number."""

import pytest

from data_access.identifiers.forms import has_check_letter, is_nhs_number, is_uln
from data_access.identifiers.search import named_in

WRITTEN = {
    "UPN": (
        "E999000000012",
        "e999000000012",
        "E 999 0000 00012",
        "E999-0000-00012",
        "E999.0000.00012",
        "Q99900000001B",
        "E999/0000/00012",
        "E999_000000012",
    ),
    "NHS number": (
        "9991000119",
        "999 100 0119",
        "999-100-0119",
        "999.100.0119",
        "9 9 9 1 0 0 0 1 1 9",
        "999 1000 119",
        "999/100/0119",
        "999_100_0119",
        "NHS9991000119",
        "nhs9991000119",
        "9991000119.0",
    ),
    "ULN": ("9991000118", "999 100 0118", "99910-00118", "ULN9991000118", "9991 000 118", "99 9100 0118"),
    "postcode": (
        "ZZ99 9ZZ",
        "zz99 9zz",
        "ZZ999ZZ",
        "ZZ99-9ZZ",
        "M1 1AA",
        "EC1A 1BB",
        "W1A  0AX",
        "ZZ99.9ZZ",
        "ZZ99_9ZZ",
        "GIR 0AA",
    ),
    "e-mail address": (
        "j.example@example.org",
        "j @ example.org",
        "j(at)example.org",
        "j [at] example.org.uk",
        "j AT example.org",
        "j.e at example.org",
        "j @ example . org",
        "j%40example.org",
    ),
    "telephone number": (
        *("01632 960123", "01632-960-123", "(01632) 960123", "01632960123", "020 7946 0123", "07700 900123"),
        *(
            "07700900123",
            "0113/496 0123",
            "01632/960123",
            "07700_900123",
            "+44 7700 900123",
            "+447700900123",
            "+44 (0)7700 900123",
            "0044 1632 960123",
            "0800 001 0123",
        ),
    ),
}
NEARLY = (
    *("E999000000013", "F999000000012", "I999000000012", "E99900000001", "E9990000000122", "X E99900000012"),
    *("9991000117", "999 100 0117", "99910001190", "999100011", "A9991000119", "9991000119B", "2025 031 407"),
    *("ZZ99 9ZI", "QZ99 9ZZ", "ZZ999 9ZZ", "ZZ99", "9ZZ", "j at example", "@example", "example.org"),
    *("01632 9601", "01632 9601234", "11632 960123", "00132 960123", "+33 7700 900123"),
    *("EHC-2025-00123", "EHC/2025/000123", "EH383/24/00012", "24 012 345", "2025-001234", "3000000001"),
    *("EHCE999000000013", "E999/0000/00013", "NHS9991000117", "999/100/0117", "XNHX9991000119", "ZZ99.9ZI", "GIR 0AB"),
    *("S19 3RD term", "M25 2ND request", "CT3 1ST", "L10 4TH", "j AT example", "see at example.org", "0113/496 01"),
    *("01-2024-00012", "2025031407", "20250314-7", "£1,300.50", "10012345", "383/4001", "SEN2 2025", "KS2 2AB3"),
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in WRITTEN.items() for text in texts])
@pytest.mark.parametrize("around", ["{}", "Northfield, {}", "({}) Northfield", "ref_{}_x", "see {}.", "{}/2"])
def test_an_identifier_is_found_wherever_it_stands(kind, text, around):
    assert [str(one.kind) for one in named_in(around.format(text))] == [kind]


def test_a_upn_is_found_at_the_end_of_a_word():
    assert [one.start for one in named_in("EHCE999000000012")] == [3]


@pytest.mark.parametrize("text", NEARLY)
def test_what_is_nearly_one_is_none(text):
    assert named_in(text) == ()


@pytest.mark.parametrize(
    ("digits", "nhs", "uln"),
    [
        ("9434765919", True, False),
        ("9434765918", False, True),
        ("9434765917", False, False),
        ("9991000003", True, False),
        ("1000000000", False, True),
        ("9991000070", True, False),
        ("0000000000", False, False),
    ],
    ids=["the NHS Data Dictionary's example", "one less", "two less", "3", "remainder 10", "remainder 0", "all 0"],
)
def test_check_digits(digits, nhs, uln):
    """NHS: 11 less the remainder, 11 as 0 and 10 never. ULN: 10 less it, never for a remainder of 0."""
    assert (is_nhs_number(digits), is_uln(digits)) == (nhs, uln)


@pytest.mark.parametrize(
    ("upn", "right"),
    [("E999000000012", True), ("A999000000012", False), ("Q99900000001B", True), ("Q99900000001C", False)],
)
def test_check_letters(upn, right):
    """9·2 + 9·3 + 9·4 + 1·12 + 2·13 = 119 = 5·23 + 4: the letter after A, B, C, D. B of a temporary one counts 1."""
    assert has_check_letter(upn) is right
