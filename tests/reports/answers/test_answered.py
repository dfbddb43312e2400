"""The figures of the answers: the engine's own inside; outside only what may be told, and nobody works out the rest."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from metrics.base.periods import calendar_year
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Status
from metrics.counting.evaluate import evaluate
from metrics.scorecard import measure
from reports.answers.answered import Answered, answered, to_publish, wanted_of
from reports.pack.given import Version
from reports.pack.measures import asked as asked_of_a_paper
from reports.pack.measures import counted
from reports.words.answers import said
from reports.words.answers.question import Over, Request, Wanted
from tests.relations.disclosure.reader import worked_out

ON_TIME = "plans_issued_within_20_weeks"
WITH_EXCEPTIONS = "plans_issued_within_20_weeks_including_exceptions"


@pytest.fixture(scope="module")
def both(given_of) -> dict[Request, tuple[Answered, Answered]]:
    """A set with months and one with splits, inside and outside, for the whole of the sample council."""
    inside, outside = (given_of(version) for version in (Version.INTERNAL, Version.PUBLIC))
    return {
        request: (answered(inside, said.SETS[request], 2025), answered(outside, said.SETS[request], 2025))
        for request in (Request.TIMELINESS, Request.SELF_ASSESSMENT)
    }


def test_inside_every_number_is_what_figures_says(both, larkmoor):
    council, _ = larkmoor
    inside = both[Request.TIMELINESS][0]
    assert inside.publication is None
    for key in (ON_TIME, WITH_EXCEPTIONS):
        whole = evaluate(CATALOGUE[key], council.table("cases"), [calendar_year(2025)]).iloc[0]
        line = inside.lines[Wanted(key)].set_index("period").loc["2025"]
        assert (line["numerator"], line["denominator"]) == (whole["numerator"], whole["denominator"])
    months = inside.lines[Wanted(WITH_EXCEPTIONS, Over.MONTHS)]
    in_2025 = months[[start.year == 2025 for start in months["period_start"]]]
    year = inside.lines[Wanted(WITH_EXCEPTIONS)].set_index("period").loc["2025"]
    assert in_2025["numerator"].sum() == year["numerator"], "months add up to their year"


def test_outside_it_is_the_same_or_hidden(both):
    hidden = 0
    for inside, outside in both.values():
        assert inside.lines.keys() == outside.lines.keys()
        for wanted, within in inside.lines.items():
            for one, other in zip(within.to_dict("records"), outside.lines[wanted].to_dict("records"), strict=True):
                assert (one["period"], one.get(wanted.by)) == (other["period"], other.get(wanted.by))
                if other["status"] == Status.SUPPRESSED:
                    hidden += 1
                    assert pd.isna(other["value"])
                else:
                    assert other["value"] == one["value"] or (pd.isna(other["value"]) and pd.isna(one["value"]))
    assert hidden > 5


@pytest.mark.parametrize(
    ("request_", "about", "day"),
    [
        (Request.TIMELINESS, "cases", "issued_date"),
        (Request.SELF_ASSESSMENT, "complaints", "response_due"),
        (Request.SELF_ASSESSMENT, "complaints", "acknowledge_due"),
        (Request.SELF_ASSESSMENT, "ombudsman", "decision_date"),
    ],
)
def test_an_attacker_works_out_nothing(given_of, larkmoor, request_, about, day):
    """Of a locality, whose numbers are small: years with their months, figures over the same rows, splits and wholes;
    and of plans, what the paper for a meeting told of the same place before."""
    place, asked = larkmoor[1].localities[0], said.SETS[request_]
    given = given_of(Version.PUBLIC, locality=place, measures=(ON_TIME,))
    earlier = given_of(Version.PUBLIC, locality=place, measures=(ON_TIME,), as_at=date(2026, 9, 30))
    told, before = counted(earlier).publication, {}
    assert told
    if about == "cases":
        before = {one: frozenset() if number is None else frozenset({number}) for one, number in told.numbers.items()}
    found = answered(given, asked, 2025, before)
    own = [
        one
        for one in to_publish(given, wanted_of(given, asked, found.first))
        if (one.metric.about, one.metric.dated_by) == (about, day)
    ]
    own.sort(key=lambda one: not one.by)
    assert own
    assert found.publication
    published = _of(found.publication, own)
    assert (published.result["status"] == Status.SUPPRESSED).any(), "there is something to work out"
    paper = [asked_of_a_paper(earlier, measure(ON_TIME))]
    first = [(replace(told, result=told.each[0]), paper)] if about == "cases" else []
    assert worked_out(published, own, first) == []


def _of(publication, own):
    """What is published of some figures alone, in their order."""
    result = publication.result
    parts = []
    for one in own:
        kept = result["metric"] == one.metric.key
        for way in {way for other in own for way in other.by}:
            kept &= result[way].notna() if way in one.by else result[way].isna()
        parts.append(result[kept.to_numpy(dtype=bool)])
    return replace(publication, result=pd.concat(parts, ignore_index=True))


def test_what_was_told_of_a_meeting_is_no_news(given_of):
    """A number that the paper for the meeting hid stays hidden here, though alone it could be told."""
    given = given_of(Version.PUBLIC, measures=(ON_TIME,))
    fresh = answered(given, said.SETS[Request.TIMELINESS], 2026)
    assert fresh.publication
    line = next(one for one, number in fresh.publication.numbers.items() if number and one[0].metric.key == ON_TIME)
    after = answered(given, said.SETS[Request.TIMELINESS], 2026, {line: frozenset()})
    assert after.publication
    assert after.publication.numbers[line] is None


def test_a_list_that_nobody_loaded(given_of):
    """Its question says so, the others are answered; without any list nothing is published."""
    given = given_of(Version.PUBLIC)
    cases = tuple(replace(one, holds=("cases",)) for one in given.shown.batches if "cases" in one.holds)
    found = answered(given_of(Version.PUBLIC, batches=cases), said.SETS[Request.TIMELINESS], 2026)
    in_time, *_, mediation = found.asked.questions
    assert (found.missing(in_time), found.missing(mediation)) == ((), ("mediations",))
    assert (len(found.main(in_time)), found.main(mediation)) == (1, ())
    nothing = answered(given_of(Version.PUBLIC, batches=()), said.SETS[Request.TIMELINESS], 2026)
    assert (nothing.lines, nothing.publication) == ({}, None)


def test_before_any_deadline_of_the_years(given_of):
    """On the day before the first deadline of the only year nothing is due; a question of other years is unharmed."""
    given = given_of(Version.INTERNAL, as_at=date(2026, 2, 14))
    found = answered(given, said.SETS[Request.MOVES], 2026)
    assert found.lines == {}
    assert found.main(found.asked.questions[0]) == ()


def test_the_main_figure_is_of_the_last_two_spans(both, given_of):
    moves = answered(given_of(Version.INTERNAL), said.SETS[Request.MOVES], None)
    told = moves.main(moves.asked.questions[0])
    assert [one.group for one in told] == ["by 15 February 2025", "by 15 February 2026"]
    assessed = both[Request.SELF_ASSESSMENT][0]
    received = assessed.main(assessed.asked.questions[0])
    assert [one.group for one in received] == ["in the 2025/26 financial year", "in 2026/27 (to 31 Oct)"]
    remedies = assessed.asked.questions[4]
    assert len(assessed.main(remedies)) == 2
