"""What each key takes: the value before the limit, on it and after it, and values of another type."""

from dataclasses import fields

import pytest

from data_access.settings.tables import ConventionsTable, Table
from metrics.law.conventions import Conventions
from tests.data_access.settings.settings_file import faults_of, settings_of

NUMBERS = {
    "residents = {}": 1,
    "[publication]\nthreshold = {}": 2,
    "[population]\ncouncil = {}": 1,
    "[population]\nNorth = {}": 1,
    "[conventions]\ncomplaint_escalation_days = {}": 1,
    "[conventions]\npublic_report_notice_days = {}": 1,
    "[conventions]\nupdate_within_days = {}": 1,
    "[conventions]\nprovision_review_weeks = {}": 1,
    "[conventions]\npart_time_weeks = {}": 1,
    "[conventions]\nsharing_school_days = {}": 1,
    "[conventions]\nnotice_school_days = {}": 0,
    "[conventions]\nsection_19_school_days = {}": 0,
}
"""A whole number in the file, and the least that makes sense."""
STAGE = '[[complaint_stages]]\nprocedure = "statutory"\nstage = "3"\nrespond = 30\n'
COMPARATOR = '[[ombudsman_comparators]]\nwho = "a"\nabout = "b"\nyear = "2024"\nsource = "c"\nupheld_rate = {}\n'


@pytest.mark.parametrize(("text", "least"), NUMBERS.items())
def test_the_least_whole_number(tmp_path, text, least):
    settings_of(tmp_path, text.format(least + 1))
    settings_of(tmp_path, text.format(least))
    (words,) = faults_of(tmp_path, text.format(least - 1))
    assert f" is {least - 1}; expected " in words


@pytest.mark.parametrize("text", NUMBERS)
@pytest.mark.parametrize("value", ["2.5", '"2"', "true", "[2]", "2025-09-01", "nan"])
def test_a_whole_number_is_nothing_else(tmp_path, text, value):
    assert len(faults_of(tmp_path, text.format(value))) == 1


@pytest.mark.parametrize("name", ["respond", "acknowledge", "report", "reply"])
def test_a_limit_of_working_days_is_one_or_more(tmp_path, name):
    text = STAGE if name == "respond" else f"{STAGE}{name} = 30\n"
    settings_of(tmp_path, text.replace(f"{name} = 30", f"{name} = 1"))
    (words,) = faults_of(tmp_path, text.replace(f"{name} = 30", f"{name} = 0"))
    assert f"{name} is 0; expected a whole number of working days above 0." in words


def test_an_extension_may_be_none(tmp_path):
    settings_of(tmp_path, f"{STAGE}extension = 0")
    assert "extension is -1" in faults_of(tmp_path, f"{STAGE}extension = -1")[0]


SHARES = {"local_target = {}": "local_target", COMPARATOR: "upheld_rate"}


@pytest.mark.parametrize(("text", "name"), SHARES.items())
def test_a_share_is_from_0_to_1(tmp_path, text, name):
    for inside in ("0", "0.0", "0.01", "0.99", "1", "1.0"):
        settings_of(tmp_path, text.format(inside))
    for outside in ("-0.01", "1.01", "60", "nan", "inf", "true", '"0.6"'):
        (words,) = faults_of(tmp_path, text.format(outside))
        assert f"{name} is " in words
        assert "expected a share from 0 to 1" in words


@pytest.mark.parametrize(("hours", "good"), [("0.5", True), ("25", True), ("0", False), ("-1", False), ("inf", False)])
def test_hours_are_more_than_none(tmp_path, hours, good):
    text = f"[conventions]\nfull_time_hours = {hours}"
    if good:
        assert settings_of(tmp_path, text).conventions.full_time_hours == float(hours)
    else:
        assert "full_time_hours" in faults_of(tmp_path, text)[0]


@pytest.mark.parametrize("name", ["phase_transfer_by_the_day", "exclusion_day_is_day_1"])
def test_yes_or_no_is_written_without_quotation_marks(tmp_path, name):
    """The words "false" in quotation marks would count as yes."""
    for value in (True, False):
        found = settings_of(tmp_path, f"[conventions]\n{name} = {str(value).lower()}")
        assert getattr(found.conventions, name) is value
    for wrong in ('"false"', "0", "1"):
        assert "expected true or false" in faults_of(tmp_path, f"[conventions]\n{name} = {wrong}")[0]


