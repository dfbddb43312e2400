"""One of everything that is counted has a word of its own."""

import ast
from collections.abc import Iterator

import pytest

from metrics.base.root import ROOT
from metrics.base.units import SINGULAR, singular
from metrics.catalogue import CATALOGUE
from metrics.datasets import DATASETS, LISTS, rows_named

COUNT = {"counted", "counted_with", "span"}
"""Functions of ``reports/wording`` whose second argument is the plural of what they count."""


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("children", "child"),
        ("weeks of education", "week of education"),
        ("loads", "load"),
        ("Ombudsman decisions", "Ombudsman decision"),
        ("reviews overdue", "review overdue"),
    ],
)
def test_one_of_them(several, one):
    assert singular(several) == one


def test_a_word_that_nobody_has_listed_is_refused():
    """In the first test that says the sentence, whatever its number is."""
    with pytest.raises(ValueError, match="widgets"):
        singular("widgets")


def test_every_unit_of_a_metric_has_its_singular():
    """Its measure's too: a median of one day is "1 day"."""
    used = {metric.unit for metric in CATALOGUE.values()}
    used |= {metric.measured_in for metric in CATALOGUE.values() if metric.measured}
    assert used <= SINGULAR.keys()


@pytest.mark.parametrize("about", sorted({*LISTS, *DATASETS}))
def test_the_rows_of_every_list_have_their_singular(about):
    """A load of one line is told by what it holds."""
    assert rows_named(about) in SINGULAR


def test_whatever_a_sentence_counts_has_its_singular():
    """Said in the call itself, one of two words, or as ``things`` that a sum is made of: each is looked up."""
    found = {one for hall in ("reports", "pages", "terminal") for one in _counted(hall)}
    assert {"children", "lines", "of these", "reviews overdue"} <= found
    assert found - SINGULAR.keys() == set()


def _counted(hall: str) -> Iterator[str]:
    for path in (ROOT / hall).glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for said in _said(node):
                words = (part.value for part in ast.walk(said) if isinstance(part, ast.Constant))
                yield from (one for one in words if isinstance(one, str))


def _said(node: ast.AST) -> list[ast.expr]:
    if not isinstance(node, ast.Call):
        return []
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return [*(node.args[1:2] if name in COUNT else ()), *(one.value for one in node.keywords if one.arg == "things")]
