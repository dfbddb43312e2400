"""Streamlit reads nearly every text as Markdown: none reaches it that ``pages/ui/frame/say.py`` has not made inert."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from metrics.base.root import ROOT
from tests.architecture.house import product_files, python_files, text_of, tree

SAYS = ROOT / "pages" / "ui" / "frame" / "say.py"
SENTENCES = {
    "badge", "caption", "code", "error", "exception", "help", "html", "image", "info", "json", "latex", "link_button",
    "markdown", "metric", "spinner", "status", "success", "text", "toast", "warning", "write", "write_stream",
}  # fmt: skip
OPTIONS = {"radio", "segmented_control", "pills"}
"""Their options are Markdown too; those of ``selectbox`` and ``multiselect`` are plain text."""
IN_WORDS = ("help", "label", "text", "placeholder", "captions", "title")
NO_WORDS = {"App", "plotly_chart", "dataframe", "html", "pagination", "progress", "page_link"}
"""What begins with something else than words: a chart, a number; ``dataframe`` shows its cells as they are."""
STYLE = "st.html(STYLE)"
"""The house's own sheet of styles."""


def faults(path: Path) -> Iterator[str]:
    """Every text of a file that reaches the screen as it is, and is not typed on the spot."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        whose, name = ast.unparse(node.func.value), node.func.attr
        if name == "progress" or whose == "st":
            yield from (f"{path.name}:{node.lineno} {ast.unparse(text)}" for text in texts(node, name, whose))


def texts(call: ast.Call, name: str, whose: str) -> Iterator[ast.expr]:
    if whose == "st" and name in SENTENCES and ast.unparse(call) != STYLE:
        yield call
    if whose == "st" and name not in NO_WORDS and call.args and not is_inert(call.args[0]):
        yield call.args[0]
    words = {keyword.arg: keyword.value for keyword in call.keywords}
    yield from (words[name] for name in IN_WORDS if name in words and not is_inert(words[name]))
    if whose == "st" and name in OPTIONS and not is_inert(words.get("format_func", call)):
        yield call


def is_inert(given: ast.expr) -> bool:
    """Typed on the spot, or through one of the functions of ``say``, each alone or in a list."""
    if isinstance(given, ast.ListComp):
        return is_inert(given.elt)
    if isinstance(given, ast.List):
        return all(is_inert(one) for one in given.elts)
    said = ast.unparse(given.func if isinstance(given, ast.Call) else given)
    return isinstance(given, ast.Constant) or said in {"say.label", "say.option", "say.named", "say.cells"}


def test_every_text_on_the_screen_is_inert():
    files = [ROOT / "dashboard.py", *(path for path in python_files("pages") if path != SAYS)]
    assert [fault for path in files for fault in faults(path)] == []


def test_markup_passes_one_door_and_is_made_in_one_file():
    """``say.markup`` gets what few files of ``reports`` made, all of whose words ``inert.html`` made text."""
    assert [path.name for path in product_files() if "unsafe_allow" in text_of(path)] == [SAYS.name]
    given = {
        (path.name, ast.unparse(node.args[0].func) if isinstance(node.args[0], ast.Call) else ast.unparse(node.args[0]))
        for path in python_files("pages")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "say.markup"
    }
    assert given == {
        ("scorecard.py", "drawn.icons"),
        ("scorecard.py", "drawn.table"),
        ("sheet.py", "drawn.table"),
        ("board.py", "drawn.grid"),
        ("board.py", "drawn.own"),
        ("downloads.py", "chart_files.buttons"),
        ("inside.py", "drawn.grid"),
        ("menu.py", "drawn.links"),
        ("menu.py", "drawn.quiet"),
        ("questions.py", "quick_code.with_address"),
        ("present.py", "foot.FULL_SCREEN"),
        ("present.py", "foot.PASSED"),
        ("present.py", "foot.place"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "st.markdown('typed')", "st.write(name)", "st.error(str(problem))", "st.header(f'In {name}')",
        "st.expander(name)", "st.radio('Typed', names)", "st.radio('Typed', names, format_func=names.get)",
        "st.button('Typed', help=name)", "bar.progress(0.5, text=name)", "st.tabs(names)", "st.table(rows)",
        "st.page_link(path, label=name)",
    ],
)  # fmt: skip
def test_what_would_be_a_fault(line, tmp_path):
    """The test above can fail."""
    file = tmp_path / "page.py"
    file.write_text(line, encoding="utf-8")
    assert list(faults(file))
