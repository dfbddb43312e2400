"""DfE's absence by SEN, with the column names of older and of newer releases. The figures here are typed in."""

import pytest

from data_access.database import open_database
from data_access.findings import FileRefused
from data_access.published_absence import read_absence
from data_access.published_store import load_headlines, save_release

_PLACE = "country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name"
_ENGLAND, _LEEDS = "E92000001,England,,,,,", "E92000001,England,E12000003,Yorkshire and The Humber,E08000035,383,Leeds"
OLD = f"""time_period,time_identifier,geographic_level,{_PLACE},school_type,characteristic,enrolments,\
sess_overall_percent,sess_authorised_percent,sess_unauthorised_percent,enrolments_pa_10_exact_percent
201819,Academic year,National,{_ENGLAND},Total,SEN_provision_Statement_or_EHCP,250000,8.72,6.7,2.02,24.59
201819,Academic year,National,{_ENGLAND},Total,SEN_provision_SEN_Support,800000,6.48,4.4,2.08,17.87
201819,Academic year,National,{_ENGLAND},Total,SEN_provision_No_SEN,5800000,4.31,3.2,1.11,9.02
201819,Academic year,National,{_ENGLAND},Total,SEN_primary_need_No_SEN,5800000,4.9,3.2,1.11,9.63
201819,Academic year,National,{_ENGLAND},Special,SEN_provision_Statement_or_EHCP,100000,10.13,x,c,28.85
201819,Academic year,Local authority,{_LEEDS},Total,SEN_provision_Statement_or_EHCP,3000,8.9,6.7,2.2,25.1
201819,Academic year,School,{_LEEDS},Total,SEN_provision_Statement_or_EHCP,30,8.9,6.7,2.2,25.1
"""
NEW = f"""time_period,time_identifier,geographic_level,{_PLACE},education_phase,characteristic_topic,\
characteristic_breakdown,enrolments,sess_possible,sess_overall_percent,enrolments_pa_10_exact_percent,\
enrolments_pa_50_exact_percent
202425,Autumn and spring term,National,{_ENGLAND},Total,SEN provision,EHC plan,430000,90000000,12.8,34.3,7.30
202425,Autumn and spring term,National,{_ENGLAND},Total,SEN provision,SEN support,1000000,90000000,9.8,27.8,4.5
202425,Autumn and spring term,National,{_ENGLAND},Total,SEN provision,No identified SEN,6000000,90000000,5.8,14.7,1.2
202425,Autumn and spring term,National,{_ENGLAND},Total,SEN primary need,No SEN,6000000,90000000,5.9,15.3,1.3
202425,Autumn and spring term,National,{_ENGLAND},Total,SEN provision,Unclassified,10,90,5.9,15.3,1.3
202425,Autumn and spring term,National,{_ENGLAND},State-funded primary,SEN provision,EHC plan,430000,9000000,9.7,28.5,4
"""
ATTENDANCE = f"""time_period,time_identifier,geographic_level,{_PLACE},school_type,sen,num_schools,possible_sessions,\
attendance_perc,overall_absence_perc
202526,Autumn term,National,{_ENGLAND},Total,EHC plan,20000,90000000,86.88,13.12
"""


def _value(release, metric: str, status: str, **where) -> float:
    rows = release.figures
    rows = rows[(rows["metric"] == metric) & (rows["breakdown"] == status)]
    for name, wanted in ({"headline": True, "level": "National"} | where).items():
        rows = rows[rows[name] == wanted]
    (value,) = rows["value"]
    return value


def test_columns_of_older_releases():
    """One column says topic and group at once; the line without SEN under primary need is not taken."""
    release = read_absence(OLD.encode(), "absence.csv")
    assert release is not None
    assert release.release == "absence 2018/19: Academic year"
    assert [_value(release, "absence_rate", one) for one in "EKN"] == [8.72, 6.48, 4.31]
    assert [_value(release, "persistent_absence", one) for one in "EKN"] == [24.59, 17.87, 9.02]
    assert _value(release, "persistent_absence", "E", level="Local authority") == 25.1
    special = release.figures[(release.figures["breakdown_topic"] == "SEN provision, Special")]
    reasons = dict(zip(special["indicator"], special["reason"], strict=True))
    assert (reasons["sess_authorised_percent"], reasons["sess_unauthorised_percent"]) == ("x", "c")
    assert "2 lines" in release.findings[0].message


def test_columns_of_newer_releases():
    """Topic and group in two columns, severe absence among the figures, the terms named."""
    release = read_absence(NEW.encode(), "absence.csv")
    assert release is not None
    assert release.release == "absence 2024/25: Autumn and spring term"
    assert [_value(release, "severe_absence", one) for one in "EKN"] == [7.30, 4.5, 1.2]
    assert set(release.figures["time_period"]) == {2024}
    assert set(release.figures["time_kind"]) == {"school year"}


def test_attendance_by_sen():
    release = read_absence(ATTENDANCE.encode(), "attendance.csv")
    assert release is not None
    assert (_value(release, "attendance_rate", "E"), _value(release, "absence_rate", "E")) == (86.88, 13.12)


def test_stored_like_any_release(tmp_path):
    """Once; the totals of every area, each status a line of its own."""
    database = open_database(f"sqlite:///{tmp_path / 'published.db'}")
    release = read_absence(OLD.encode(), "absence.csv")
    assert release is not None
    assert save_release(database, release) > 0
    assert save_release(database, release) == 0
    held = load_headlines(database, ["absence_by_sen"], ["E08000035"])
    assert held.set_index("metric").at["persistent_absence", "value"] == 25.1
    database.dispose()


def test_of_another_kind_or_without_sen():
    """A file of another kind is left to others; one without SEN, or with a line twice, is refused."""
    assert read_absence(b"time_period,geographic_level,other\n202425,National,1\n", "f.csv") is None
    lines = NEW.splitlines(keepends=True)
    with pytest.raises(FileRefused):
        read_absence("".join([lines[0], lines[4]]).encode(), "f.csv")
    with pytest.raises(FileRefused):
        read_absence("".join([*lines[:2], lines[1]]).encode(), "f.csv")
