"""Disputes: refusals overturned by mediation, order or concession, and other mediation and appeals."""

import numpy as np
import pandas as pd

from sample_data.larkmoor import rates
from sample_data.larkmoor.council import stream
from sample_data.larkmoor.days import (
    ELEVEN_AFTER_ORDER,
    FOURTEEN_AFTER_ORDER,
    NEVER,
    TEN_AFTER_ORDER,
    TWENTY,
    office,
    office_after,
    where,
    whole,
)
from sample_data.larkmoor.demand import decided_on
from sample_data.larkmoor.rates import at, pick

RECORDED_ANEW = 0.33
"""Of overturned refusals to assess, recorded as a second request received on the day of the order: councils
differ, and some case systems have a request type of their own for it."""


def dispute(made: pd.DataFrame) -> pd.DataFrame:
    """Adds flags, orders and agreements, and what follows them. Returns the second requests to be added."""
    made["tribunal_order_date"] = made["mediation_agreement_date"] = made["unopposed_date"] = NEVER
    refused = (made["request_outcome"] == "N").to_numpy()
    # a family that asks again does not appeal as well: it would end with two plans
    asks_again = made["person"].duplicated(keep="last").to_numpy()
    overturned = _contest(made, refused & ~asks_again, "request", stream("request appeals"))
    anew = ~np.isnat(overturned) & (stream("anew").random(len(made)) < RECORDED_ANEW)
    second = _second_requests(made[anew], overturned[anew])
    made.loc[anew, ["tribunal_order_date", "mediation_agreement_date", "unopposed_date"]] = NEVER
    _assess_after(made, where(~anew, overturned), stream("ordered assessments"))
    no_plan = (made["assessment_outcome"] == "N").to_numpy() & ~refused
    _plan_after(made, _contest(made, no_plan, "assessment", stream("plan appeals")), stream("ordered plans"))
    _other(made, stream("other appeals"))
    return second


def _contest(made: pd.DataFrame, refused: np.ndarray, about: str, rng: np.random.Generator) -> np.ndarray:
    """Sets flags and dates for one kind of refusal; returns the day it was overturned, if it was."""
    decided = made[f"{about}_outcome_date"].to_numpy("datetime64[D]")
    size = len(made)
    mediated = refused & (rng.random(size) < at(rates.MEDIATED, decided))
    agreed = mediated & (rng.random(size) < rates.AGREED_AT_MEDIATION)
    appealed = refused & ~agreed & (rng.random(size) < at(rates.APPEALED, decided) * np.where(mediated, 1.9, 1.0))
    lost = appealed & (rng.random(size) < rates.LOST_AT_TRIBUNAL)
    conceded = lost & (rng.random(size) < rates.CONCEDED)
    agreement = office_after(where(agreed, decided + rng.integers(35, 110, size)))
    notice = office_after(where(conceded, decided + rng.integers(95, 230, size)))
    order = office_after(where(lost & ~conceded, decided + rng.integers(190, 420, size)))
    for column, dates in (
        ("mediation_agreement_date", agreement),
        ("unopposed_date", notice),
        ("tribunal_order_date", order),
    ):
        made[column] = np.where(np.isnat(dates), made[column].to_numpy("datetime64[D]"), dates)
    made[f"{about}_mediation_from"] = where(mediated, decided + rng.integers(14, 60, size))
    made[f"{about}_tribunal_from"] = where(appealed, decided + rng.integers(30, 90, size))
    return np.fmin(np.fmin(agreement, notice), order)


def _second_requests(first: pd.DataFrame, overturned: np.ndarray) -> pd.DataFrame:
    """The same family's request entered again on the day the refusal was overturned, agreed at once."""
    rng = stream("second requests")
    days = np.where(
        rng.random(len(first)) < 0.6,
        FOURTEEN_AFTER_ORDER - rng.integers(0, 25, len(first)),
        FOURTEEN_AFTER_ORDER + 1 + whole(rng.gamma(1.2, 30, len(first))),
    )
    second = first[["request_source", "locality", "team", "person"]].copy()
    second["received_date"] = second["request_outcome_date"] = overturned
    second["request_outcome"] = "Y"
    second["assessment_outcome"] = np.where(rng.random(len(first)) < 0.9, "Y", "N")
    second["assessment_outcome_date"] = decided_on(overturned, days, TWENTY)
    planned = (second["assessment_outcome"] == "Y").to_numpy()
    issued = second["assessment_outcome_date"].to_numpy("datetime64[D]")
    second["start_date"] = where(planned, issued)
    second["draft_date"] = where(planned, office(issued - rng.integers(17, 35, len(first))))
    return second


