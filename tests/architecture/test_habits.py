"""Habits of the code: one place for the clock, the law, caches, rounding and paths, and nothing lost on the quiet."""

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from metrics.base.root import ROOT
from tests.architecture.house import (
    IMPORTS,
    MODULES,
    product_files,
    python_files,
    text_of,
    tree,
)

CLOCK = re.compile(r"\b(?:date|datetime|Timestamp)\.(?:today|now)\(|\btime\.time\(|\blocaltime\(")
ROUNDS_FOR_ANOTHER_REASON = {"reports.charts.levels"}
"""Where a name finds room: that is no number to read."""
NUMBERS_IN_WORDS = {
    ("pages.ui.sections.absence.rates", "Missed 5% to 10%"),
    ("reports.pack.targets.xlsx", "0.0%"),
    ("reports.pack.targets.native", "0.0%"),
}
"""The name of a figure, which is its definition; and how a workbook and a chart write a share."""

YEARS_STAND_ONCE = {"reports.words.absence.weeks"}
"""Below the weeks of a chart; and "2026 (to 31 Oct)" says its year before the day."""


@pytest.mark.parametrize(
    ("words", "homes"),
    [
        ("st.cache_", {"cached.py"}),
        ("st.session_state", {"state.py", "address.py"}),
        ("st.query_params", {"address.py"}),
    ],
)
def test_caches_state_and_address_have_a_home(words, homes):
    """What other visitors could see, and what is shown, is decided in one file, and argued there."""
    assert {path.name for path in product_files() if words in text_of(path)} == homes


def test_pages_ask_for_data_and_do_not_see_what_is_kept():
    """A key that is forgotten shows one place's figures in another: only seven files ask the caches."""
    asking = {name for name in MODULES if "pages.ui.frame.cached" in IMPORTS[name]}
    names = ("data", "changes", "trust", "acts", "agreed", "scorecard", "public.paper")
    assert asking == {f"pages.ui.frame.{name}" for name in names}


def test_only_two_places_read_the_clock():
    """Time is an argument: any figure can be shown again as it was. The screen and the terminal say "today".

    How old a left-over folder is has no part in any figure.
    """
    readers = {str(path.relative_to(ROOT)) for path in product_files() if CLOCK.search(text_of(path))}
    assert readers <= {
        "pages/ui/frame/state.py",
        "terminal/clock.py",
        "data_access/files/process/leftovers.py",
    }


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
    for name, parsed in outside_the_law():
        counts = name.startswith(("metrics.", "data_access.cases", "data_access.registers", "data_access.attendance"))
        assert not numbers_in(parsed) & (every | longest if counts else longest), name


def test_limits_have_names():
    """What counts compares with no number typed on the spot, and no argument has a limit for its default: either would
    be a limit beside the law's, or a choice of ours without its reason."""
    free = ("metrics.base.", "metrics.national.", "metrics.statistics.")
    for name, parsed in outside_the_law():
        for node in ast.walk(parsed):
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
    shown = [name for name in MODULES if name.split(".")[0] in ("metrics", "reports", "pages", "terminal", "dashboard")]
    wrong = {name for name in shown if name != "reports.rounding" and any(rounded_in(MODULES[name]))}
    assert wrong == ROUNDS_FOR_ANOTHER_REASON


def test_percent_signs_are_set_in_one_file():
    """A number with its sign has been rounded by ``wording``, which never says 100% of all but one."""
    shown = [name for name in MODULES if name.split(".")[0] in ("reports", "pages", "terminal", "dashboard")]
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
        if name.split(".")[0] in ("reports", "pages", "terminal", "dashboard")
        for text in sentences_in(MODULES[name])
        if number.search(text)
    }
    assert {name for name, text in said if (name, text) not in NUMBERS_IN_WORDS} == set()


def test_no_day_is_said_without_its_year():
    """ "31 Oct" of a list is read as the latest one, whatever year it is of."""
    said = {
        (name, ast.unparse(node))
        for name, path in MODULES.items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
    }
    alone = {name for name, text in said if re.search(r"[:\d ]%[bB]", text) and not re.search(r"%Y|\(to \{", text)}
    assert alone == YEARS_STAND_ONCE


def test_no_definition_holds_a_published_percentage():
    """Limits and bands are whole percentages; one with a decimal was published by somebody and changes every year."""
    decimal = re.compile(r"\d\.\d+%")
    wrong = {
        name
        for name in MODULES
        if name.startswith("metrics.") and not name.startswith("metrics.national.")
        for text in sentences_in(MODULES[name])
        if decimal.search(text)
    }
    assert wrong == set()


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
