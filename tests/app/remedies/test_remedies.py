"""The page on remedies: sums that add up, lists that lead to their rows, and notes that only named officers write."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from data_access.storage import officer_notes, store
from data_access.storage.database import open_database
from tests import leeds_plan
from tests.app.reading import every_word, on, unfold, words
from tests.conftest import taken_in

Start = Callable[..., AppTest]


def _numbers(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def _line(said: str, begins: str) -> str:
    return next(line for line in said.splitlines() if re.match(begins, line))


def _with_plan(address: str) -> str:
    """The test's own database with the plan of Leeds in it; the key of its fifth recommendation."""
    engine = open_database(address)
    done = taken_in(leeds_plan.workbook(), "plan.xlsx", engine, extracted_on=date(2020, 5, 31))
    assert done.batch is not None
    rows = store.load_registers(engine)["remedies"].set_index("recommendation_number")
    engine.dispose()
    return rows.loc["5", "row_key"]


def test_the_sample_tells_its_story_and_adds_up(start: Start) -> None:
    """Every promise stands in exactly one way; every block has something to show."""
    said = every_word(start("Remedies"))
    whole, *parts = _numbers(_line(said, r"\*\*\d+ promises\*\* ="))
    assert whole == sum(parts)
    assert f"of {whole} promises are done**" in said
    identified, *stages = _numbers(_line(said, r"\*\*\d+ children identified\*\* ="))
    assert identified == sum(stages)
    for wanted in (
        "agreed, £",
        "without an amount",
        "cannot be shown to be done",
        "without an update",
        "reads as completed",
    ):
        assert wanted in said, wanted
    app = unfold(start("Remedies", part="who-is-behind"), "remedies_by_all")
    by_case = next(one.value for one in app.main.dataframe if "Promised" in one.value)
    body = by_case.drop(columns=[by_case.columns[0], "Promised"]).astype(int)
    assert (body.sum(axis=1) == by_case["Promised"].astype(int)).all()
    assert (
        by_case["Promised"].astype(int).sum() == whole + body.get("Superseded or withdrawn", body.iloc[:, 0] * 0).sum()
    )


def test_other_ways_to_split_and_to_list(start: Start) -> None:
    app = start("Remedies", part="who-is-behind")
    for split in ("theme", "lead_owner", "committee", "remedy_type", "remedy_kind"):
        app.segmented_control(key="remedy_split").set_value(split).run()
        assert not app.exception, split
    app = start("Remedies", part="the-promises")
    for key in (
        "service_improvements_outstanding",
        "actions_without_update",
        "remedies_to_confirm",
        "remedies_promised",
    ):
        app.segmented_control(key="remedy_list").set_value(key).run()
        assert not app.exception, key
        assert any("Recommendation" in one.value for one in app.main.dataframe), key


def test_the_rows_behind_open(start: Start) -> None:
    """Evidence of the sum, the split, the ledger and the look-backs: tables, definitions and rows."""
    keys = {
        "": "remedies_promised_remedy_status",
        "who-is-behind": "remedies_by",
        "money": "ledger",
        "evidence": "card_remedies_evidence_gaps",
        "look-backs": "look_backs_identified_look_back_stage",
    }
    for part, key in keys.items():
        app = unfold(start("Remedies", part=part), "cards_remedies_evidence_gaps")
        for tab in ("Table", "How it is counted", "The cases", "Take it away"):
            app.query_params[f"open_{key}"] = on(tab)
            app.run()
            assert not app.exception, (key, tab)


def test_one_place_and_a_past_day(start: Start) -> None:
    """A place has only its children's remedies; on a past day later decisions are not known."""
    everywhere = words(start("Remedies"))
    place = words(start("Remedies", locality="Milltown"))
    assert "Improvements of the service belong to the whole council" in place
    past = start("Remedies", as_at="2025-06-30")
    assert not past.exception
    assert (
        _numbers(_line(words(past), r"\*\*\d+ promises\*\* ="))[0]
        < _numbers(_line(everywhere, r"\*\*\d+ promises\*\* ="))[0]
    )


def test_the_sample_keeps_no_note(start: Start) -> None:
    app = start("Remedies", part="add-to-it")
    app.text_area(key="note_text").set_value("Seen")
    app.button(key="note_add").click().run()
    assert not app.exception
    assert "Nothing was kept" in words(app)


def test_nobody_writes_until_the_settings_name_somebody(start: Start, database_address: str) -> None:
    _with_plan(database_address)
    app = start("Remedies", part="add-to-it")
    said = every_word(app)
    assert "4 of 8 promises are done" in said
    assert "205 days" in said
    assert "£2,900" in said
    assert "Nobody may write yet" in said
    assert "name the officers on the Settings page" in said
    assert not [one for one in app.button if one.key == "note_add"]


def test_an_officer_marks_a_day_and_the_figures_follow(start: Start, database_address: str, tmp_path: Path) -> None:
    """Kept with name and moment, nothing overwritten, and counted at once."""
    key = _with_plan(database_address)
    (tmp_path / "sendboard.toml").write_text('[officers]\nnames = ["A. Example"]\n')
    app = start("Remedies", part="add-to-it")
    assert "There is no sign-in yet" in words(app)
    app.selectbox(key="note_remedy").select(key).run()
    app.radio(key="note_kind").set_value("completed")
    app.button(key="note_add").click().run()
    assert "Choose the day." in words(app)
    app.radio(key="note_kind").set_value("completed")
    app.date_input(key="note_day").set_value(date(2020, 5, 20))
    app.button(key="note_add").click().run()
    assert not app.exception
    said = words(app)
    assert "5 of 8 promises are done" in said
    assert "20 May 2020" in said
    found = officer_notes.notes_of(open_database(database_address), key)
    assert [(one.kind, one.made_by) for one in found] == [("completed", "A. Example")]


def test_a_pasted_plan_is_read(start: Start) -> None:
    """Tabs between the cells, as Word and Excel copy them; words without tabs are no table."""
    app = start("Upload")
    app.session_state["open_paste"] = True
    app.run()
    app.text_area(key="paste_text").set_value("just words")
    app.button(key="paste_look").click().run()
    assert "There are no columns in it" in words(app)
    app.text_area(key="paste_text").set_value(leeds_plan.pasted())
    app.date_input(key="paste_day").set_value(date(2020, 5, 31))
    app.button(key="paste_look").click().run()
    assert not app.exception
    app.button(key="keep").click().run()
    assert not app.exception
    said = words(app)
    assert "8 remedies" in said
    assert "8 were stored" in said
    assert "2 could not be used" in said or "2 were" in said


def test_cases_without_a_register_say_so(start: Start, tidy: None) -> None:
    app = start("Remedies")
    assert not app.exception
    assert "No register of remedies is loaded" in words(app)
    assert "No tracker of look-back reviews" in words(app)


def test_nothing_yet_is_not_nothing_loaded(start: Start) -> None:
    """Before the first promise the register is loaded all the same, and so is the tracker of look-backs."""
    for address in ({"as_at": "2023-01-31"}, {"as_at": "2025-02-10", "locality": "Northfold"}):
        said = words(start("Remedies", **address))
        assert "is known by" in said, address
        assert "loaded" not in said, address
