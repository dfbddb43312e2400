"""The files of the house, their imports and their text, for the tests of its shape."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from metrics.base.root import ROOT

PRODUCT = ("metrics", "data_access", "reports", "pages", "serving", "terminal", "sample_data")


def python_files(folder: str, *, below: bool = True) -> list[Path]:
    return sorted((ROOT / folder).glob("**/*.py" if below else "*.py"))


def product_files() -> list[Path]:
    single = [ROOT / "dashboard.py", ROOT / "sendboard.py"]
    return [*single, *(path for folder in PRODUCT for path in python_files(folder))]


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, and for ``from a import b`` also ``a.b``, which may be a module too."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


MODULES = {module_of(path): path for path in product_files() if path.stem != "__init__"}
IMPORTS = {name: {other for other in imported(path) if other in MODULES} for name, path in MODULES.items()}
"""Every import, those that only a type checker reads among them: a circle of words is a circle."""


def pages() -> list[Path]:
    return [ROOT / "dashboard.py", *(path for path in python_files("pages", below=False) if path.stem != "__init__")]
