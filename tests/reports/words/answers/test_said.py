"""The sets of questions as a whole, and the sentences beside their answers: none, one, two, hidden, not held."""

import pytest

from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from reports.figure import Figure
from reports.words.answers import said
from reports.words.answers.question import Question, Request, Wanted

ASKED = Question("Requests", "How many requests?", (Wanted("requests_refused"),))


def figure(numerator: int | None, denominator: int | None, when: str, status: Status = Status.SHOWN) -> Figure:
    value = numerator / denominator if numerator is not None and denominator else None
    return Figure(CATALOGUE["requests_refused"], calendar_year(2025), numerator, denominator, value, status, when)


def test_every_set_is_whole():
    """Each question is asked in words and has figures, or says what is not held, or leaves room to write."""
    assert set(said.SETS) == set(Request)
    for asked in said.SETS.values():
        assert len({one.title for one in asked.questions}) == len(asked.questions)
        for one in asked.questions:
            assert one.asks.endswith("?")
            assert one.wanted or one.missing or one.to_write or one.form
            assert set(one.keys) <= CATALOGUE.keys()
            assert all(wanted.by in CATALOGUE[wanted.key].ways for wanted in one.wanted if wanted.by)
            sentences = (*one.notes, *one.missing, *one.to_write, *(asks for _, asks in one.form))
            assert all(sentence.endswith(".") for sentence in sentences)


def test_the_two_that_went_to_every_council_are_answered_whole():
    """Moves by both deadlines for six years; 20 weeks on both bases; psychologists' advice and posts; mediation."""
    keys = {
        key
        for request in (Request.MOVES, Request.TIMELINESS)
        for one in said.SETS[request].questions
        for key in one.keys
    }
    assert keys >= {
        "phase_transfers_on_time",
        "plans_issued_within_20_weeks_including_exceptions",
        "plans_issued_within_20_weeks",
        "advice_within_6_weeks_psychology",
        "mediations_held",
    }
    assert said.SETS[Request.MOVES].years_before == 5
    (posts,) = [one for one in said.SETS[Request.TIMELINESS].questions if not one.wanted]
    assert "employ" in posts.asks
    assert "personnel" in posts.missing[0]


def test_the_code_is_asked_part_by_part():
    """All eight of its parts, both stages with the days of the Code: 5 and 10, 5 and 20."""
    form = dict(said.SETS[Request.SELF_ASSESSMENT].questions[-1].form)
    assert {one[0] for one in form} == set("12345678")
    assert (
        form["6. Stages: stage 1"] == "Acknowledged within 5 working days, and answered within 10 working days of that."
    )
    assert (
        form["6. Stages: stage 2"] == "Acknowledged within 5 working days, and answered within 20 working days of that."
    )


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ([figure(7, 10, "in 2025")], "**70% (7 of 10)** in 2025."),
        ([figure(7, 10, "in 2025"), figure(0, 8, "in 2026")], "**70% (7 of 10)** in 2025; **0% (0 of 8)** in 2026."),
        ([figure(None, None, "in 2025", Status.SUPPRESSED)], "**Hidden, to protect privacy** in 2025."),
        ([figure(None, 0, "in 2025", Status.NO_CASES)], "**No cases** in 2025."),
    ],
)
def test_the_answer_in_short(told, words):
    assert said.in_short(ASKED, told, ()) == f"{CATALOGUE['requests_refused'].name}: {words}"


def test_where_there_is_no_answer():
    """Nobody loaded the list; no such day has come; it is not held; it is the council's to say."""
    assert said.in_short(ASKED, (), ("mediations",)) == "**No mediations are loaded**, so this cannot be answered."
    assert said.in_short(ASKED, (), ()) == said.NOT_YET
    assert said.in_short(Question("Staff", "Who?", missing=("Look.",)), (), ()) == said.NO_ANSWER
    assert said.in_short(Question("Why", "Why?", to_write=("Why.",)), (), ()) == said.COUNCIL_WRITES


def test_what_holds_of_several_figures_is_said_once():
    one, other = CATALOGUE["advice_within_6_weeks_psychology"], CATALOGUE["advice_outstanding_psychology"]
    found = said.differs([one, other])
    assert found[0] == "DfE publishes no figure of this kind."
    assert sum("DfE publishes no figure" in sentence for sentence in found) == 1
    assert f"**{other.name}:** Advice that is still within its 6 weeks is in it too." in found
    assert said.differs([]) == ()


def test_years_and_places_to_write():
    assert said.years_of("2025", "2025") == "2025"
    assert said.years_of("2023", "2025") == "2023 to 2025"
    assert said.no_such_year(2014, 2026) == "Answers begin with a year from 2014 to 2026."
    assert said.place_to_write("Why.").startswith("**[To be written by the council]**")