def _assess_after(made: pd.DataFrame, overturned: np.ndarray, rng: np.random.Generator) -> None:
    """The assessment an order requires: the request stays refused, a plan follows in 14 weeks or later."""
    size, ordered = len(made), ~np.isnat(overturned)
    in_time = rng.random(size) < rates.IN_REPLACEMENT_TIME
    no_plan = rng.random(size) < 0.08
    limit = np.where(no_plan, TEN_AFTER_ORDER, FOURTEEN_AFTER_ORDER)
    days = np.where(in_time, limit - rng.integers(0, 21, size), limit + 1 + whole(rng.gamma(1.2, 32, size)))
    ended = np.where(in_time, office(overturned + days), office_after(overturned + days))
    made.loc[ordered, "assessment_outcome"] = np.where(no_plan, "N", "Y")[ordered]
    made.loc[ordered, "assessment_outcome_date"] = ended[ordered]
    made["assess_from"] = overturned
    planned = ordered & ~no_plan
    made.loc[planned, "start_date"] = ended[planned]
    made.loc[planned, "draft_date"] = office(ended - rng.integers(17, 40, size))[planned]


def _plan_after(made: pd.DataFrame, overturned: np.ndarray, rng: np.random.Generator) -> None:
    """The plan an order requires after "no plan": that outcome stays as it was, draft and plan follow."""
    size, ordered = len(made), ~np.isnat(overturned)
    in_time = rng.random(size) < rates.IN_REPLACEMENT_TIME
    days = np.where(
        in_time,
        ELEVEN_AFTER_ORDER - rng.integers(0, 20, size),
        ELEVEN_AFTER_ORDER + 1 + whole(rng.gamma(1.2, 24, size)),
    )
    issued = np.where(in_time, office(overturned + days), office_after(overturned + days))
    made.loc[ordered, "start_date"] = issued[ordered]
    made.loc[ordered, "draft_date"] = office_after(overturned + rng.integers(18, 48, size))[ordered]


def _other(made: pd.DataFrame, rng: np.random.Generator) -> None:
    """Mediation and appeals about what a plan says, months after it was issued; rarely both."""
    issued = made["start_date"].to_numpy("datetime64[D]")
    for kind, rate in (("mediation", rates.OTHER_MEDIATION), ("tribunal", rates.OTHER_TRIBUNAL)):
        disputed = ~np.isnat(issued) & (rng.random(len(made)) < rate)
        made[f"other_{kind}_from"] = where(disputed, issued + rng.integers(20, 75, len(made)))


def exceptions(made: pd.DataFrame) -> None:
    """Adds the exceptions to 20 weeks that Larkmoor claims, from when, and on what ground."""
    rng = stream("exceptions")
    received, issued = (made[name].to_numpy("datetime64[D]") for name in ("received_date", "start_date"))
    late = issued > received + TWENTY
    chance = np.where(late, rates.WEEK20_LATE, rates.WEEK20_ON_TIME)
    claimed = (made["assessment_outcome"] == "Y").to_numpy() & (rng.random(len(made)) < chance)
    ground = pick(rng, rates.GROUNDS, len(made))
    # a summer closure can only matter to a request whose advice falls due in July or August
    months = pd.DatetimeIndex(received).month
    closed_out = (ground == "School closed for four weeks or more") & ~np.isin(months, (4, 5, 6, 7))
    ground = np.where(closed_out & (rng.random(len(made)) < 0.8), "Exceptional personal circumstances", ground)
    made["exception_from"] = where(claimed, received + rng.integers(95, 139, len(made)))
    made["exception_ground"] = np.where(claimed, ground, "")
