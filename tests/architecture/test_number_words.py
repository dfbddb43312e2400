"""A number and what it counts agree: "1 payment has", "2 payments have". ``reports/wording`` makes both.

The program is searched for a number in braces with a noun in the plural behind it, which would say "1 payments".
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from metrics.base.root import ROOT
from metrics.base.units import SINGULAR

PLURALS = "|".join(sorted((name for name in SINGULAR if " " not in name), key=len, reverse=True))
BEHIND = re.compile(rf"^\*{{0,2}} (?:more |other |further )?(?:{PLURALS})\b")
IN_TEMPLATE = re.compile(rf"\{{[a-z_]+(?::,)?\}}\*{{0,2}} (?:more |other )?(?:{PLURALS})\b")
MANY = {
    "data_access/findings.py": "rows of which more than five are not listed",
    "pages/ui/blocks/findings.py": "rows of which more than five are not listed",
    "data_access/files/findings.py": "a limit of thousands, and what reaches beyond it",
    "data_access/files/process/downloads.py": "a zip with more files than the limit",
}
"""Files whose numbers are never one, and why."""


def sources() -> Iterator[Path]:
    for folder in ("reports", "pages", "terminal", "data_access"):
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield from (ROOT / "dashboard.py",)


def unequal(path: Path) -> Iterator[str]:
    """The places of a file where a number stands before a plural that does not follow it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            for number, words in zip(node.values, node.values[1:], strict=False):
                if is_count(number) and isinstance(words, ast.Constant) and BEHIND.match(str(words.value)):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}: {words.value}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and IN_TEMPLATE.search(node.value):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.value}"


def is_count(number: ast.expr) -> bool:
    """Written with commas between thousands, as counts are."""
    spec = number.format_spec if isinstance(number, ast.FormattedValue) else None
    parts = spec.values if isinstance(spec, ast.JoinedStr) else []
    return any(isinstance(one, ast.Constant) and "," in str(one.value) for one in parts)


def test_no_number_stands_before_a_plural_that_does_not_follow_it():
    found = [place for path in sources() if str(path.relative_to(ROOT)) not in MANY for place in unequal(path)]
    assert found == []


def test_no_file_is_excused_that_needs_no_excuse():
    assert [name for name in MANY if not list(unequal(ROOT / name))] == []
