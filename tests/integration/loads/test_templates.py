"""``sendboard.py template LIST``: an empty workbook, and never over a file that is there."""

from typer.testing import CliRunner

from reports.template import template_workbook
from sendboard import app


def typed(*words: str):
    return CliRunner().invoke(app, ["template", *words])


def test_an_empty_workbook_is_written_where_nothing_is(tmp_path):
    path = tmp_path / "appeals.xlsx"
    assert typed("appeals", "--to", str(path)).exit_code == 0
    assert len(path.read_bytes()) == len(template_workbook("appeals"))
    path.write_bytes(b"mine")
    done = typed("appeals", "--to", str(path))
    assert done.exit_code == 2
    assert "is there already" in " ".join(done.output.replace("│", " ").split())
    assert path.read_bytes() == b"mine"


def test_a_list_without_one_is_wrong_use(tmp_path):
    """The public register of schools is DfE's own file."""
    for word in ("establishments", "nothing"):
        done = typed(word, "--to", str(tmp_path / "x.xlsx"))
        assert (done.exit_code, "There is no template" in done.output) == (2, True)
    assert list(tmp_path.glob("*.xlsx")) == []
