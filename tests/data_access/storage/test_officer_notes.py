"""What officers write of a remedy: kept with its moment, by officers who are named, and laid over the register."""

from datetime import date

import pytest

from data_access.settings.read import SettingsError, read_settings
from data_access.storage import officer_notes, store
from data_access.storage.officer_notes import NotAllowed, NotANote
from tests import leeds_plan
from tests.conftest import council_of, taken_in


def _note(database, key, **more):
    usual = {"kind": "note", "text": "Seen", "day": None, "by": "A. Example", "officers": ("A. Example",)}
    officer_notes.add_note(database, key, **{**usual, **more})


def test_a_note_is_kept_with_its_moment_outlives_an_upload_and_changes_the_version(database):
    """Append-only: of each kind the latest counts, and all of them can be read."""
    taken_in(leeds_plan.workbook(), "plan.xlsx", database, extracted_on=date(2020, 5, 31))
    rows = store.load_registers(database)["remedies"].set_index("recommendation_number")
    key, before = rows.loc["5", "row_key"], store.version(database)
    _note(database, key, kind="due", day=date(2020, 6, 30), text="Agreed with the Ombudsman")
    _note(database, key, kind="due", day=date(2020, 7, 31))
    _note(database, key, kind="evidence", text="Minutes of 3 May")
    assert store.version(database) != before
    taken_in(leeds_plan.pasted().encode(), "plan.tsv", database, extracted_on=date(2020, 6, 1))
    now = council_of(database, date(2020, 6, 1)).register("remedies").rows.set_index("recommendation_number")
    assert now.loc["5", "row_key"] == key, "another sheet in another file, but the same plan by its title"
    assert (str(now.loc["5", "due_date"].date()), str(now.loc["5", "first_due_date"].date())) == (
        "2020-07-31",
        "2019-11-08",
    )
    assert (now.loc["5", "evidence_reference"], now.loc["5", "remedy_status"]) == ("Minutes of 3 May", "not_yet_due")
    found = officer_notes.notes_of(database, key)
    assert [one.kind for one in found] == ["evidence", "due", "due"]
    assert all(one.made_at is not None and one.made_by == "A. Example" for one in found)


def test_notes_are_laid_over_as_known_on_a_day(database):
    headings = "LGSCO ref,Rec no,Recommendation,Timescale,Decision date\n"
    row = "19 001 001,1,Train staff,1.3.20,2020-01-01\n"
    taken_in((headings + row).encode(), "remedies.csv", database, extracted_on=date(2020, 5, 31))
    key = store.load_registers(database)["remedies"]["row_key"][0]
    _note(database, key, kind="completed", day=date(2020, 5, 1))
    later = headings + row + "19 001 001,2,Write a policy,ASAP,2020-01-01\n"
    taken_in(later.encode(), "remedies.csv", database, extracted_on=date(2020, 6, 30))

    def status(as_at: date) -> str:
        return council_of(database, as_at).register("remedies").rows["remedy_status"][0]

    assert status(date(2020, 6, 30)) == "late", "the note outlives the upload"
    assert status(date(2020, 6, 29)) == "overdue", "made later than that day, so not known"
    assert officer_notes.notes_of(database, key)[0].day == date(2020, 5, 1)


def test_only_named_officers_write_and_say_something(database):
    with pytest.raises(NotAllowed):
        _note(database, "k", by="B. Stranger")
    with pytest.raises(NotAllowed):
        _note(database, "k", officers=())
    for wrong in ({"text": " "}, {"kind": "due"}, {"kind": "delete"}, {"text": "x" * 3_000}):
        with pytest.raises(NotANote):
            _note(database, "k", **wrong)
    assert officer_notes.notes_of(database, "k") == ()


def test_a_note_that_identifies_a_person_is_not_kept_and_not_quoted(database):
    with pytest.raises(NotANote, match=r"NHS number") as refused:
        _note(database, "k", text="Wrote to 999 100 0119 on 12/03/2026")
    assert "999" not in str(refused.value)
    _note(database, "k", text="Wrote on 12/03/2026")
    assert len(officer_notes.notes_of(database, "k")) == 1


def test_officers_are_named_in_the_settings(tmp_path):
    place = tmp_path / "s.toml"
    place.write_text('[officers]\nnames = ["A. Example", "A. Example", "B. Example"]\n')
    assert read_settings(place).officers == ("A. Example", "B. Example")
    place.write_text("officers = 3\n")
    with pytest.raises(SettingsError):
        read_settings(place)
