"""Who else was harmed by the same fault? The progress of look-back reviews, as at a day."""

from functools import partial

import pandas as pd

from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.remedies.breakdowns import LOOK_BACK, LOOK_BACK_STAGE


def identified(register: Register) -> pd.Series:
    """Children identified for a look-back review by the day."""
    return pd.Series(True, register.rows.index)


def reviewed(register: Register) -> pd.Series:
    """Those whose case has been reviewed: with a day of review, or an outcome."""
    return register.rows["is_reviewed"].astype(bool)


def fault_found(register: Register) -> pd.Series:
    """Those where the review found fault."""
    return register.rows["has_fault"].astype(bool)


def put_right(register: Register) -> pd.Series:
    """Those for whom it has been put right since."""
    return register.rows["is_remedied"].astype(bool)


_metric = partial(
    Metric,
    about="look_backs",
    time=Time.AS_AT,
    breakdowns=(LOOK_BACK_STAGE, LOOK_BACK),
    source="The council's tracker of look-back reviews",
)


_PAST = ("On a past day, an outcome recorded without a day of review counts as known all along.",)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="look_backs_identified",
        name="Children identified for a look-back review",
        question="How many children may have suffered the same fault?",
        kind=Kind.COUNT,
        population=identified,
    ),
    _metric(
        key="look_backs_reviewed",
        name="Look-back cases reviewed",
        question="How far has the look-back review come?",
        kind=Kind.SHARE,
        population=identified,
        counted=reviewed,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=_PAST,
    ),
    _metric(
        key="look_backs_with_fault",
        name="Look-back cases where fault was found",
        question="For how many of the children reviewed had we got it wrong?",
        kind=Kind.SHARE,
        population=reviewed,
        counted=fault_found,
        caveats=(*_PAST, "A review whose outcome is not recorded counts as no fault found."),
    ),
    _metric(
        key="look_backs_put_right",
        name="Look-back cases put right",
        question="Has it been put right for those children?",
        kind=Kind.SHARE,
        population=fault_found,
        counted=put_right,
        polarity=Polarity.HIGHER_IS_BETTER,
    ),
)
