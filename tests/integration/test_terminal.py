"""The terminal program, run as a data officer or a scheduler runs it: words in, words and exit status out."""

import csv
import json
from io import StringIO

import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from data_access.publications.ledger import published_before
from data_access.storage.database import open_database
from sample_data.examples import FOLDER
from sendboard import app

HEADLINE = str(FOLDER / "the_headline" / "cases.csv")


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *words: runner.invoke(app, list(words))


@pytest.fixture
def imported(run):
    assert run("import", HEADLINE, "--extracted-on", "2025-12-31").exit_code == 0
    return run


def test_figures_as_json_carry_the_engines_columns(imported):
    """The shape that other programs read; a share from 0 to 1, 75.0 and 46.7 as in worked case 33."""
    done = imported("figures", "plans_issued_within_20_weeks", "plans_due_issued_on_time", "--period", "calendar:2025",
                    "--format", "json")  # fmt: skip
    first, second = json.loads(done.stdout)
    assert list(first) == ["metric", "period_start", "period_end", "numerator", "denominator", "value", "status"]
    assert (first["numerator"], first["denominator"], first["value"]) == (6, 8, 0.75)
    assert (first["period_start"], first["period_end"]) == ("2025-01-01", "2025-12-31")
    assert (second["numerator"], second["denominator"]) == (7, 15)
    assert second["value"] == pytest.approx(0.466667, abs=1e-6)


def test_figures_as_csv_split_by_a_column(imported):
    """The breakdown stands between the period and the numbers; what is not recorded is a group."""
    done = imported(
        "figures", "plans_issued", "--period", "2025-01-01..2025-12-31", "--by", "locality", "--format", "csv"
    )
    (row,) = csv.DictReader(StringIO(done.stdout))
    assert (row["locality"], row["numerator"], row["denominator"]) == ("Not recorded", "10", "")


def test_figures_of_schools_registers_say_how_many_schools_they_rest_on(run, tmp_path):
    """Beside the table, not in it, so that what reads the figures is not disturbed."""
    path = tmp_path / "attendance.csv"
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    path.write_text(f"{head}\nA123456789012,Alder,22/09/2025,10,8,2,0\n", encoding="utf-8")
    assert run("import", str(path), "--extracted-on", "2025-10-17").exit_code == 0
    done = run("figures", "absence_rate", "--format", "json")
    assert json.loads(done.stdout)[0]["value"] == 0.2
    assert "Based on 1 school;" in " ".join(done.stderr.split())


def test_what_counts_as_a_small_number_is_a_setting(run, tmp_path, monkeypatch):
    """Three schools of 2, 7 and 21 pupils: 5 hides the first and one more, 22 all."""
    path = tmp_path / "attendance.csv"
    head = "UPN,School,Week commencing,Possible,Attended,Authorised,Unauthorised"
    schools = ["Alder"] * 2 + ["Birch"] * 7 + ["Cedar"] * 21
    lines = [f"A{one:012d},{school},22/09/2025,10,8,2,0" for one, school in enumerate(schools)]
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    assert run("import", str(path), "--extracted-on", "2025-10-17").exit_code == 0
    settings = tmp_path / "own.toml"
    monkeypatch.setenv("SENDBOARD_SETTINGS", str(settings))
    shown = {}
    for threshold in (5, 22):
        settings.write_text(f"[publication]\nthreshold = {threshold}", encoding="utf-8")
        found = json.loads(run("figures", "absence_rate", "--by", "school", "--publish", "--format", "json").stdout)
        shown[threshold] = [line["school"] for line in found if line["status"] == "shown"]
    assert shown == {5: ["Cedar"], 22: []}
    settings.write_text("[publication]\nthreshold = 1", encoding="utf-8")
    refused = run("figures", "absence_rate", "--publish")
    assert refused.exit_code == 2
    assert "whole number from 2 on" in " ".join(refused.output.split())


