"""The shape of the house, held by a test: who may import what, who may read the clock, what each page may do."""

import ast
import itertools
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from metrics.base.root import ROOT

HALLS = {
    "metrics": {"streamlit", "plotly", "sqlmodel", "sqlalchemy", "openpyxl"},
    "data_access": {"streamlit", "plotly"},
    "reports": {"streamlit", "sqlmodel", "sqlalchemy", "openpyxl"},
    "pages/ui": {"sqlmodel", "sqlalchemy", "openpyxl"},
    "pages": {"pandas", "numpy", "sqlmodel", "sqlalchemy", "openpyxl"},
}
"""What each hall may not use. A page without pandas cannot count, so that nothing is counted twice in two ways."""
STOREYS = (
    ("metrics.national",),
    ("metrics.base",),
    ("metrics.law",),
    ("metrics.cases",),
    ("metrics.counting",),
    ("metrics.statistics",),
    ("metrics.plans", "metrics.remedies", "metrics.schools"),
    ("metrics.attendance",),
    ("metrics.tribunal", "metrics.complaints"),
    ("metrics.education",),
    ("metrics",),
    ("data_access.findings", "data_access.reference_data"),
    ("data_access.layouts", "data_access.sen2", "data_access.settings"),
    ("data_access.files",),
    ("data_access.recognise",),
    ("data_access.cases", "data_access.storage"),
    ("data_access.registers", "data_access.attendance", "data_access.published"),
    ("data_access",),
    ("reports",),
    ("reports.summaries",),
    ("reports.charts", "reports.words", "reports.tables", "reports.documents"),
    ("pages.ui.frame",),
    ("pages.ui.blocks",),
    ("pages.ui.sections",),
    ("pages",),
)
"""The rooms from the ground up: what stands in one may import what stands below it, and from its own room. A file that
stands in no room of its own is of the hall, and an inner room of the room around it."""
MAY_NOT_COUNT = "metrics.counting.evaluate"
"""What turns tables into figures: only what stands above the data may ask for it."""
CLOCK = re.compile(r"\b(?:date|datetime|Timestamp)\.(?:today|now)\(|\btime\.time\(|\blocaltime\(")
PRODUCT = ("metrics", "data_access", "reports", "pages", "sample_data")
LONGEST, MOST_FILES = 250, 16
STILL_TO_MOVE: set[tuple[str, str]] = set()
ROUNDS_FOR_ANOTHER_REASON = {"reports.charts.levels"}
"""Where a name finds room: that is no number to read."""
NUMBERS_IN_WORDS = {
    ("pages.ui.sections.absence", "Missed 5% to 10%"),
}
"""The name of a figure, which is its definition."""
STILL_LONG: set[str] = {
    "metrics.cases.code_lists",
}


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


def pages() -> list[Path]:
    return [ROOT / "dashboard.py", *(path for path in python_files("pages", below=False) if path.stem != "__init__")]


def test_rooms_import_downwards():
    """What lies above may change without what lies below. Rooms on one storey do not know each other."""
    wrong = {
        (name, other)
        for name in MODULES
        if name.split(".")[0] in ("metrics", "data_access", "reports", "pages")
        for other in IMPORTS[name]
        if not other.startswith("sample_data")
        if storey(other) > storey(name) or (storey(other) == storey(name) and room(other) != room(name))
    }
    assert wrong - STILL_TO_MOVE == set()
    assert wrong >= STILL_TO_MOVE, "moved already: take it out of the list"


def test_sections_do_not_know_each_other():
    """What two of them need is a block, or belongs below the screen: a page must not change with another's."""
    sections = {name for name in MODULES if name.startswith("pages.ui.sections.")}
    assert {(name, other) for name in sections for other in IMPORTS[name] & sections} == set()


def test_every_folder_is_a_room():
    """The list of storeys is read against the folders, so that a new room must say where it stands."""
    folders = {module.rpartition(".")[0] for module in MODULES if not module.startswith("sample_data")} - {""}
    named = {name for rooms in STOREYS for name in rooms}
    assert {folder for folder in folders if folder not in named and folder.rpartition(".")[0] not in named} == set()


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


def test_what_reads_files_does_not_count():
    """The law is applied in one place: a reader that counted would be a second."""
    wrong = {name for name in MODULES if name.startswith("data_access.") and MAY_NOT_COUNT in IMPORTS[name]}
    assert wrong == set()


