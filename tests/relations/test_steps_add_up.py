"""Between what a figure was and what it is stand steps that add up, whatever was lost, corrected and added."""

from datetime import date
from random import Random

import pandas as pd
import pytest

from metrics.base.periods import calendar_year, month
from metrics.cases.columns import DATES, typed
from metrics.catalogue import CATALOGUE
from metrics.changes.known import Known
from metrics.changes.made_of import Effect
from metrics.changes.why import Asked, Replay, Why
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import CASES
from tests.relations.drawn_cases import AS_AT, EARLIER, whole_life

YEAR = calendar_year(2025)


def drawn_states(seed: int) -> tuple[Known, Known]:
    """Cases, and the same after some were lost, corrected in any column, and added."""
    random = Random(seed)
    cases = [{"case_key": str(number), **whole_life(random)} for number in range(random.randrange(50))]
    later = []
    for case in cases:
        chance = random.random()
        if chance < 0.1:
            continue
        other = whole_life(random)
        changed = {name: other[name] for name in random.sample(sorted(other), random.randrange(4))}
        later.append(case | changed if chance < 0.6 else case)
    later += [{"case_key": f"new {number}", **whole_life(random)} for number in range(random.randrange(9))]
    random.shuffle(later)
    return state(cases, EARLIER), state(later, AS_AT)


def state(cases: list[dict], as_at: date) -> Known:
    rows = pd.DataFrame(cases, columns=["case_key", *whole_life(Random(1))])
    days = {name: pd.to_datetime(rows[name]).astype("datetime64[s]") for name in rows if name in DATES}
    return Known(rows={CASES: typed(rows.assign(**days))}, as_at=as_at)


@pytest.mark.parametrize("seed", range(2))
def test_the_steps_add_up_whatever_changed(seed):
    """Each begins where the one before ended, the first at what was said then, the last at what is said now."""
    then, now = drawn_states(seed)
    replay = Replay(then, now)
    for number, metric in enumerate(one for one in CATALOGUE.values() if one.about == CASES):
        for by, group in (("", ""), ("locality", "North"))[: 1 + ("locality" in metric.ways and number % 9 == 0)]:
            found = replay.why(Asked(metric, YEAR, by=by, group=group))
            chain = [found.then, *(one.after for one in found.moves)]
            assert [one.before for one in found.moves] == chain[:-1], metric.key
            assert chain[-1] == found.now, metric.key
            if not by:
                for one, reading in ((then, found.then), (now, found.now)):
                    line = evaluate(metric, one.council.table(CASES), [YEAR]).iloc[0]
                    numbers = [None if pd.isna(each) else each for each in line[["numerator", "denominator", "value"]]]
                    assert [reading.numerator, reading.denominator, reading.value] == numbers, metric.key
            for one in found.moves:
                moved_rows_explain(one)


def moved_rows_explain(move) -> None:
    """What the rows did gives the numbers of the step, where these are numbers of rows."""
    if move.before.denominator is None or move.after.denominator is None or "counted" not in move.rows:
        return
    came, went = (move.rows["effect"] == effect for effect in (Effect.IN, Effect.OUT))
    assert move.after.denominator - move.before.denominator == came.sum() - went.sum()


@pytest.mark.parametrize("seed", range(2))
def test_asked_together_or_alone_a_figure_is_the_same(seed):
    """Many periods of one figure are counted in one go; those of another, of one day and of a group are kept apart."""
    then, now = drawn_states(seed)
    flow, share, stock = (
        CATALOGUE[key] for key in ("requests_received", "plans_issued_within_20_weeks", "assessments_open")
    )
    every = [Asked(metric, month(2025, number)) for metric in (flow, share, stock) for number in range(3, 7)]
    every += [Asked(flow, month(2025, number), by="locality", group="North") for number in range(3, 7)]
    together = Replay(then, now)
    together.expect(every)
    for asked in every:
        alone = Replay(then, now)
        assert together.ends(asked) == alone.ends(asked), asked
        assert told(together.why(asked)) == told(alone.why(asked)), asked
    assert any(together.why(asked).moves for asked in every)


def told(found: Why) -> list[tuple]:
    """Each move: its step, the figure before and after, and its rows."""
    return [(one.step.kind, one.step.column, one.before, one.after, one.rows.to_csv()) for one in found.moves]