def test_what_is_published_says_how_many_rows_are_not_understood(run, tmp_path):
    """Six are told, and stand beside the figure of their list; of the complaints nothing is said."""
    path = tmp_path / "cases.csv"
    rows = [f"EX-{one},06/02/2025,{'perhaps' if one < 6 else 'Yes'}" for one in range(20)]
    path.write_text("\n".join(["Case ref,Date received,Agreed to assess?", *rows]), encoding="utf-8")
    assert run("import", str(path), "--extracted-on", "2025-12-31", "--yes").exit_code == 0
    asked = ("figures", "requests_received", "complaints_received", "--period", "calendar:2025", "--format", "json")
    done = run(*asked, "--publish", "--draft")
    assert [line["not_understood_in_lists"] for line in json.loads(done.stdout)] == [
        "6 rows of the list of cases not understood",
        "",
    ]
    assert "6 rows of the list of cases are not understood, and in no figure." in " ".join(done.stderr.split())


def test_what_was_published_is_remembered(imported):
    """6 of 8 in time: 2 were not, so neither they nor the 6 are told; the 8 are, and again. No draft is kept."""
    asked = ("figures", "plans_issued_within_20_weeks", "--publish", "--format", "json")
    draft = imported(*asked, "--draft")
    assert "do not publish it" in " ".join(draft.stderr.split())
    done = imported(*asked)
    (line,) = json.loads(done.stdout)
    assert (line["numerator"], line["denominator"], line["value"], line["status"]) == (None, 8, None, "suppressed")
    assert "1 of 1 line is hidden, to protect privacy" in " ".join(done.stderr.split())
    assert "Kept as published" in " ".join(done.stderr.split())
    engine = open_database(None)
    assert sorted(map(sorted, published_before(engine).values())) == [[], [8]]
    assert json.loads(imported(*asked).stdout) == [line]


def test_a_past_day(imported):
    """On 20 May 2025 the seven plans of 19 May were issued and the other eight children waited."""
    done = imported("figures", "plans_issued", "assessments_open", "--as-at", "2025-05-20", "--format", "json")
    assert [row["value"] for row in json.loads(done.stdout)] == [7, 8]


def test_rows_behind_a_figure_say_where_they_came_from(imported):
    """The two late plans, each with its line of the file, and no keyed hash."""
    done = imported(
        "rows", "plans_issued_within_20_weeks", "--period", "calendar:2025", "--counted", "no", "--format", "json"
    )
    rows = json.loads(done.stdout)
    assert [(row["case_reference"], row["source_row"]) for row in rows] == [("Case 33-9", 10), ("Case 33-10", 11)]
    assert not {"person_key", "person_id_key", "case_key"} & set(rows[0])


def test_rows_have_more_than_a_page_shows_only_on_asking(imported):
    """CSV and JSON go elsewhere: need, school and team go with them when somebody asks for them."""
    asked = ("rows", "plans_issued_within_20_weeks", "--period", "calendar:2025", "--format", "csv")
    plain, every = (
        csv.DictReader(StringIO(imported(*asked, *more).stdout)).fieldnames or [] for more in ((), ("--all-columns",))
    )
    assert plain[:4] == ["case_reference", "locality", "received_date", "received_elsewhere"]
    assert plain[-3:] == ["source_file", "source_sheet", "source_row"]
    assert not {"primary_need", "school", "team"} & set(plain)
    assert {"primary_need", "school", "team"} <= set(every)


def test_check_stores_nothing(run):
    """A data officer may look first."""
    assert run("check", HEADLINE, "--extracted-on", "2025-12-31").exit_code == 0
    assert run("figures", "plans_issued").exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("figures", "no_such_figure"),
        ("figures", "plans_issued", "--period", "decade:2020"),
        ("figures", "plans_issued", "--by", "shoe_size"),
        ("figures", "plans_issued", "--as-at", "31/02/2025"),
        ("import", "no_such_file.xlsx"),
        ("nonsense",),
    ],
)
def test_wrong_use_ends_with_2(imported, words):
    """As the issue fixes it, for schedulers."""
    assert imported(*words).exit_code == 2


def test_a_refused_file_ends_with_1(run, tmp_path):
    """Refused, with the reason on the error stream, and nothing on the other."""
    bad = tmp_path / "cases.xlsx"
    bad.write_bytes(b"PK\x03\x04 this is no workbook")
    done = run("import", str(bad))
    assert done.exit_code == 1
    assert "refused" in done.stderr
    assert done.stdout == ""


