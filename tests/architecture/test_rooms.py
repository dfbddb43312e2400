"""Who may import what, how large a room may be, and what needs the screen: read from the folders."""

import ast
import re
from pathlib import Path

import pytest

from metrics.base.root import ROOT
from metrics.catalogue import CATALOGUE
from metrics.splits import BREAKDOWNS
from tests.architecture.house import (
    IMPORTS,
    MODULES,
    imported,
    module_of,
    pages,
    product_files,
    python_files,
    text_of,
)

HALLS = {
    "metrics": {"streamlit", "plotly", "sqlmodel", "sqlalchemy", "openpyxl"},
    "data_access": {"streamlit", "plotly"},
    "reports": {"streamlit", "sqlmodel", "sqlalchemy", "openpyxl"},
    "serving": {
        "pandas",
        "numpy",
        "plotly",
        "sqlmodel",
        "sqlalchemy",
        "openpyxl",
        "pages",
        "reports",
        "metrics.catalogue",
    },
    "terminal": {"streamlit", "plotly", "sqlmodel", "sqlalchemy", "openpyxl", "pages"},
    "pages/ui": {"sqlmodel", "sqlalchemy", "openpyxl"},
    "pages": {"pandas", "numpy", "sqlmodel", "sqlalchemy", "openpyxl"},
}
"""What each hall may not use. A page without pandas cannot count, so that nothing is counted twice in two ways. The
terminal does not know the screen: what both need stands below them."""
STOREYS = (
    ("metrics.national",),
    ("metrics.base",),
    ("metrics.law",),
    ("metrics.cases",),
    ("metrics.counting",),
    ("metrics.disclosure",),
    ("metrics.statistics",),
    ("metrics.plans", "metrics.remedies", "metrics.schools"),
    ("metrics.attendance",),
    ("metrics.tribunal", "metrics.complaints", "metrics.quality"),
    ("metrics.education",),
    ("metrics",),
    ("metrics.changes",),
    ("data_access.identifiers",),
    ("data_access.findings", "data_access.reference_data"),
    ("data_access.layouts", "data_access.sen2", "data_access.settings"),
    ("data_access.files",),
    ("data_access.recognise",),
    ("data_access.cases", "data_access.storage"),
    (
        "data_access.registers",
        "data_access.attendance",
        "data_access.publications",
        "data_access.published",
        "data_access.returns",
    ),
    ("data_access",),
    ("data_access.loads",),
    ("serving",),
    ("reports",),
    ("reports.summaries", "reports.agreed"),
    ("reports.charts", "reports.words", "reports.tables", "reports.presenting"),
    ("reports.scorecard",),
    ("reports.pack",),
    ("reports.pack.targets", "reports.answers"),
    ("reports.papers",),
    ("pages.ui.frame",),
    ("pages.ui.blocks",),
    ("pages.ui.sections",),
    ("pages", "terminal"),
)
"""The rooms from the ground up: what stands in one may import what stands below it, and from its own room. A file that
stands in no room of its own is of the hall, and an inner room of the room around it."""
MAY_NOT_COUNT = "metrics.counting.evaluate"
"""What turns tables into figures: only what stands above the data may ask for it."""
LONGEST, MOST_FILES = 250, 16


def storey(module: str) -> int:
    """How high the room of a module lies; the nearest room that is named."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        name = ".".join(parts[:length])
        for height, rooms in enumerate(STOREYS):
            if name in rooms:
                return height
    raise AssertionError(f"{module} is in no room that STOREYS names")


def room(module: str) -> str:
    parts = module.split(".")
    named = {name for rooms in STOREYS for name in rooms}
    return next(name for length in range(len(parts), 0, -1) if (name := ".".join(parts[:length])) in named)


def test_rooms_import_downwards():
    """What lies above may change without what lies below. Rooms on one storey do not know each other."""
    wrong = {
        (name, other)
        for name in MODULES
        if name.split(".")[0] in ("metrics", "data_access", "reports", "pages", "serving", "terminal")
        for other in IMPORTS[name]
        if not (name.startswith("pages.") and other.startswith("sample_data"))
        if storey(other) > storey(name) or (storey(other) == storey(name) and room(other) != room(name))
    }
    assert wrong == set()


def test_sections_do_not_know_each_other():
    """What two of them need is a block, or belongs below the screen: a page must not change with another's."""
    sections = {name for name in MODULES if name.startswith("pages.ui.sections.")}
    assert {(name, other) for name in sections for other in IMPORTS[name] & sections} == set()


