"""The list of finding codes: one spelling, one meaning, and no code that is not in it."""

import ast

import pytest

from data_access import findings_list
from data_access.findings import FindingKind, Severity
from metrics.base.root import ROOT

LATE = FindingKind("CASE-LATE", Severity.LEFT_OUT, "It came {days} days late.", "It counts | as late.", "Hurry.")


def test_the_list_is_current():
    """If this fails, run: python -m data_access.findings_list."""
    made = findings_list.findings_list(findings_list.every_kind())
    assert findings_list.LIST.read_text(encoding="utf-8") == made


def test_every_finding_is_made_by_a_kind():
    """A finding made by hand would be in no list, and its code could mean anything.

    The store gives back old ones, and the reader of files those that another process made.
    """
    by_hand = {
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "data_access").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding"
    }
    allowed = {"data_access/findings.py", "data_access/storage/kept_findings.py", "data_access/files/reading.py"}
    assert by_hand - allowed == set()


@pytest.mark.parametrize("code", ["published-no-headline", "CASE", "Case-Late", "CASE_LATE"])
def test_another_spelling_is_refused(code):
    with pytest.raises(ValueError, match="upper case"):
        findings_list.checked([FindingKind(code, Severity.LEFT_OUT, "It is late.")])


def test_a_code_with_two_meanings_is_refused():
    other = FindingKind("CASE-LATE", Severity.LEFT_OUT, "It never came.")
    with pytest.raises(ValueError, match="CASE-LATE has two meanings"):
        findings_list.checked([LATE, other])


def test_other_words_for_the_same_are_allowed_and_not_listed_twice():
    made = findings_list.findings_list([LATE.worded(message="Late."), LATE])
    assert made.count("CASE-LATE") == 1
    assert "Late." not in made


def test_a_milder_variant_is_listed_beside_the_kind():
    """A column that is missing costs much or little; the list says both."""
    milder = LATE.worded(severity=Severity.INFORMATION)
    assert "| left out of some measures, or for information |" in findings_list.findings_list([LATE, milder])


def test_other_words_for_what_is_never_said_are_refused():
    with pytest.raises(ValueError, match="CASE-LATE"):
        findings_list.checked([LATE.worded(message="Late.")])


def test_a_line_says_what_was_found_and_what_to_do():
    """A bar would end the cell of the table."""
    text = findings_list.findings_list([LATE])
    assert "| `CASE-LATE` | left out of some measures | It came … days late. It counts \\| as late. | Hurry. |" in text
