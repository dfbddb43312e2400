"""New councils in the settings: what a few lines do, and what they may not say."""

from datetime import date

import pytest

from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.reference_data.series_breaks import breaks_of
from reports.summaries.authorities import by_name, label, statistical_neighbours
from tests.data_access.settings.settings_file import faults_of, settings_of

NEW = """
authority = "999"
[[authorities]]
number = "999"
name = "Newland"
region = "South East"
since = 2027-04-01
ons_codes = ["E06999999"]
formerly = ["936"]
"""


def test_a_new_council_is_added_by_a_few_lines(tmp_path):
    """As East and West Surrey will be on 1 April 2027, whose numbers are not known yet."""
    assert settings_of(tmp_path, NEW).authority == "999"
    own = BY_OLD_CODE["999"]
    assert (own.name, own.region_name, own.since) == ("Newland", "South East", date(2027, 4, 1))
    assert [label(one) for one in by_name() if one.old_la_code in ("936", "999")] == ["Newland", "Surrey (until 2027)"]
    (found,) = breaks_of(own.area_code)
    assert found.words == "On 1 April 2027 Newland took over from Surrey, or from a part of it."
    assert statistical_neighbours(own) == ()


def test_without_its_lines_it_is_not_known(tmp_path):
    settings_of(tmp_path, NEW)
    settings_of(tmp_path, "")
    assert "999" not in BY_OLD_CODE
    assert faults_of(tmp_path, 'authority = "999"') == (
        "sendboard.toml: authority is '999'; expected DfE's number, such as 383; of a new council with its own entry.",
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('number = "999"', 'number = "886"', "886 is Kent already; take this entry out"),
        ('number = "999"', 'number = "99"', "number is '99'; expected DfE's number, such as"),
        ("South East", "South", "region is 'South'; expected one of North East, North West"),
        ("E06999999", "E10000016", "E10000016 is the code of another authority"),
        ("E06999999", "E06000066", "E06000066 is the code of another authority"),
        ("936", "1", "formerly holds 1, which is not known"),
        ("since = 2027-04-01", "", "lacks since; expected the day it began"),
    ],
)
def test_an_entry_that_cannot_be_right_is_refused(tmp_path, old, new, words):
    found = faults_of(tmp_path, NEW.replace('authority = "999"', "").replace(old, new))
    assert any("authority 1 under [[authorities]]" in one and words in one for one in found), found


def test_an_entry_stands_once(tmp_path):
    entry = NEW.replace('authority = "999"', "")
    assert any("999 stands more than once" in one for one in faults_of(tmp_path, entry + entry))