def test_metrics_lists_every_key(run):
    """With the ways to split, for those who write scripts."""
    listed = json.loads(run("metrics", "--format", "json").stdout)
    assert {"plans_issued_within_20_weeks", "assessments_open_past_20_weeks"} <= {row["key"] for row in listed}
    ways = {row["key"]: row["split_by"] for row in listed}
    assert "locality" in ways["plans_issued_within_20_weeks"].split()
    assert "appeal_type" in ways["appeals_registered"].split()


def test_text_is_text_in_the_terminal(run, tmp_path):
    """A locality that is markup of the table's own maker stopped it; escape codes reached the terminal raw."""
    path = tmp_path / "list [red].csv"
    head = "Case reference,Locality,Date request received,Decision to assess,Date final plan issued"
    places = ["[/b]", "[bold]zq[/bold] :smile:", "=1+1", "zq\x1b[31m\u202e", "-zq"]
    lines = [f"C{number},{place},2025-01-0{number + 6},Yes,2025-05-01" for number, place in enumerate(places)]
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    done = run("import", str(path), "--extracted-on", "2025-12-31")
    assert done.exit_code == 0
    assert "list [red].csv: imported" in " ".join(done.output.split())
    by_place = ("figures", "plans_issued", "--period", "calendar:2025", "--by", "locality")
    table, listed, made = (run(*by_place, "--format", form).stdout for form in ("table", "csv", "json"))
    assert all(one in table for one in ["[/b]", "[bold]zq[/bold] :smile:", "=1+1", "zq[31m"])
    assert {row["locality"] for row in csv.DictReader(StringIO(listed))} == {
        "[/b]", "[bold]zq[/bold] :smile:", "'=1+1", "zq[31m", "'-zq",
    }  # fmt: skip
    assert {row["locality"] for row in json.loads(made)} == {"[/b]", "[bold]zq[/bold] :smile:", "=1+1", "zq[31m", "-zq"}
    assert not any(mark in text for text in (table, listed, made) for mark in ("\x1b", "\u202e"))


def test_words_that_are_not_understood_are_said_beside_the_figures_until_somebody_explains_them(run, tmp_path):
    """Three requests, of which one is open for sure; with the word explained it is two. The file is loaded again."""
    path = tmp_path / "cases.csv"
    rows = "EX-1,06/01/2025,Yes,see notes\nEX-2,06/01/2025,W/D,\nEX-3,06/02/2025,,\n"
    path.write_text(f"Case ref,Date received,Agreed to assess?,Plan issued\n{rows}", encoding="utf-8")
    done = run("import", str(path), "--extracted-on", "2025-12-31")
    assert "3 stored, 0 refused, 2 of these are not understood" in " ".join(done.stderr.split())
    first = run("figures", "assessments_open", "--format", "json")
    (line,) = json.loads(first.stdout)
    assert (line["value"], line["not_understood"]) == (1, 2)
    assert "some rows are not understood and in no figure" in " ".join(first.stderr.split())
    said = ("--word", "request_outcome:W/D=W", "--word", "start_date:see notes=")
    assert run("import", str(path), "--extracted-on", "2025-12-31", *said).exit_code == 0
    (line,) = json.loads(run("figures", "assessments_open", "--format", "json").stdout)
    assert line["value"] == 2
    assert "not_understood" not in line
    wrong = run("import", str(path), "--word", "request_outcome:W/D=Z")
    assert wrong.exit_code == 2
    assert "Y (Agreed to assess)" in " ".join(wrong.stderr.split())


def test_the_inspectors_list_is_written_where_nothing_is(imported, tmp_path):
    """Ten plans were issued, as the figure above says, and none of them ceased."""
    path = tmp_path / "Annex A.xlsx"
    assert imported("annex-a", "--to", str(path)).exit_code == 0
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("List_1").to_python()
    assert (rows[0][0], len(rows) - 1) == ("Unique ID", 10)
    again = imported("annex-a", "--to", str(path), "--as-at", "2025-05-31")
    assert (again.exit_code, "is there already" in " ".join(again.output.replace("│", " ").split())) == (2, True)