def test_every_folder_is_a_room():
    """The list of storeys is read against the folders, so that a new room must say where it stands."""
    folders = {module.rpartition(".")[0] for module in MODULES if not module.startswith("sample_data")} - {""}
    named = {name for rooms in STOREYS for name in rooms}
    inner = {
        "data_access.attendance",
        "data_access.files",
        "data_access.recognise",
        "data_access.published",
        "data_access.registers",
        "data_access.storage",
        "metrics.plans",
        "reports.pack.targets",
        "reports.words",
        "pages.ui.blocks",
        "pages.ui.frame",
        "pages.ui.sections",
    }
    assert {folder for folder in folders if folder not in named and folder.rpartition(".")[0] not in inner} == set()
    assert named <= folders | MODULES.keys()


def test_no_file_imports_itself_by_a_detour():
    """Files that need each other are one file cut in two at the wrong place."""
    left = {name: set(others) for name, others in IMPORTS.items()}
    while free := {name for name, others in left.items() if not others & left.keys()}:
        for name in free:
            del left[name]
    assert set(left) == set()


@pytest.mark.parametrize("hall", HALLS)
def test_each_hall_keeps_to_its_libraries(hall):
    """So that the law can run in a notebook, a sentence in a document, and a page cannot count."""
    wrong = {}
    for path in python_files(hall, below=hall != "pages"):
        if found := {name for name in imported(path) if name.split(".")[0] in HALLS[hall]}:
            wrong[module_of(path)] = found
    assert wrong == {}


def counting_modules() -> set[str]:
    """What counts, sums or splits: evaluate, the figures, and every module that a rule of a figure or a split is in."""
    figures = {name for name in MODULES if name.startswith("metrics.") and name.endswith("_figures")}
    rules = {
        rule.__module__
        for metric in CATALOGUE.values()
        for rule in (metric.population, metric.counted, metric.measured, metric.out_of)
        if rule
    }
    return {MAY_NOT_COUNT} | figures | rules | {split.groups.__module__ for split in BREAKDOWNS.values()}


def test_what_reads_files_does_not_count():
    """The law is applied in one place: a reader that counted would be a second.

    Columns, code lists, registers, what is derived row by row, and the law are needed to read; rules are not. The
    catalogue may be asked which figures there are, because settings name them.
    """
    counting = counting_modules()
    assert {"metrics.plans.timeliness", "metrics.tribunal.appeals", "metrics.plans.breakdowns"} < counting
    wrong = {(name, other) for name in MODULES if name.startswith("data_access.") for other in IMPORTS[name] & counting}
    assert wrong == set()


def test_pages_are_short_and_begin_with_their_question():
    """At most 84 lines, four of which open it; more is a sign that a block is missing in pages/ui."""
    for path in pages():
        text = text_of(path)
        assert len(text.splitlines()) <= 84, path.name
        assert "?" in (ast.get_docstring(ast.parse(text)) or ""), path.name


def test_every_file_of_the_screen_needs_the_screen():
    """What needs no screen belongs to ``reports``, where a document and the terminal can use it."""
    kit = {name for name in MODULES if name.startswith("pages.ui.")}
    screen = {name for name in kit if any(other.split(".")[0] == "streamlit" for other in imported(MODULES[name]))}
    while more := {name for name in kit - screen if IMPORTS[name] & screen}:
        screen |= more
    assert kit - screen == set()


def test_rooms_are_small_and_files_short():
    """A long file is one that nobody has cut, a test's too; where length is right, its first line says why."""
    files = [*product_files(), *python_files("tests")]
    folders: dict[Path, int] = {}
    for path in files:
        if path.stem != "__init__" and path.parent != ROOT:
            folders[path.parent] = folders.get(path.parent, 0) + 1
    assert {str(folder.relative_to(ROOT)) for folder, count in folders.items() if count > MOST_FILES} == set()
    long = {
        module_of(path)
        for path in files
        if len((text := text_of(path)).splitlines()) > LONGEST
        and not re.search(r"data only|one piece because", text.splitlines()[0], re.IGNORECASE)
    }
    assert long == set()