def test_pages_are_short_and_begin_with_their_question():
    """At most 80 lines; more is a sign that a block is missing in pages/ui."""
    for path in pages():
        text = text_of(path)
        assert len(text.splitlines()) <= 80, path.name
        assert "?" in (ast.get_docstring(ast.parse(text)) or ""), path.name


def test_every_file_of_the_screen_needs_the_screen():
    """What needs no screen belongs to ``reports``, where a document and the terminal can use it."""
    kit = {name for name in MODULES if name.startswith("pages.ui.")}
    screen = {name for name in kit if any(other.split(".")[0] == "streamlit" for other in imported(MODULES[name]))}
    while more := {name for name in kit - screen if IMPORTS[name] & screen}:
        screen |= more
    assert kit - screen == set()


def test_rooms_are_small_and_files_short():
    """A long file is one that nobody has cut; where length is right, its first line says why."""
    folders: dict[Path, int] = {}
    for path in product_files():
        if path.stem != "__init__" and path.parent != ROOT:
            folders[path.parent] = folders.get(path.parent, 0) + 1
    assert {str(folder.relative_to(ROOT)) for folder, count in folders.items() if count > MOST_FILES} == set()
    long = {
        module_of(path)
        for path in product_files()
        if len((text := text_of(path)).splitlines()) > LONGEST
        and not re.search(r"data only|one piece because", text.splitlines()[0], re.IGNORECASE)
    }
    assert long - STILL_LONG == set()


@pytest.mark.parametrize(("words", "home"), [("st.cache_", "cached.py"), ("st.session_state", "state.py")])
def test_caches_and_state_have_one_home(words, home):
    """What other visitors could see is decided in one file, and argued there."""
    homes = {path.name for path in product_files() if words in text_of(path)}
    assert homes == {home}


def test_pages_ask_for_data_and_do_not_see_what_is_kept():
    """A key that is forgotten shows one place's figures in another: only two files ask the caches."""
    asking = {name for name in MODULES if "pages.ui.frame.cached" in IMPORTS[name]}
    assert asking == {"pages.ui.frame.data", "pages.ui.frame.acts"}


def test_only_two_places_read_the_clock():
    """Time is an argument: any figure can be shown again as it was. The screen and the terminal say "today"."""
    readers = {str(path.relative_to(ROOT)) for path in product_files() if CLOCK.search(text_of(path))}
    assert readers <= {"pages/ui/frame/state.py", "sendboard.py"}


def outside_the_law() -> Iterator[tuple[str, ast.Module]]:
    """What may hold no limit of law or guidance: all but the room of law. A fictional life may take 140 days."""
    for name, path in MODULES.items():
        if not name.startswith(("metrics.law.", "sample_data.")):
            yield name, tree(path)


def numbers_in(tree: ast.AST) -> set[float]:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if type(value) in (int, float)}


def test_only_one_room_holds_the_law():
    """No number of days of a statutory clock stands anywhere else, nor in what counts any that no picture needs."""
    from metrics.law.clock import Weeks
    from metrics.law.statutory import A_YEAR_OF_WEEKS, CLOCKS

    longest = {42, 112, 140, A_YEAR_OF_WEEKS.days}
    every = {clock.limit.days for clock in CLOCKS.values() if isinstance(clock.limit, Weeks)} - {14, 28}
    for name, tree in outside_the_law():
        counts = name.startswith(("metrics.", "data_access.cases", "data_access.registers", "data_access.attendance"))
        assert not numbers_in(tree) & (every | longest if counts else longest), name


