"""The menu has every page there is, and every link leads to one."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from metrics.base.root import ROOT
from pages.ui.frame import menu

PAGES = sorted(path for path in (ROOT / "pages").glob("*.py") if path.stem != "__init__")


def test_every_page_is_in_the_menu_once():
    """A page without a number in front of its name would be in no menu."""
    assert sorted(menu.files_by_name().values()) == sorted(["dashboard.py", *(f"pages/{path.name}" for path in PAGES)])


def test_the_pages_stand_in_the_order_of_the_questions():
    """What people ask most comes first; loading and looking up come last."""
    assert list(menu.files_by_name()) == [
        "Overview",
        "Plans on time",
        "Waiting now",
        "Requests and decisions",
        "Annual reviews",
        "Localities",
        "Tribunal",
        "Complaints and Ombudsman",
        "Remedies",
        "Absence",
        "Compare",
        "Placements",
        "Quality of plans",
        "Upload",
        "Data quality",
        "Definitions",
        "Settings",
    ]


def test_a_new_page_is_in_the_menu_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Ten comes after nine, whatever the alphabet says; what has no number is no page."""
    (tmp_path / "pages").mkdir()
    for name in ("10_Board_pack.py", "9_Absence.py", "2_Waiting_now.py", "__init__.py", "notes.py"):
        (tmp_path / "pages" / name).touch()
    monkeypatch.setattr(menu, "ROOT", tmp_path)
    assert menu.files_by_name() == {
        "Overview": "dashboard.py",
        "Waiting now": "pages/2_Waiting_now.py",
        "Absence": "pages/9_Absence.py",
        "Board pack": "pages/10_Board_pack.py",
    }


@pytest.mark.parametrize("path", [ROOT / "dashboard.py", *PAGES], ids=lambda path: path.stem)
def test_a_page_is_called_as_in_the_menu(path: Path):
    names = {file: name for name, file in menu.files_by_name().items()}
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    (opened,) = [node for node in calls if ast.unparse(node.func) == "open_page"]
    assert isinstance(opened.args[0], ast.Constant)
    assert opened.args[0].value == names[str(path.relative_to(ROOT))]


@pytest.mark.parametrize("path", [ROOT / "dashboard.py", *PAGES], ids=lambda path: path.stem)
def test_a_page_opens_before_it_imports_what_takes_time(path: Path):
    """Else the first visitor looks at a white screen until pandas and the data are there."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    body = tree.body if path in PAGES else next(node.orelse for node in tree.body if isinstance(node, ast.If))
    body = [node for node in body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    assert ast.unparse(body[0]) == "from pages.ui.frame.shell import open_page"
    assert ast.unparse(body[1]).startswith("shell = open_page(")


def test_the_shell_needs_little():
    """What takes time is imported once menu and title are on the screen."""
    asked = "import streamlit, sys; before = set(sys.modules); import pages.ui.frame.shell; "
    asked += "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))"
    found = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(found.stdout.split()) <= {"pages", "reports", "metrics", "data_access"}
    asked = asked.replace("name.split('.')[0]", "name")
    found = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(found.stdout.split()) < 20


def test_every_link_leads_to_a_page():
    """``link_to`` and the cards name pages; a name that is nowhere would stop the page that has the link."""
    named = set()
    for path in [ROOT / "dashboard.py", *(ROOT / "pages").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "link_to":
                named.add(node.args[0])
            elif isinstance(node, ast.keyword) and node.arg == "page":
                named.add(node.value)
    written = {node.value for node in named if isinstance(node, ast.Constant)}
    assert {"Waiting now", "Upload", "Compare"} <= written <= set(menu.files_by_name())
    constants = {ast.unparse(node) for node in named if not isinstance(node, ast.Constant)}
    assert constants <= {"page", "START", "UPLOAD", "TRUST", "DEFINITIONS"}
    assert {menu.START, menu.UPLOAD, menu.TRUST, menu.DEFINITIONS} <= set(menu.files_by_name())
