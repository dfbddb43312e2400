"""Nothing is kept that nobody asks for: code that only its tests use is work without a reader."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.house import product_files, tree

PLAIN = {"property", "cached_property", "classmethod", "staticmethod"}
"""What may stand above a method that its own name calls; whatever else stands above one, calls it."""
ASKED_FROM_OUTSIDE = {
    "find_spec": "Python asks whoever stands in its way of imports",
    "DARK": "the colours behind the places, to which the theme of the screen is held",
    "DARK_PAGE": "the page that they are drawn on",
    "LIGHT_PAGE": "the page that they are drawn on",
}
"""Names that no line of the program says, and who needs them."""


def defined(parsed: ast.Module) -> Iterator[str]:
    """The functions, classes and constants of a file, and the methods of its classes that are called by name."""
    for node in parsed.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and is_plain(node):
            yield node.name
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        if isinstance(node, ast.ClassDef):
            yield from (one.name for one in node.body if isinstance(one, ast.FunctionDef) and is_plain(one))


def is_plain(node: ast.FunctionDef | ast.ClassDef) -> bool:
    above = {ast.unparse(one) for one in node.decorator_list}
    return isinstance(node, ast.ClassDef) or (above <= PLAIN and not node.name.startswith("__"))


def asked(parsed: ast.Module) -> Iterator[str]:
    """Every name that a file reads, and every word in its texts that are no docstrings: some are looked up by those."""
    said = {id(node.value) for node in ast.walk(parsed) if isinstance(node, ast.Expr)}
    for node in ast.walk(parsed):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield from re.findall(r"\w+", node.value)


def test_whatever_is_defined_is_used():
    """A rule or a number that no page, document or command asks for: take it out, or say here who needs it."""
    trees = [tree(path) for path in product_files()]
    used = {name for parsed in trees for name in asked(parsed)}
    names = {name for parsed in trees for name in defined(parsed) if not name.startswith("__")}
    assert names - used == set(ASKED_FROM_OUTSIDE)


def test_what_would_be_a_fault():
    """The test above can fail: a constant, a function and a method of which nobody reads the name."""
    parsed = ast.parse('ONE = TWO = 1\n\ndef spare(): ...\n\nclass Kept:\n    def spare_too(self): ...\n\nKept("TWO")')
    assert set(defined(parsed)) - set(asked(parsed)) == {"ONE", "spare", "spare_too"}
