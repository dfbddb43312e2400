"""Assessments: how they end and when. Plans are issued in time or join a queue that Larkmoor works through.

The queue is why the shares are as they are: how many plans wait past day 140 each week is given (``QUEUE``),
as is the share issued in time among plans due; the share in time among plans *issued* follows from the two.
"""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import LOCALITIES, OTHER_COUNCILS, stream
from sample_data.larkmoor.days import SIXTEEN, TWENTY, office, office_after, where, whole
from sample_data.larkmoor.demand import blank, decided_on
from sample_data.larkmoor.rates import HORIZON, at


def assess(made: pd.DataFrame) -> None:
    """Adds how each agreed assessment ends, and the dates of draft and plan."""
    rng = stream("assessment")
    agreed = (made["request_outcome"] == "Y").to_numpy()
    chance = rng.random(len(made))
    moved = chance > 1 - rates.MOVED_AWAY
    withdrawn = chance > 1 - rates.MOVED_AWAY - rates.WITHDRAWN_IN_ASSESSMENT
    outcome = np.select([~agreed, withdrawn, chance < rates.NO_PLAN], ["", "W", "N"], "Y")
    issued = _issued(made, outcome == "Y")
    ended = np.select([outcome == "Y", outcome == "N"], [issued, _no_plan(made)], _withdrawn(made))
    made["assessment_outcome"] = outcome
    made["assessment_outcome_date"] = where(outcome != "", ended)
    made["start_date"] = where(outcome == "Y", issued)
    made["exported"] = np.where(agreed & moved, rng.choice(OTHER_COUNCILS, len(made)), made["exported"])
    made["draft_date"] = drafts(made, outcome == "Y", stream("draft"))


def _issued(made: pd.DataFrame, planned: np.ndarray) -> np.ndarray:
    received = made["received_date"].to_numpy("datetime64[D]")
    decided = made["request_outcome_date"].to_numpy("datetime64[D]")
    rng = stream("issue")
    in_time = rng.random(len(made)) < _chance_in_time(made, received + TWENTY)
    days = TWENTY - whole(rng.beta(0.75, 2.6, len(made)) * 58)
    days = np.maximum(days, (decided - received).astype(np.int64) + 40)
    in_time &= planned & (days <= TWENTY)
    issued = where(in_time, decided_on(received, days, TWENTY))
    late = planned & ~in_time
    issued[late] = clear_queue(received[late] + TWENTY, made.loc[late, "locality"].to_numpy(), stream("queue"))
    return issued


def _chance_in_time(made: pd.DataFrame, due: np.ndarray) -> np.ndarray:
    """The council's share on the due day, moved in log-odds by locality and team."""
    share = at(rates.DUE_ON_TIME, due)
    effect = np.zeros(len(made))
    short = (due >= rates.SHORTAGE[0]) & (due < rates.SHORTAGE[1] + 180)
    for place in LOCALITIES:
        here = (made["locality"] == place.name).to_numpy()
        effect[here] += place.on_time
        effect[here & short] += place.in_shortage
        effect[here & (due >= np.datetime64("2025-01-01"))] += place.lately
        effect[here & (made["team"] == place.teams[-1]).to_numpy()] -= 0.25
    return 1 / (1 + np.exp(-(np.log(share / (1 - share)) + effect)))


def clear_queue(due: np.ndarray, locality: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The day each late plan is issued: week by week, so many that the queue meets its target.

    Nearly first come, first served: one in twenty is nearly done when it falls due. Some get stuck, more
    of them in the shortage; without those few long waits so long a queue would put most past 52 weeks.
    """
    worse = {place.name: -10 * (place.on_time + place.lately) for place in LOCALITIES}
    short = (due >= rates.SHORTAGE[0] + 120) & (due < rates.SHORTAGE[1] + 150)
    nearly, stuck = rng.random(len(due)) < 0.05, rng.random(len(due)) < np.where(short, 0.12, 0.02)
    wait = rng.normal(0, 8, len(due)) + np.vectorize(worse.get)(locality)
    turn = due + whole(wait - 75 * nearly + rng.uniform(240, 540, len(due)) * stuck)
    issued = blank(len(due))
    for week in np.arange(due.min(), HORIZON, 7):
        waiting = np.flatnonzero(np.isnat(issued) & (due < week - 2))
        number = len(waiting) - int(at(rates.QUEUE, np.array([week]))[0])
        if number > 0:
            next_in_line = waiting[np.argsort(turn[waiting], kind="stable")][:number]
            issued[next_in_line] = week + rng.integers(0, 5, number)
    return np.maximum(office_after(issued), due + 1)


def _no_plan(made: pd.DataFrame) -> np.ndarray:
    rng = stream("no plan")
    received, decided = (made[name].to_numpy("datetime64[D]") for name in ("received_date", "request_outcome_date"))
    in_time = rng.random(len(received)) < rates.SIXTEEN_WEEKS
    short = (received >= rates.SHORTAGE[0] - 60) & (received < rates.SHORTAGE[1])
    late = SIXTEEN + 1 + whole(rng.gamma(1.3, np.where(short, 34, 19)))
    days = np.where(in_time, rng.integers(SIXTEEN - 24, SIXTEEN + 1, len(received)), late)
    days = np.maximum(days, (decided - received).astype(np.int64) + 28)
    return decided_on(received, days, SIXTEEN)


def _withdrawn(made: pd.DataFrame) -> np.ndarray:
    decided = made["request_outcome_date"].to_numpy("datetime64[D]")
    return office_after(decided + stream("withdrawal").integers(7, 84, len(made)))


def drafts(made: pd.DataFrame, planned: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Drafts go out three to eight weeks before the plan; a few leave the family less than 15 days."""
    issued = made["start_date"].to_numpy("datetime64[D]")
    gap = np.where(
        rng.random(len(made)) < 0.045,
        rng.integers(6, 15, len(made)),
        16 + whole(rng.gamma(1.6, 9, len(made))),
    )
    decided = made["request_outcome_date"].to_numpy("datetime64[D]")
    return where(planned & (rng.random(len(made)) < 0.985), np.maximum(office(issued - gap), decided + 21))
