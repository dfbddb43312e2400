"""One of everything that is counted has a word of its own."""

import ast

import pytest

from metrics.base.root import ROOT
from metrics.base.units import SINGULAR, singular
from metrics.catalogue import CATALOGUE


def test_one_of_them():
    """A word that nobody has listed stays as it is."""
    assert singular("children") == "child"
    assert singular("weeks of education") == "week of education"
    assert singular("sheep") == "sheep"


def test_every_unit_of_a_metric_has_its_singular():
    """Its measure's too: a median of one day is "1 day"."""
    used = {metric.unit for metric in CATALOGUE.values()}
    used |= {metric.measured_in for metric in CATALOGUE.values() if metric.measured}
    assert used <= SINGULAR.keys()


@pytest.mark.parametrize("hall", ["reports", "pages"])
def test_whatever_a_sentence_counts_has_its_singular(hall):
    """``counted(1, "widgets")`` would say "1 widgets" on a page."""
    things = set()
    for path in (ROOT / hall).glob("**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                things |= {node.args[1].value} if name in ("counted", "span") else set()
    assert hall == "pages" or "children" in things
    assert things <= SINGULAR.keys()
