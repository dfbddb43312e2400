"""The address holds the whole view: every control that changes what is shown is shown by it, or is named here."""

import ast
from collections.abc import Iterator
from pathlib import Path

from metrics.base.root import ROOT
from metrics.splits import BREAKDOWNS
from pages.ui.blocks.inside.rows import OF_SINGLE_CASES
from pages.ui.frame.address import LONGEST
from tests.architecture.house import python_files, text_of, tree

STATEFUL = {
    "audio_input", "camera_input", "chat_input", "checkbox", "color_picker", "data_editor", "date_input",
    "datetime_input", "expander", "feedback", "file_uploader", "multiselect", "number_input", "pagination", "pills",
    "popover", "radio", "segmented_control", "select_slider", "selectbox", "slider", "tabs", "text_area", "text_input",
    "time_input", "toggle",
}  # fmt: skip
"""What keeps what a reader did: all of Streamlit's but those that are pressed once."""
WRITTEN = "what is being written, which is shown once it is kept"
A_FILE = "a file that was handed in, to which no link leads"
A_PAPER = "what a paper is asked for with, which nothing on the page is shown by"
OUTSIDE = {
    "actions.py": WRITTEN, "step_changes.py": WRITTEN, "setting_forms.py": WRITTEN, "targets.py": WRITTEN,
    "parts.py": WRITTEN, "notes.py": f"{WRITTEN}; the remedy it is written about is that of a family's complaint",
    "making.py": A_PAPER, "kept.py": A_PAPER,
    "annex_a.py": A_FILE, "correct.py": A_FILE, "looked.py": A_FILE, "findings.py": A_FILE,
}  # fmt: skip
"""Files of ``pages`` whose controls no address holds, and why."""
UPLOAD = ("upload", "choose.py")
"""Of two files of that name, the one that takes files."""
OUTSIDE_ALONE = {
    ("compare.py", "'release_file'"): A_FILE,
    ("rows.py", "'trust_file'"): A_FILE,
    ("page.py", None): "the address itself, to be copied",
    ("downloads.py", "f'every_{key}'"): "to take more away than is shown is asked anew each time",
    ("rows.py", "f'one_{key}'"): "the groups are single cases by their references, which no address may hold",
}
"""Single controls beside others that have an address, by their keys as they are written, and why."""


def controls() -> Iterator[tuple[Path, str | None, ast.Call, ast.AST]]:
    """Every control of ``pages``: its file, its key as it is written, the call, and the function that draws it."""
    for path in [ROOT / "dashboard.py", *python_files("pages")]:
        for function in (one for one in ast.walk(tree(path)) if isinstance(one, ast.FunctionDef | ast.Module)):
            for call in own_calls(function):
                if call.func.attr in STATEFUL and ast.unparse(call.func.value) != "say":
                    keys = [ast.unparse(one.value) for one in call.keywords if one.arg == "key"]
                    yield path, keys[0] if keys else None, call, function


def own_calls(function: ast.AST) -> Iterator[ast.Call]:
    """The calls of methods in a function, without those of functions within it."""
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        one = waiting.pop()
        if isinstance(one, ast.FunctionDef):
            continue
        waiting += ast.iter_child_nodes(one)
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute):
            yield one


def has_address(key: str | None, call: ast.Call, function: ast.AST) -> bool:
    """Whether it shows what the address says, and writes it there: in the words of ``state`` and ``choose``."""
    said = ast.unparse(function)
    shows = any(f"{door}{key}," in said for door in ("state.show_in_widget(", "_shown(offered, "))
    acts = {ast.unparse(one.value) for one in call.keywords if one.arg == "on_change"} - {"'rerun'", "'ignore'"}
    return shows and bool(acts)


def is_outside(path: Path, key: str | None) -> bool:
    return path.name in OUTSIDE or path.parts[-2:] == UPLOAD or (path.name, key) in OUTSIDE_ALONE


def without_address(path: Path, key: str | None, call: ast.Call, function: ast.AST) -> bool:
    return not is_outside(path, key) and not has_address(key, call, function)


def test_every_control_has_an_address_or_a_reason():
    assert [f"{one[0].name}: {one[1]}" for one in controls() if without_address(*one)] == []


def test_every_reason_is_needed():
    """A file or control that is gone, or has an address by now, needs none."""
    bare = [(path, key) for path, key, call, function in controls() if not has_address(key, call, function)]
    assert {path.name for path, _ in bare} >= set(OUTSIDE)
    assert {(path.name, key) for path, key in bare} >= set(OUTSIDE_ALONE)


def test_what_would_be_a_fault():
    """The test above can fail: a control that is new, one that shows the address and does not write it."""
    for body in (
        "st.checkbox('Also', key='also')",
        "state.show_in_widget('also', True); st.checkbox('Also', key='also', on_change='rerun')",
        "state.show_in_widget('other', True); st.checkbox('Also', key='also', on_change=act)",
        "st.expander('More')",
    ):
        function = ast.parse(f"def draw():\n    {body}").body[0]
        (call,) = [one for one in own_calls(function) if one.func.attr in STATEFUL]
        keys = [ast.unparse(one.value) for one in call.keywords if one.arg == "key"]
        assert without_address(Path("new.py"), keys[0] if keys else None, call, function), body


def test_free_words_are_in_the_address_only_where_they_search_our_own():
    """Of cases they could be a child's reference, and browsers keep addresses, send them on and print them."""
    typed = {
        (path.name, key)
        for path, key, call, function in controls()
        if call.func.attr in ("text_input", "text_area", "chat_input") and has_address(key, call, function)
    }
    assert typed == {("chosen.py", "key")}, "own_words"
    askers = {path.name for path in python_files("pages") if "own_words(" in text_of(path)} - {"chosen.py"}
    assert askers == {"definitions.py"}


def test_groups_that_are_single_cases_are_out_of_the_address():
    """Splits by a reference have a case for each group."""
    by_reference = {key for key in BREAKDOWNS if "reference" in key}
    assert by_reference == OF_SINGLE_CASES
    assert LONGEST <= 200
