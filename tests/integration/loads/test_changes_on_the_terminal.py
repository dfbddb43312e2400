"""What became different, asked of the terminal: two loads, one figure, and every past figure."""

import csv
import json
from io import StringIO

import openpyxl
import pytest
from typer.testing import CliRunner

from metrics.cases.code_lists import REQUEST_OUTCOME
from sendboard import app
from tests.data_access.loads.test_compare_loads import COMPLAINTS, FIRST, SECOND

COLUMNS = "received_date 1, request_outcome 1"
REFUSED = REQUEST_OUTCOME.labels()["N"]
FIGURE = ("requests_received", "--period", "calendar:2025")


@pytest.fixture
def run(tmp_path):
    """A full list of May, complaints, and a full list of June."""
    runner = CliRunner()

    def typed(*words: str):
        return runner.invoke(app, list(words))

    loads = (("may.csv", FIRST, "2025-05-31"), ("complaints.csv", COMPLAINTS.encode(), "2025-05-31"))
    for name, content, day in (*loads, ("june.csv", SECOND, "2025-06-30")):
        (tmp_path / name).write_bytes(content)
        assert typed("import", str(tmp_path / name), "--extracted-on", day, "--yes").exit_code == 0
    return typed


def lines(text: str) -> list[dict]:
    return list(csv.DictReader(StringIO(text)))


def test_the_steps_of_a_figure(run):
    """EX-1 is gone, EX-4 is of June; three requests then, three now. Whoever reads JSON finds the engine's numbers."""
    done = run("why", *FIGURE, "--then", "2025-05-31", "--format", "json")
    assert done.exit_code == 0
    told = [(one["step"], one["rows_moved"], one["numerator"]) for one in json.loads(done.stdout)]
    assert told == [
        ("As known on 31 May 2025", None, 3),
        ("1 case no longer in the data", 1, 2),
        ("What has happened since, which moved 1 case", 1, 3),
        ("As known on 30 June 2025", None, 3),
    ]
    assert "2025: 3, as it was, but the cases behind it are not the same" in " ".join(done.stderr.split())


def test_the_rows_of_each_step(run):
    done = run("why", *FIGURE, "--then", "2025-05-31", "--rows", "--format", "csv")
    found = lines(done.stdout)
    assert [(one["case_reference"], one["effect"]) for one in found] == [("EX-1", "went out"), ("EX-4", "came in")]
    assert not [name for name in found[0] if name.endswith("_key")]
    corrected = run(
        "why",
        "requests_received",
        "--period",
        "2025-01-07..2025-01-07",
        "--then",
        "2025-05-31",
        "--rows",
        "--format",
        "csv",
    )
    (row,) = lines(corrected.stdout)
    assert (row["case_reference"], row["effect"], row["was"], row["now"]) == (
        "EX-2",
        "went out",
        "7 January 2025",
        "9 January 2025",
    )


def test_a_table_for_reading(run):
    done = run("why", "request_decisions_within_6_weeks", "--period", "calendar:2025", "--then", "31/05/2025")
    assert "As known on 31 May 2025" in done.stdout
    assert run("why", *FIGURE, "--then", "2025-06-30").stdout.count("As known on 30 June 2025") == 2


def test_a_group_and_a_place(run):
    asked = ("why", *FIGURE, "--then", "2025-05-31", "--format", "json")
    group = json.loads(run(*asked, "--by", "locality", "--group", "Not recorded").stdout)
    assert [one["numerator"] for one in group] == [3, 2, 3, 3]
    of_nowhere = json.loads(run(*asked, "--locality", "Nowhere").stdout)
    assert [one["numerator"] for one in of_nowhere] == [0, 0]


