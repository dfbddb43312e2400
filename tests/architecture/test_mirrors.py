"""Every module has its test beside it, or says which test holds it: a changed line tells what to run."""

from pathlib import PurePosixPath

import pytest

from metrics.base.root import ROOT
from tests.architecture.house import product_files

HALLS = ("metrics", "data_access", "reports", "pages/ui", "serving", "terminal")
ELSEWHERE = {
    "metrics/*/breakdowns.py": ("metrics/test_splits.py", "splits are checked as a whole"),
    "metrics/*/*_figures.py": ("worked_examples/test_all_examples.py", "each figure has an example counted by hand"),
    "metrics/*/code_lists.py": ("metrics/test_catalogue.py", "code lists are checked as a whole"),
    "metrics/*/*_register.py": ("relations/test_register_relations.py", "every register keeps to the same relations"),
    "metrics/*/register.py": ("relations/test_register_relations.py", "every register keeps to the same relations"),
    "metrics/*/*_list.py": ("integration/test_absence_lists.py", "a list is read, derived and counted in one go"),
    "metrics/base/*.py": ("relations/test_engine_relations.py", "every count goes through them"),
    "metrics/counting/*.py": ("relations/test_engine_relations.py", "every count goes through them"),
    "metrics/cases/columns.py": ("data_access/layouts/test_fields.py", "every column has its headings"),
    "metrics/datasets.py": ("metrics/test_catalogue.py", "the list is checked with the metrics that count it"),
    "metrics/changes/known.py": ("metrics/changes/test_why.py", "what a replay goes from and to"),
    "metrics/changes/made_of.py": ("metrics/changes/test_why.py", "what moves a figure is told by its rows"),
    "metrics/changes/steps.py": ("metrics/changes/test_why.py", "the steps are tried by what each does to a figure"),
    "metrics/describe.py": ("docs/test_documents.py", "the dictionary is a document"),
    "metrics/disclosure/publication.py": (
        "relations/disclosure/test_publication.py",
        "an attacker tries everything that leaves",
    ),
    "metrics/disclosure/together.py": (
        "relations/disclosure/test_together.py",
        "an attacker tries everything that leaves",
    ),
    "metrics/law/attendance.py": ("metrics/attendance/test_duties.py", "its limits are tried where they are counted"),
    "metrics/law/*.py": ("worked_examples/test_awkward_choices.py", "the law's limits are argued day by day"),
    "metrics/national/*.py": ("metrics/national/test_england.py", "published figures are held to what was published"),
    "metrics/statistics/signal*.py": ("metrics/statistics/test_signal.py", "held to published control charts"),
    "metrics/*/published_rates.py": ("reference/test_absence_facts.py", "published figures"),
    **dict.fromkeys(
        (
            "metrics/attendance/marks.py",
            "metrics/remedies/look_backs.py",
            "metrics/remedies/remedies.py",
        ),
        ("worked_examples/test_all_examples.py", "its rules are counted by hand in worked examples"),
    ),
    "data_access/settings/host_names.py": ("serving/test_hosts.py", "names are tried where they are compared"),
    "data_access/settings/fields.py": ("data_access/settings/test_tables.py", "every key is tried at its limits"),
    "data_access/attendance/*.py": ("integration/test_attendance.py", "one way from a file to pupils"),
    "data_access/published/*.py": ("reference/published/test_release.py", "held to the published files, cell for cell"),
    "data_access/sen2/*.py": ("data_access/sen2/test_return_xml.py", "one return is read in one go"),
    "data_access/files/process/parse_child.py": (
        "data_access/files/process/test_reading_process.py",
        "parent and child are one machine",
    ),
    "data_access/files/process/downloads.py": (
        "data_access/published/test_download.py",
        "read as its parent reads",
    ),
    "data_access/files/process/csv_packet.py": (
        "data_access/files/bundles/test_inspecting.py",
        "an archive is looked over and read in one go",
    ),
    "data_access/files/process/csv_blocks.py": ("data_access/files/test_block_reading.py", "read as its parent reads"),
    "data_access/recognise/hidden.py": (
        "integration/cases/test_02_hidden_rows.py",
        "what is hidden is known by the file, and asked of a list",
    ),
    "data_access/files/*.py": ("data_access/files/test_reading.py", "one file is read in one go"),
    "data_access/layouts/*.py": ("data_access/layouts/test_fields.py", "data only, checked as a whole"),
    "data_access/*/*findings.py": ("data_access/test_findings_list.py", "kinds of finding are checked as a whole"),
    "data_access/*/*/findings.py": ("data_access/test_findings_list.py", "kinds are checked as a whole"),
    "data_access/registers/*/*.py": ("data_access/registers/test_readers.py", "every reader is checked alike"),
    "data_access/cases/*.py": ("integration/test_layouts.py", "sheets are joined in one go"),
    "data_access/recognise/unknown/may_hold.py": ("data_access/cases/test_vital.py", "it is asked of a list of cases"),
    "data_access/recognise/places/names.py": (
        "integration/cases/in_the_sheet/test_13_one_sheet_for_each_locality.py",
        "names of sheets are tried as whole workbooks have them",
    ),
    "data_access/recognise/*.py": ("data_access/recognise/test_sheet.py", "a sheet is recognised in one go"),
    "data_access/prepared.py": ("data_access/test_prepare.py", "what was prepared is tried with the preparing"),
    "data_access/questions.py": ("integration/loads/test_questions.py", "what is asked is asked of a load"),
    "data_access/storage/held.py": ("integration/loads/test_questions.py", "it is counted to be compared"),
    "data_access/storage/*/records.py": (
        "data_access/storage/test_database.py",
        "made and compared as the others",
    ),
    "data_access/storage/models.py": ("data_access/storage/test_database.py", "the tables are made and compared"),
    "reports/charts/*.py": ("reports/charts/test_standard.py", "charts are drawn from what a page shows"),
    "reports/tables/*.py": ("app/test_reviews.py", "tables are read where a page shows them"),
    "reports/pack/targets/aside.py": ("reports/pack/targets/test_vega.py", "a drawing is read as a whole"),
    "reports/pack/targets/ink.py": ("reports/pack/targets/test_vega.py", "a drawing is read as a whole"),
    "reports/pack/targets/packed.py": ("reports/pack/targets/test_docx.py", "files are read as a whole"),
    "reports/pack/targets/native.py": ("reports/pack/targets/test_pptx.py", "what is drawn is read in the file"),
    "reports/pack/targets/open_data/*.py": (
        "reports/pack/targets/test_open_data.py",
        "an archive is read as a whole, by a checker too",
    ),
    "reports/words/pack/open_data.py": ("reports/pack/targets/test_open_data.py", "read beside the tables"),
    "reports/pack/given.py": ("reports/pack/test_measures.py", "a paper is counted from what is given"),
    "reports/words/compare_charts.py": ("reports/words/test_compare.py", "read beside the words"),
    "reports/words/answers/*.py": ("reports/words/answers/test_said.py", "sets of questions are checked as a whole"),
    "reports/*.py": ("reports/charts/test_control.py", "shapes that figures, trends and words share"),
    "terminal/*.py": ("integration/test_terminal.py", "commands are run as a reader types them"),
    "pages/ui/blocks/*/*.py": ("app/test_pages.py", "what needs a screen is held by pages that are opened"),
    "pages/ui/*/public/*.py": ("app/outside/test_public_version.py", "every page is opened in its public version"),
    "pages/ui/sections/*/*.py": ("app/test_pages.py", "what needs a screen is held by pages that are opened"),
    "pages/ui/*/*.py": ("app/test_pages.py", "what needs a screen is held by pages that are opened"),
}
"""Modules without a mirror: which test holds them, and why there. The first that fits counts; a star is one folder or
name, so that a new room is asked anew."""


def modules() -> list[str]:
    paths = [path.relative_to(ROOT).as_posix() for path in product_files() if path.stem != "__init__"]
    return [path for path in paths if path.startswith(HALLS)]


def mirror(module: str) -> str:
    folder, _, name = module.rpartition("/")
    return f"{folder}/test_{name}"


@pytest.mark.parametrize("module", modules())
def test_a_module_has_a_mirror_or_says_who_holds_it(module):
    if not (ROOT / "tests" / mirror(module)).exists():
        held = [where for pattern, (where, _reason) in ELSEWHERE.items() if PurePosixPath(module).match(pattern)]
        assert held, f"write tests/{mirror(module)}, or say which test holds it"
        assert (ROOT / "tests" / held[0]).exists(), held[0]


def test_nothing_is_excused_that_needs_no_excuse():
    """A pattern that fits no module without a mirror is left over from a module that is gone."""
    bare = [module for module in modules() if not (ROOT / "tests" / mirror(module)).exists()]
    first = {next((pattern for pattern in ELSEWHERE if PurePosixPath(module).match(pattern)), None) for module in bare}
    assert first == set(ELSEWHERE)
