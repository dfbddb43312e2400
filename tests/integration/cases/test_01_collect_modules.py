"""COLLECT's "Blade" export is one CSV file for each module: together, or as the zip, they are one return."""

import pytest
from typer.testing import CliRunner

from data_access.storage import store
from data_access.upload import Intake, Upload
from sendboard import app
from tests.conftest import TODAY, taken_in
from tests.council_files import BY_HAND, EXTRACTED, figures, listed
from tests.integration.loads.files import handed_in
from tests.integration.test_sen2_sheets import collect_export
from tests.published_files import case_files

KEYS = ("requests_received", "request_decisions_within_6_weeks", "plans_issued", "plans_issued_within_20_weeks",
        "plans_due_issued_on_time", "assessments_open")  # fmt: skip
RIGHT = dict(zip(KEYS, [(5, 5), (4, 4), (2, 2), (1, 2), (1, 4), (2, 2)], strict=True))


def together(files: list[tuple[str, bytes]], database) -> Intake:
    whole = Upload.of_files(files, today=TODAY)
    return taken_in(whole.content, whole.filename, database, extracted_on=EXTRACTED)


@pytest.mark.parametrize("pattern", ["*.csv", "*.zip", "*.xlsx"])
def test_the_files_of_the_case_give_its_figures(database, pattern):
    done = together([(path.name, path.read_bytes()) for path in case_files("01", pattern)], database)
    assert (done.rows_stored, done.refused) == (5, False)
    assert figures(database, KEYS) == RIGHT


def modules() -> dict[str, bytes]:
    return {f"Blade_{name}.csv": listed(lines) for name, lines in collect_export().items()}


def test_each_module_by_itself_changes_nothing(database):
    """All but the requests would put plans in their place, or are nothing at all."""
    before = together(list(modules().items()), database)
    assert figures(database) == BY_HAND
    for name, content in modules().items():
        if not name.endswith("_requests.csv"):
            for partial in (False, True):
                done = handed_in(content, name, database, partial=partial, extracted_on=EXTRACTED)
                assert {one.code for one in done.findings} & {"FILE-LONE-MODULE", "FILE-NO-CASES"}, name
    assert (figures(database), len(store.batches(database))) == (BY_HAND, 1)
    assert handed_in(modules()["Blade_requests.csv"], "r.csv", database, extracted_on=EXTRACTED).questions
    assert together(list(reversed(modules().items())), database).already == before.batch


def test_plans_without_the_assessments_that_link_them_are_asked_about(database):
    """Every child who has a plan would count as waiting for one."""
    some = Upload.of_files([one for one in modules().items() if "assess" not in one[0]], today=TODAY)
    done = handed_in(some.content, some.filename, database, extracted_on=EXTRACTED)
    assert [(one.code, one.sheet) for one in done.questions] == [("SHEET-UNLINKED", "namedplan")]
    assert not store.batches(database)


def test_the_terminal_takes_them_as_one(tmp_path, database):
    """``import *.csv``: one load, one line in the list of loads, and its name says of what."""
    paths = [tmp_path / name for name in modules()]
    for path in paths:
        path.write_bytes(modules()[path.name])
    done = CliRunner().invoke(app, ["import", *map(str, paths), "--extracted-on", f"{EXTRACTED}"])
    assert done.exit_code == 0
    assert "Blade, 7 files: imported as load 1: 8 rows found, 8 stored" in " ".join(done.output.split())
    assert figures(database) == BY_HAND
    (load,) = store.batches(database)
    assert (load.filename, load.rows) == ("Blade, 7 files", 8)