@pytest.mark.parametrize(
    ("key", "good", "wrong"),
    [
        ("published_plan_date", '"start_date"', '"received_date"'),
        ("timeliness_excludes", '["request_tribunal", "other_tribunal"]', '["request_tribunals"]'),
        ("timeliness_excludes", "[]", '"request_tribunal"'),
        ("timeliness_excludes", '["other_mediation"]', '["received_date"]'),
        ("six_week_outcomes", '["Y"]', '["Y", "yes"]'),
        ("six_week_outcomes", '["W"]', "[]"),
        ("sharing_leaves_out", '["nursery"]', "[1]"),
        ("sharing_leaves_out", "[]", '"nursery"'),
    ],
)
def test_a_convention_is_one_of_those_there_are(tmp_path, key, good, wrong):
    settings_of(tmp_path, f"[conventions]\n{key} = {good}")
    assert f"[conventions]: {key} " in faults_of(tmp_path, f"[conventions]\n{key} = {wrong}")[0]


@pytest.mark.parametrize(
    ("key", "good", "wrong"),
    [
        ("procedure", '"other"', '"council"'),
        ("stage", "2", "4"),
        ("stage", '"1"', "0"),
        ("stage", "3", "true"),
        ("clock_starts", '"receipt"', '"today"'),
        ("in_force", "2025-04-01", '"2025-04-01"'),
        ("in_force", "2025-04-01", "2025-04-01T00:00:00"),
    ],
)
def test_a_stage_is_one_of_those_there_are(tmp_path, key, good, wrong):
    kept = "".join(line for line in STAGE.splitlines(keepends=True) if not line.startswith(f"{key} "))
    settings_of(tmp_path, f"{kept}{key} = {good}\n")
    assert f"[[complaint_stages]]: {key} is " in faults_of(tmp_path, f"{kept}{key} = {wrong}\n")[0]


@pytest.mark.parametrize(
    ("number", "good"), [('"383"', True), ("383", True), ('""', True), ("998", False), ("0", False)]
)
def test_the_authority_is_one_of_dfes_numbers(tmp_path, number, good):
    if good:
        assert settings_of(tmp_path, f"authority = {number}").authority == number.strip('"')
    else:
        assert "expected DfE's number, such as 383" in faults_of(tmp_path, f"authority = {number}")[0]


@pytest.mark.parametrize("names", ['"A. Example"', '[""]', '[" "]', "[3]"])
def test_officers_are_names(tmp_path, names):
    assert "expected names, such as" in faults_of(tmp_path, f"[officers]\nnames = {names}")[0]


@pytest.mark.parametrize("host", ["send.example.gov.uk", "10.1.2.3:9000", "[fd00::7]", "[fd00::7]:80", "SEND_1"])
def test_hosts_are_names_or_addresses(tmp_path, host):
    assert settings_of(tmp_path, f'hosts = ["{host}"]').hosts == (host,)


@pytest.mark.parametrize(
    "hosts",
    ['"send.example.gov.uk"', '["https://send.example.gov.uk"]', '["send/"]', '["*"]', '[""]', '["a b"]', '["::1"]'],
)
def test_hosts_are_not_addresses_of_pages(tmp_path, hosts):
    assert "expected names without https:// and without a path" in faults_of(tmp_path, f"hosts = {hosts}")[0]


@pytest.mark.parametrize("name", ["who", "about", "source"])
def test_words_stand_in_quotation_marks(tmp_path, name):
    text = "\n".join(line for line in COMPARATOR.format(1).splitlines() if not line.startswith(f"{name} "))
    assert f"lacks {name}" in faults_of(tmp_path, text)[0]
    assert f"{name} is 3; expected words in quotation marks" in faults_of(tmp_path, f"{text}\n{name} = 3")[0]


def test_the_table_has_the_conventions_and_their_usual_values():
    """All but those that have tables of their own."""
    usual = Conventions()
    own = {"complaint_stages", "school_calendar"}
    assert ConventionsTable().model_dump() == {
        one.name: getattr(usual, one.name) for one in fields(Conventions) if one.name not in own
    }


@pytest.mark.parametrize("table", Table.__subclasses__())
def test_every_key_says_what_is_expected(table):
    assert [name for name, field in table.model_fields.items() if not field.description] == []


def test_what_the_file_refuses_the_law_refuses_too(tmp_path):
    """Settings may also be made without a file; no number passes there that would not here."""
    for name in (text.partition("\n")[2].partition(" ")[0] for text in NUMBERS if "[conventions]" in text):
        with pytest.raises(ValueError, match=name):
            Conventions(**{name: -1})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[officers]\nnames = ["A. Example", "j.example@example.org"]\n', "names holds"),
        ('council = "Larkmoor, ZZ99 9ZZ"\n', "council holds"),
        ('[population]\n"999 100 0119" = 7\n', "population holds"),
    ],
)
def test_words_that_identify_a_person_are_refused_and_not_quoted(tmp_path, text, words):
    """They would stand on pages and beside notes."""
    (said,) = faults_of(tmp_path, text)
    assert f"{words} what identifies a person" in said
    assert not any(one in said for one in ("@", "ZZ99", "999"))
