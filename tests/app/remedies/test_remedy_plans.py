"""The page on remedies kept to one plan and to one committee: its own part, the whole, and what is not offered."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from tests.app.reading import every_word, words

Start = Callable[..., AppTest]


def _boxes(app: AppTest) -> dict[str, list[str]]:
    return {one.label: list(one.options) for one in app.sidebar.selectbox if one.label in ("Plan", "Committee")}


def test_what_is_on_record_is_offered(start: Start) -> None:
    """Each committee by itself, though a cell of the sample names two."""
    offered = _boxes(start("Remedies"))
    assert offered["Plan"] == [
        "All plans",
        "Remedy after a complaint",
        "Written statement of action",
        "Local SEND reform plan",
    ]
    assert offered["Committee"] == ["All committees", "Children's scrutiny committee", "SEND board"]


def test_each_plan_and_committee_has_its_own_and_all_have_the_whole(start: Start) -> None:
    """Counted by hand from the sheet: of five actions of the statement three are done and one is overdue by 92 days (31
    July to 31 October 2026); the board follows four of them, of which one is overdue, the committee four too."""
    statement = words(start("Remedies", plan="written_statement"))
    assert "Written statement of action: **3 of 5 promises are done** (60" in statement
    assert "**1 is overdue**, the longest by 92 days" in statement
    assert "**5 promises** =" in statement
    for committee, done in (("SEND board", 3), ("Children's scrutiny committee", 2)):
        said = words(start("Remedies", plan="written_statement", committee=committee))
        assert f"followed by {committee}: **{done} of 4 promises are done**" in said
    reform = words(start("Remedies", plan="reform"))
    assert "Local SEND reform plan: **1 of 3 promises is done**" in reform
    assert "none is overdue" in reform


def test_money_and_whole_cases_are_of_no_other_plan(start: Start) -> None:
    titles = {plan: [one.value for one in start("Remedies", plan=plan).subheader] for plan in ("", "remedy", "reform")}
    assert {plan: "Money agreed" in said for plan, said in titles.items()} == {
        "": True,
        "remedy": True,
        "reform": False,
    }
    app = start("Remedies", plan="written_statement", part="money")
    assert "counted of remedies after complaints, and of no other plan" in words(app)
    whole, kept = (every_word(start("Remedies", part="money", plan=plan)) for plan in ("", "remedy"))
    assert next(line for line in whole.splitlines() if "agreed, £" in line) in kept


def test_the_address_holds_the_choice(start: Start) -> None:
    app = start("Remedies", part="the-promises", remedy_list="remedies_promised")
    app.sidebar.selectbox(key="remedies_plan").set_value("reform").run()
    app.sidebar.selectbox(key="remedies_committee").set_value("SEND board").run()
    assert not app.exception
    assert (app.query_params["plan"], app.query_params["committee"]) == ("reform", "SEND board")
    shown = next(one.value for one in app.main.dataframe if "Recommendation" in one.value)
    assert shown["Action"].tolist() == [
        "Open two specialist bases in mainstream schools",
        "Offer schools advice before a request for assessment",
        "Agree one list of waits with the health services",
    ]
    assert set(shown["Kind of plan"]) == {"Local SEND reform plan"}


def test_what_is_not_there_is_said_and_everything_shown(start: Start) -> None:
    for address in ({"plan": "deficit"}, {"committee": "Nobody's board"}):
        app = start("Remedies", **address)
        assert not app.exception
        (asked,) = address.values()
        assert f'There is no "{asked}" on this page' in words(app)
    none = start("Remedies", plan="reform", as_at="2026-05-28")
    assert 'There is no "reform" on this page' in words(none)


def test_no_promise_of_the_choice(start: Start) -> None:
    """A plan and a committee that are both on record and have nothing in common: so is a place without any."""
    said = words(start("Remedies", plan="reform", locality="Milltown"))
    assert "Local SEND reform plan: no promise is known by 31 October 2026 in Milltown" in said


def test_every_question_opens(start: Start) -> None:
    for part in ("the-promises", "who-is-behind", "evidence", "money", "whole-cases", "look-backs", "add-to-it"):
        app = start("Remedies", part=part, plan="written_statement", committee="SEND board")
        assert not app.exception, part
    app = start("Remedies", part="who-is-behind", remedy_split="plan_kind")
    assert "**Kind of plan: everything is done in 0 of 3.**" in words(app)
