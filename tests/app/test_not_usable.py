"""Where there is nothing to show, a page says why, and nothing else."""

from collections.abc import Callable
from pathlib import Path

from streamlit.testing.v1 import AppTest


def test_each_fault_of_the_settings_has_a_line_of_its_own(
    start: Callable[..., AppTest], tidy: None, tmp_path: Path
) -> None:
    """They ran on as one line."""
    (tmp_path / "sendboard.toml").write_text('council = 3\nauthority = "998"\n', encoding="utf-8")
    app = start()
    assert not app.exception
    (error,) = app.error
    first, second = error.value.split("\n\n")
    assert "council is 3;" in first
    assert "authority is '998';" in second
