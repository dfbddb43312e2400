"""Every fault is said at once, with the file, the table, the key, what was found and what is expected."""

import pytest

from tests.data_access.settings.settings_file import faults_of

STAGE = '[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = 10\n'


def test_one_fault_is_one_sentence(tmp_path):
    (words,) = faults_of(tmp_path, "local_target = 60")
    assert words == "sendboard.toml: local_target is 60; expected a share from 0 to 1, such as 0.6."


def test_three_faults_in_three_tables_are_said_at_once(tmp_path):
    text = 'local_target = 60\n[conventions]\npart_time_weeks = 0\n[officers]\nnames = "A. Example"\n'
    assert sorted(faults_of(tmp_path, text)) == [
        "sendboard.toml: [conventions]: part_time_weeks is 0; expected a whole number above 0.",
        "sendboard.toml: [officers]: names is 'A. Example'; expected names, such as names = [\"A. Example\"].",
        "sendboard.toml: local_target is 60; expected a share from 0 to 1, such as 0.6.",
    ]


def test_of_several_entries_the_one_at_fault_is_named(tmp_path):
    words = faults_of(tmp_path, STAGE + STAGE.replace("10", '"ten"') + STAGE.replace('"corporate"', '"corp"'))
    assert [one.partition("; ")[0] for one in words] == [
        "sendboard.toml: entry 2 under [[complaint_stages]]: respond is 'ten'",
        "sendboard.toml: entry 3 under [[complaint_stages]]: procedure is 'corp'",
    ]


def test_what_is_lacking_is_named_with_what_is_expected(tmp_path):
    (words,) = faults_of(tmp_path, STAGE.replace("respond = 10\n", ""))
    assert words == (
        "sendboard.toml: entry 1 under [[complaint_stages]] lacks respond; "
        "expected a whole number of working days above 0."
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'councl = "Exampleshire"',
            "sendboard.toml: 'councl' is not a setting. Did you mean council? Known: authorities, authority, ",
        ),
        ("[convention]\n", "sendboard.toml: 'convention' is not a setting. Did you mean conventions?"),
        ("flavour = 1", "sendboard.toml: 'flavour' is not a setting. Known: authorities, authority, "),
        (
            "[conventions]\npart_time_week = 6",
            "[conventions]: 'part_time_week' is not a setting. Did you mean part_time_weeks?",
        ),
        (
            f"{STAGE}responds = 3",
            "under [[complaint_stages]]: 'responds' is not a setting. Did you mean respond?",
        ),
        (
            "[school_calendar]\nterm = []",
            "[school_calendar]: 'term' is not a setting. Did you mean terms? Known: closed, ",
        ),
        ('[officers]\nname = ["A. Example"]', "[officers]: 'name' is not a setting. Did you mean names?"),
        ("names = []", "sendboard.toml: 'names' is not a setting here: it belongs under [officers]."),
    ],
)
def test_a_key_that_is_not_known_is_named_with_the_likely_one(tmp_path, text, words):
    (found,) = faults_of(tmp_path, text)
    assert words in found


def test_a_key_below_the_wrong_heading_is_sent_home(tmp_path):
    """In TOML a line belongs to the last heading above it, which is easily overlooked."""
    text = f"{STAGE}notice_school_days = 0\nresidents = 560000\nupheld_rate = 1\n"
    where = "sendboard.toml: entry 1 under [[complaint_stages]]: "
    assert [one.partition(". Known")[0] for one in faults_of(tmp_path, text)] == [
        f"{where}'notice_school_days' is not a setting here: it belongs under [conventions]",
        f"{where}'residents' is not a setting here: it belongs above all headings in brackets",
        f"{where}'upheld_rate' is not a setting here: it belongs under [[ombudsman_comparators]]",
    ]


def test_a_table_in_a_table_is_sent_home(tmp_path):
    (words,) = faults_of(tmp_path, "[conventions.officers]\nnames = []")
    assert "[conventions]: 'officers' is not a setting here: it belongs under a heading, [officers]" in words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("population = 3", "population is 3; expected whole numbers above 0, such as council = 90000."),
        ("officers = []", "officers is an empty list; expected a table with names"),
        ('conventions = "usual"', "conventions is 'usual'; expected a table beginning with [conventions]."),
        (
            "[complaint_stages]\nstage = 1",
            "complaint_stages is a table; expected a list of tables, each beginning ",
        ),
        ("rebases = [1]", "step change 1 under [[rebases]]: rebases holds 1; expected a list of tables"),
        ("ombudsman_comparators = true", "ombudsman_comparators is true; expected a list of tables"),
        ("school_calendar = 2025-09-01", "school_calendar is 2025-09-01; expected a table with terms and closed."),
    ],
)
def test_a_table_of_another_shape_is_refused(tmp_path, text, words):
    (found,) = faults_of(tmp_path, text)
    assert words in found


def test_a_long_value_is_cut(tmp_path):
    (words,) = faults_of(tmp_path, f'residents = "{"9" * 500}"')
    assert len(words) < 200


def test_numbers_that_do_not_go_together_are_said(tmp_path):
    (words,) = faults_of(tmp_path, f'{STAGE}clock_starts = "acknowledgement"')
    assert words == (
        "sendboard.toml: entry 1 under [[complaint_stages]]: a clock that starts at the acknowledgement needs days for "
        "it: acknowledge."
    )


def test_a_span_that_ends_before_it_begins_is_said(tmp_path):
    """And the fault of the other key with it."""
    text = "[school_calendar]\nterms = [[2025-09-02, 2025-09-01]]\nclosed = [[2025-09-02]]"
    first, second = faults_of(tmp_path, text)
    assert "[school_calendar]: The school calendar has a span from 2025-09-02 to 2025-09-01: it ends before" in first
    assert "first and a last day" in second