def test_the_settings_as_they_were(run, tmp_path):
    """Another convention than today's is a step of its own; here it moves nothing of requests."""
    path = tmp_path / "then.toml"
    path.write_text('[conventions]\npublished_plan_date = "start_date"\n', encoding="utf-8")
    done = run("why", *FIGURE, "--then", "2025-05-31", "--settings-then", str(path), "--format", "json")
    assert [one["numerator"] for one in json.loads(done.stdout)] == [3, 2, 3, 3]
    path.write_text("[conventions]\nnothing = 1\n", encoding="utf-8")
    assert run("why", *FIGURE, "--then", "2025-05-31", "--settings-then", str(path)).exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("why", "no_figure", "--period", "calendar:2025", "--then", "2025-05-31"),
        ("why", "requests_received", "--period", "sometime", "--then", "2025-05-31"),
        ("why", *FIGURE, "--then", "2025-05-30"),
        ("why", *FIGURE, "--then", "2025-05-31", "--by", "locality"),
        ("why", *FIGURE, "--then", "2025-05-31", "--by", "nothing", "--group", "North"),
        ("compare-loads", "1", "9"),
    ],
)
def test_wrong_use_is_said(run, words):
    """A figure, a period, a day before all loads, half a group, a split and a load that there are not."""
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")


def test_two_loads(run):
    done = run("compare-loads", "1", "3", "--format", "json")
    assert json.loads(done.stdout) == [
        {
            "list": "cases",
            "new": 1,
            "changed": 1,
            "gone": 1,
            "same": 1,
            "columns": "received_date 1, request_outcome 1",
        },
        {"list": "complaints", "new": 2, "changed": 0, "gone": 0, "same": 0, "columns": ""},
    ]
    cells = lines(run("compare-loads", "1", "3", "--cells", "--format", "csv").stdout)
    assert [(one["Case reference"], one["Column"], one["Was"], one["Is now"]) for one in cells] == [
        ("EX-2", "Request received", "7 January 2025", "9 January 2025"),
        ("EX-2", "Outcome of the request", "", REFUSED),
    ]
    assert run("compare-loads", "3", "3", "--cells").exit_code == 0


def test_two_loads_of_attendance(run, tmp_path):
    """A week with two sessions fewer in the second; the cells that differ, and no pupil."""
    for number, (attended, day) in enumerate(((10, "2025-09-30"), (8, "2025-10-31"))):
        path = tmp_path / f"{number}.csv"
        path.write_text(f"UPN,School,Week commencing,Possible,Attended\nA998000000001,Alder,22/09/2025,10,{attended}\n")
        assert run("import", str(path), "--extracted-on", day, "--yes").exit_code == 0
    (told,) = json.loads(run("compare-loads", "4", "5", "--format", "json").stdout)
    assert told == {"list": "attendance", "new": 0, "changed": 1, "gone": 0, "same": 0, "columns": "attended 1"}
    (cell,) = lines(run("compare-loads", "4", "5", "--cells", "--format", "csv").stdout)
    assert (cell["Column"], cell["Was"], cell["Is now"]) == ("Sessions attended", "10", "8")
    assert "A998000000001" not in str(cell)


def test_rows_to_mend_go_into_a_new_workbook(run, tmp_path):
    """A row without a day; none of a good file, and never over a file that is there."""
    file, out = tmp_path / "some.csv", tmp_path / "mend.xlsx"
    file.write_bytes(SECOND + b"EX-9,,,\nEX-8,30/02/2025,Refused,\n")
    done = run("check", str(file), "--extracted-on", "2025-06-30", "--refused-to", str(out))
    assert "written to mend.xlsx" in " ".join(done.stderr.split())
    lines_ = [[cell.value for cell in row] for row in openpyxl.load_workbook(out).worksheets[0].iter_rows()]
    assert lines_[0][:2] == ["Case ref", "Date request received"]
    assert ["EX-8", "30/02/2025"] in [one[:2] for one in lines_]
    assert run("check", str(file), "--refused-to", str(out)).exit_code == 2
    (tmp_path / "bad.csv").write_bytes(b"nothing\n")
    assert run("check", str(tmp_path / "bad.csv"), "--refused-to", str(tmp_path / "other.xlsx")).exit_code == 1
    assert not (tmp_path / "other.xlsx").exists()


def test_past_figures_that_are_not_what_they_were(run):
    """January's requests were first told in full by the load of May; two of the three are still there in June."""
    done = run("restated", "--format", "json")
    assert done.exit_code == 0
    january = [one for one in json.loads(done.stdout) if one["period_start"] == "2025-01-01"]
    assert ("requests_received", 3, 2, "2025-05-31") in [
        (one["metric"], one["was"], one["now"], one["told_on"]) for one in january if one["period_end"] == "2025-01-31"
    ]
    assert all(one["why"].endswith(".") for one in january)
    assert "Jan 2025" in run("restated").stdout
