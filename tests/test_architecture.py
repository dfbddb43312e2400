"""The shape of the house, held by a test: who may import what, who may read the clock, what each page may do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from metrics.base.root import ROOT

LAYERS = {
    "metrics": {"streamlit", "plotly", "sqlmodel", "sqlalchemy", "openpyxl", "data_access", "reports", "pages"},
    "data_access": {"streamlit", "plotly", "reports", "pages", "metrics.counting.evaluate", "metrics.catalogue",
                    "metrics.plans.timeliness", "metrics.plans.waiting"},
    "reports": {"streamlit", "pages"},
    "pages/ui": {"sqlmodel", "openpyxl"},
    "sample_data": {"streamlit", "pages"},
}  # fmt: skip
PAGE_MAY_NOT = {"pandas", "numpy", "sqlmodel", "sqlalchemy", "openpyxl", "data_access"}
CLOCK = re.compile(r"\b(?:date|datetime|Timestamp)\.(?:today|now)\(|\btime\.time\(|\blocaltime\(")
PRODUCT = ("metrics", "data_access", "reports", "pages", "sample_data")


def python_files(folder: str, *, below: bool = True) -> list[Path]:
    return sorted((ROOT / folder).glob("**/*.py" if below else "*.py"))


def product_files() -> list[Path]:
    single = [ROOT / "dashboard.py", ROOT / "sendboard.py"]
    return [*single, *(path for folder in PRODUCT for path in python_files(folder))]


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, and for ``from a import b`` also ``a.b``, which may be a module too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def forbidden_in(path: Path, forbidden: set[str]) -> set[str]:
    return {name for name in imported(path) for banned in forbidden if name == banned or name.startswith(f"{banned}.")}


def pages() -> list[Path]:
    return [ROOT / "dashboard.py", *(path for path in python_files("pages", below=False) if path.stem != "__init__")]


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_one_way(layer):
    """pages → pages/ui → reports → data_access → metrics: what lies above may change without what lies below."""
    wrong = {path.name: found for path in python_files(layer) if (found := forbidden_in(path, LAYERS[layer]))}
    assert wrong == {}


def test_pages_hold_no_sums():
    """A page that may not import pandas cannot count, so that nothing is counted twice in two ways."""
    wrong = {path.name: found for path in pages() if (found := forbidden_in(path, PAGE_MAY_NOT))}
    assert wrong == {}


def test_pages_are_short_and_begin_with_their_question():
    """At most 80 lines; more is a sign that a block is missing in pages/ui."""
    for path in pages():
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 80, path.name
        assert "?" in (ast.get_docstring(ast.parse(text)) or ""), path.name


def test_charts_know_no_streamlit():
    """So that a figure can be tested, and put into a document, without a browser."""
    charts = [path for path in python_files("pages/ui") if path.stem.startswith("charts")]
    assert charts
    assert {path.name: found for path in charts if (found := forbidden_in(path, {"streamlit"}))} == {}


@pytest.mark.parametrize(("words", "home"), [("st.cache_", "cached.py"), ("st.session_state", "state.py")])
def test_caches_and_state_have_one_home(words, home):
    """What other visitors could see is decided in one file, and argued there."""
    homes = {path.name for path in product_files() if words in path.read_text(encoding="utf-8")}
    assert homes == {home}


def test_only_two_places_read_the_clock():
    """Time is an argument: any figure can be shown again as it was. The screen and the terminal say "today"."""
    readers = {
        str(path.relative_to(ROOT)) for path in product_files() if CLOCK.search(path.read_text(encoding="utf-8"))
    }
    assert readers <= {"pages/ui/frame/state.py", "sendboard.py"}


def test_only_one_file_holds_the_law():
    """No number of days of a statutory clock stands anywhere else as a literal (a fictional life may take 140 days)."""
    law = {42, 112, 140, 364}
    for path in product_files():
        if path.name == "statutory.py" or "sample_data" in path.parts:
            continue
        numbers = {
            node.value
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, int)
        }
        assert not (numbers & law), path.name


def test_nothing_is_lost_on_the_quiet():
    """Each of these hides a loss: coerced values, swallowed exceptions, lines skipped, joins that drop rows."""
    hidden = re.compile(r"errors=.coerce.|except Exception|except:|on_bad_lines|how=.inner.")
    wrong = [path.name for path in product_files() if hidden.search(path.read_text(encoding="utf-8"))]
    assert wrong == []


def test_every_merge_says_how_and_checks_itself():
    """A join that does not state what it expects can multiply children without a word."""
    for path in product_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "merge":
                assert {"how", "validate"} <= {word.arg for word in node.keywords}, path.name


def test_packages_hold_a_docstring_and_nothing_else():
    """An import line says where a thing lives."""
    for path in product_files():
        if path.name == "__init__.py":
            body = ast.parse(path.read_text(encoding="utf-8")).body
            assert len(body) == 1, path
            assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_an_alias_stands_for_one_thing():
    """A heading that two columns claim would be decided by chance."""
    from data_access.layouts.fields import FIELDS, normalised

    claims: dict[str, set[str]] = {}
    for field in FIELDS.values():
        for alias in field.aliases:
            claims.setdefault(normalised(alias), set()).add(field.name)
    assert {alias: fields for alias, fields in claims.items() if len(fields) > 1} == {}


def test_only_one_file_knows_where_the_project_lies():
    """A path counted from a file's own folder points elsewhere, without a word, once the file moves."""
    counted = re.compile(r"__file__\).*\.parents?\b")
    wrong = [path.name for path in product_files() if counted.search(path.read_text(encoding="utf-8"))]
    assert wrong == ["root.py"]
