"""DfE's absence by SEN, with the column names of older and of newer releases. The figures here are typed in."""

import pytest

from data_access.findings import FileRefused
from data_access.published.absence import ABSENCE, ALL_SCHOOLS, published_absence, read_absence
from data_access.published.absence import ATTENDANCE as REGISTERS
from data_access.published.store import areas_worth_keeping, load_headlines, releases, save_release
from data_access.storage.database import open_database

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
    assert "not about an area: 2. They were not stored" in release.findings[0].message


def test_columns_of_newer_releases():
    """Topic and group in two columns, severe absence among the figures, the terms named."""
    release = read_absence(NEW.encode(), "absence.csv")
    assert release is not None
    assert release.release == "absence 2024/25: Autumn and spring term"
    assert [_value(release, "severe_absence", one) for one in "EKN"] == [7.30, 4.5, 1.2]
    assert set(release.figures["time_period"]) == {2024}
    assert set(release.figures["time_kind"]) == {"school year: autumn and spring"}


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


ENGLAND, LEEDS = "E92000001", "E08000035"


def _saved(tmp_path, *files: str, areas=(ENGLAND, LEEDS)):
    """What a page gets of some files loaded one after the other, by source, terms, year, status and figure."""
    database = open_database(f"sqlite:///{tmp_path / 'published.db'}")
    for text in files:
        release = read_absence(text.encode(), "absence.csv")
        assert release is not None
        save_release(database, release, areas_worth_keeping(LEEDS))
    found = published_absence(database, areas)
    kept = releases(database), releases(database, without=[ABSENCE, REGISTERS])
    database.dispose()
    return found, kept


def _shown(found, **where) -> dict:
    rows = found[found["phase"] == where.pop("phase", ALL_SCHOOLS)]
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    return {(one.terms, one.year, one.status): one.value for one in rows.itertuples()}


def test_terms_stay_apart(tmp_path):
    """England 2018/19: 8.72% of the full year's sessions and 8.64% of two terms', both published. Neither hides the
    other, in one file or in two.
    """
    two = OLD.replace("Academic year", "Autumn and spring term").replace("8.72", "8.64")
    expected = {("full year", 2018, "E"): 0.0872, ("autumn and spring", 2018, "E"): 0.0864}
    where = {"area_code": ENGLAND, "metric": "absence_rate", "status": "E"}
    (tmp_path / "one").mkdir()
    found, kept = _saved(tmp_path, OLD, two)
    assert _shown(found, **where) == pytest.approx(expected)
    assert kept == (("absence 2018/19: Academic year", "absence 2018/19: Autumn and spring term"), ())
    together = OLD + "".join(two.splitlines(keepends=True)[1:])
    assert _shown(_saved(tmp_path / "one", together)[0], **where) == pytest.approx(expected)


def test_the_later_release_stands(tmp_path):
    """DfE corrects earlier years: the file of 2019/20 says 2018/19 again. In whatever order they are loaded."""
    later = OLD.replace(",8.9,", ",9.1,") + OLD.splitlines(keepends=True)[6].replace("201819", "201920")
    (tmp_path / "other").mkdir()
    for folder, files in ((tmp_path, (OLD, later)), (tmp_path / "other", (later, OLD))):
        found = _shown(_saved(folder, *files)[0], area_code=LEEDS, metric="absence_rate", status="E")
        assert found == pytest.approx({("full year", 2018, "E"): 0.091, ("full year", 2019, "E"): 0.089})


def test_what_is_withheld_keeps_its_reason_and_phases_stay_apart(tmp_path):
    """No figure is not nought; special schools are a line of their own."""
    found, _ = _saved(tmp_path, OLD)
    special = found[found["phase"] == "Special"].set_index("metric")
    assert special.at["absence_rate", "value"] == pytest.approx(0.1013)
    assert (special.at["authorised_absence_rate", "reason"], special["value"].isna().sum()) == ("x", 2)
    assert set(found["metric"]) >= {"absence_rate", "persistent_absence"}
    assert "" not in set(found["metric"]), "counts are no figures of ours"


def test_the_daily_registers_are_a_source_of_their_own(tmp_path):
    """Both sources have a rate for the autumn; one is from the census, the other from registers."""
    census = ATTENDANCE.replace("attendance_perc,overall_absence_perc", "sess_overall_percent").replace("86.88,", "")
    found, _ = _saved(tmp_path, ATTENDANCE, census)
    rates = found[found["metric"] == "absence_rate"]
    assert dict(zip(rates["dataset"], rates["value"], strict=True)) == pytest.approx(
        {REGISTERS: 0.1312, ABSENCE: 0.1312}
    )


def test_nothing_loaded_is_no_line(tmp_path):
    assert _saved(tmp_path)[0].empty
