"""The paper for a meeting, asked of the terminal: written once, kept as published, and nobody works out more."""

import hashlib
import json
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pptx
import pypdf
import pytest
from click.testing import Result
from typer.testing import CliRunner

from data_access.publications.ledger import published_before
from data_access.storage import store
from data_access.storage.database import open_database
from sendboard import app
from tests.integration.loads.files import cases


@pytest.fixture
def run(tmp_path):
    """Forty cases and settings that ask for two measures."""
    path = tmp_path / "cases.csv"
    path.write_bytes(cases(40))
    (tmp_path / "sendboard.toml").write_text(
        'council = "Fen #1 *Council*"\n[scorecard]\nmeasures = ["requests_received", "assessments_open"]\n'
        '[officers]\nnames = ["A. Example"]\n'
    )
    runner = CliRunner()
    assert runner.invoke(app, ["import", str(path), "--extracted-on", "2025-10-31", "--yes"]).exit_code == 0
    return lambda *words: runner.invoke(app, ["pack", "--output", str(tmp_path / "paper.pdf"), *words])


def words(tmp_path) -> str:
    pages = pypdf.PdfReader(BytesIO((tmp_path / "paper.pdf").read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_one_measure_on_one_page(run, tmp_path):
    """Of any figure, not only of those that the board has chosen; kept, listed by its key, and refused as slides."""
    done = run("--measure", "plans_issued", "--by", "A. Example")
    assert done.exit_code == 0, done.output
    assert "1 measure." in " ".join(done.stderr.split())
    assert len(pypdf.PdfReader(BytesIO((tmp_path / "paper.pdf").read_bytes())).pages) == 1
    assert "Plans issued" in words(tmp_path)
    assert "plans_issued" in CliRunner().invoke(app, ["packs", "--format", "csv"]).stdout
    for wrong, why in (("plans_isued", "There is no measure 'plans_isued'"), ("", "made as PDF or Word")):
        refused = run(
            "--measure",
            wrong or "plans_issued",
            "--output",
            str(tmp_path / "b"),
            *([] if wrong else ["--format", "pptx"]),
        )
        assert refused.exit_code == 2
        assert why in " ".join(refused.output.replace("│", " ").split())


def test_public_is_what_one_gets(run, tmp_path):
    """Written, said, and kept as published; a file that is there already is left as it is."""
    done = run()
    assert done.exit_code == 0, done.output
    said = " ".join(done.stderr.split())
    assert "Kept as published" in said
    assert "2 measures." in said
    assert "paper.pdf is written" in said
    assert "Fen #1 *Council*" in words(tmp_path)
    assert words(tmp_path).count("Public version") >= 4
    kept = published_before(open_database(None))
    assert {row.metric.key for row, _ in kept} > {"requests_received", "assessments_open"}, "what is beside them too"
    again = run()
    assert (again.exit_code, "is there already" in " ".join(again.output.replace("│", " ").split())) == (2, True)


def test_a_draft_is_not_kept_and_says_so(run, tmp_path):
    assert "do not publish it" in " ".join(run("--draft").stderr.split())
    assert published_before(open_database(None)) == {}
    assert "Draft: not for publication" in words(tmp_path)


def test_inside_nothing_is_kept_and_the_paper_says_what_it_is(run, tmp_path):
    done = run("--version", "internal", "--for", "cabinet", "--as-at", "2025-09-30", "--format", "pdf")
    assert done.exit_code == 0, done.output
    assert published_before(open_database(None)) == {}
    assert "Internal version: not for publication" in words(tmp_path)
    assert "For the cabinet" in words(tmp_path)
    assert "30 September 2025" in words(tmp_path)


def test_a_web_page_is_for_everybody(run, tmp_path):
    refused = run("--format", "html", "--version", "internal")
    assert (refused.exit_code, (tmp_path / "paper.pdf").exists()) == (2, False)
    assert run("--format", "html").exit_code == 0
    made = (tmp_path / "paper.pdf").read_text(encoding="utf-8")
    assert made.startswith("<!DOCTYPE html>")
    assert "<h1>" in made
    assert published_before(open_database(None))


def test_open_data(run, tmp_path):
    """Tables of numbers for everybody: no words of officers are in them, so nobody is told to read these."""
    refused = run("--format", "open-data", "--version", "internal")
    assert (refused.exit_code, (tmp_path / "paper.pdf").exists()) == (2, False)
    done = run("--format", "open-data")
    assert done.exit_code == 0, done.output
    with ZipFile(tmp_path / "paper.pdf") as made:
        lines = made.read("values.csv").decode().splitlines()
    assert lines[0].startswith("measure,place,period,period_start,period_end,numerator,denominator,value")
    assert {line.split(",")[1] for line in lines[1:]} == {"Fen #1 *Council*"}
    assert published_before(open_database(None))


def test_a_workbook(run, tmp_path):
    assert run("--format", "xlsx", "--version", "internal").exit_code == 0
    made = openpyxl.load_workbook(BytesIO((tmp_path / "paper.pdf").read_bytes()))
    assert made.sheetnames[:3] == ["Cover", "How we are doing", "Requests"]


def test_a_word_document(run, tmp_path):
    """Of the council that is named in the settings, kept as published like any other."""
    assert run("--format", "docx").exit_code == 0
    made = docx.Document(BytesIO((tmp_path / "paper.pdf").read_bytes()))
    assert made.core_properties.author == "Fen #1 *Council*"
    assert [one.text for one in made.paragraphs if one.style.name == "Heading 1"][:2] == [
        "How we are doing",
        "Requests",
    ]
    assert published_before(open_database(None))


def test_slides(run, tmp_path):
    """The internal ones too, which say so at their foot."""
    assert run("--format", "pptx", "--version", "internal").exit_code == 0
    made = pptx.Presentation(BytesIO((tmp_path / "paper.pdf").read_bytes()))
    assert [slide.shapes.title.text for slide in made.slides][1:2] == ["How we are doing"]
    feet = [shape.text for shape in made.slides[1].shapes if shape.has_text_frame]
    assert "Fen #1 *Council* · Internal version: not for publication" in feet


def test_without_data_it_is_wrong_use(tmp_path):
    done = CliRunner().invoke(app, ["pack", "--output", str(tmp_path / "paper.pdf")])
    assert (done.exit_code, (tmp_path / "paper.pdf").exists()) == (2, False)


def test_a_file_that_is_there_is_refused_before_any_work(run, tmp_path, monkeypatch):
    """Counting takes seconds; whoever named the wrong file is told at once, and nothing is kept as published."""
    (tmp_path / "paper.pdf").write_bytes(b"the director's own")
    monkeypatch.setattr("terminal.packs.open_kept", lambda _database: pytest.fail("the database was opened"))
    refused = run()
    assert (refused.exit_code, (tmp_path / "paper.pdf").read_bytes()) == (2, b"the director's own")
    assert published_before(open_database(None)) == {}


def again(number: int, path) -> Result:
    return CliRunner().invoke(app, ["pack-again", str(number), "--output", str(path)])


def test_listed_and_made_again(run, tmp_path):
    """What was made, by whom and from what; the file that was lost is had again as it was, and nothing is published."""
    listed = CliRunner().invoke(app, ["packs", "--format", "json"])
    assert json.loads(listed.stdout) == []
    assert run("--by", "A. Example", "--for", "scrutiny").exit_code == 0
    (line,) = json.loads(CliRunner().invoke(app, ["packs", "--format", "json"]).stdout)
    assert (line["paper"], line["made_by"], line["for"], line["as_at"]) == (1, "A. Example", "scrutiny", "2025-10-31")
    more = tmp_path / "more.csv"
    more.write_bytes(cases(55))
    CliRunner().invoke(app, ["import", str(more), "--extracted-on", "2025-11-30", "--yes"])
    before = published_before(open_database(None))
    done = again(1, tmp_path / "again.pdf")
    assert "byte for byte" in " ".join(done.stderr.split())
    first = (tmp_path / "paper.pdf").read_bytes()
    assert (tmp_path / "again.pdf").read_bytes() == first
    assert line["sha256"] == hashlib.sha256(first).hexdigest()
    assert published_before(open_database(None)) == before
    assert CliRunner().invoke(app, ["undo", "1", "--yes"]).exit_code == 0
    refused = again(1, tmp_path / "lost.pdf")
    assert (refused.exit_code, (tmp_path / "lost.pdf").exists()) == (2, False)
    assert again(2, tmp_path / "lost.pdf").exit_code == 2


def test_who_is_no_officer_makes_a_draft_alone(run, tmp_path):
    refused = run("--by", "Somebody Else")
    assert (refused.exit_code, (tmp_path / "paper.pdf").exists()) == (2, False)
    assert run("--by", "Somebody Else", "--draft").exit_code == 0


def test_the_cases_are_read_once(run, monkeypatch):
    """Reading a county's cases takes a second: what is counted and what says of which loads share one reading."""
    read = []
    monkeypatch.setattr("data_access.storage.store.laid_over", _told(read, store.laid_over))
    assert run("--version", "internal").exit_code == 0
    assert read.count("cases") == 1


def _told(read: list, ask):
    def asked(database, about, *rest):
        read.append(about)
        return ask(database, about, *rest)

    return asked