def test_limits_have_names():
    """What counts compares with no number typed on the spot, and no argument has a limit for its default: either would
    be a limit beside the law's, or a choice of ours without its reason."""
    free = ("metrics.base.", "metrics.national.", "metrics.statistics.")
    for name, tree in outside_the_law():
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare) and name.startswith("metrics.") and not name.startswith(free):
                ordered = any(isinstance(how, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for how in node.ops)
                assert not ordered or numbers_in(node) <= {0, 1, 2, 100}, f"{name}:{node.lineno}"
            if isinstance(node, ast.FunctionDef):
                asked = [*node.args.args[len(node.args.args) - len(node.args.defaults) :], *node.args.kwonlyargs]
                usual = [*node.args.defaults, *node.args.kw_defaults]
                limits = [
                    default
                    for argument, default in zip(asked, usual, strict=True)
                    if re.fullmatch(r"limit|days|weeks|months|sessions|age", argument.arg) and default is not None
                ]
                assert all(numbers_in(default) <= {0, 1} for default in limits), f"{name}:{node.lineno} {node.name}"


def test_numbers_are_rounded_for_reading_in_one_file():
    """A half goes up in ``reports.rounding``; Python's own formats go to the even digit, so that a chart would say 12%
    beside a table with 13%. A format such as ``%B`` of a day rounds nothing, nor does Plotly's of an axis."""
    shown = [
        name for name in MODULES if name.split(".")[0] in ("metrics", "reports", "pages", "dashboard", "sendboard")
    ]
    wrong = {name for name in shown if name != "reports.rounding" and any(rounded_in(MODULES[name]))}
    assert wrong == ROUNDS_FOR_ANOTHER_REASON


def test_percent_signs_are_set_in_one_file():
    """A number with its sign has been rounded by ``wording``, which never says 100% of all but one."""
    shown = [name for name in MODULES if name.split(".")[0] in ("reports", "pages", "dashboard", "sendboard")]
    wrong = {name for name in shown if name != "reports.wording" and signed_in(MODULES[name])}
    assert wrong == set()


def signed_in(path: Path) -> bool:
    """Whether a number is followed by a percent sign somewhere in a file."""
    texts = [node.values for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr)]
    return any(
        isinstance(number, ast.FormattedValue) and isinstance(sign, ast.Constant) and str(sign.value).startswith("%")
        for parts in texts
        for number, sign in itertools.pairwise(parts)
    )


def rounded_in(path: Path) -> Iterator[str]:
    """Every number that a file rounds: by ``round``, or by the format of a number with a point or per cent."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "round":
            yield ast.unparse(node)
        elif isinstance(node, ast.FormattedValue) and node.format_spec:
            form = ast.unparse(node.format_spec)
            if re.search(r"[f%]'$", form):
                yield form


def test_no_sentence_holds_a_published_number():
    """A figure of England typed into a sentence is wrong after the next release, and nobody knows where it came from:
    it stands with its source in a module of facts. 0% and 100% are words."""
    number = re.compile(r"\b(?!0%|100%)\d+(?:\.\d+)?%|\b(?:19|20)\d\d\b")
    said = {
        (name, text)
        for name in MODULES
        if name.split(".")[0] in ("reports", "pages", "dashboard")
        for text in sentences_in(MODULES[name])
        if number.search(text)
    }
    assert {name for name, text in said if (name, text) not in NUMBERS_IN_WORDS} == set()


def sentences_in(path: Path) -> Iterator[str]:
    """Every text of a file that is neither a docstring nor the format of a number."""
    parsed = tree(path)
    others = {id(node.value) for node in ast.walk(parsed) if isinstance(node, ast.Expr)}
    forms = [node.format_spec for node in ast.walk(parsed) if isinstance(node, ast.FormattedValue) and node.format_spec]
    others |= {id(part) for form in forms for part in ast.walk(form)}
    for node in ast.walk(parsed):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in others:
            yield node.value


def test_nothing_is_lost_on_the_quiet():
    """Each of these hides a loss: coerced values, swallowed exceptions, lines skipped, joins that drop rows."""
    hidden = re.compile(r"errors=.coerce.|except Exception|except:|on_bad_lines|how=.inner.")
    wrong = [path.name for path in product_files() if hidden.search(text_of(path))]
    assert wrong == []


def test_every_merge_says_how_and_checks_itself():
    """A join that does not state what it expects can multiply children without a word."""
    for path in product_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "merge":
                assert {"how", "validate"} <= {word.arg for word in node.keywords}, path.name


def test_packages_hold_a_docstring_and_nothing_else():
    """An import line says where a thing lives."""
    for path in product_files():
        if path.name == "__init__.py":
            body = tree(path).body
            assert len(body) == 1, path
            assert ast.get_docstring(tree(path)), path


def test_only_one_file_knows_where_the_project_lies():
    """A path counted from a file's own folder points elsewhere, without a word, once the file moves."""
    counted = re.compile(r"__file__\).*\.parents?\b")
    wrong = [path.name for path in product_files() if counted.search(text_of(path))]
    assert wrong == ["root.py"]


def test_only_one_file_looks_beside_the_project():
    """A clone without DfE's files passes: whoever wants one asks where the test is skipped if it is not there."""
    outside = re.compile(r"ROOT\.parent\b")
    files = [*product_files(), *python_files("tests")]
    wrong = [path.name for path in files if outside.search(text_of(path))]
    assert wrong == ["published_files.py"]
