"""Who else was harmed by the same fault? The progress of look-back reviews, as at a day."""

import pandas as pd

from metrics.counting.definition import Kind, Metric, Polarity, Time
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


def _metric(key: str, name: str, question: str, kind: Kind, **more: object) -> Metric:
    usual = {
        "about": "look_backs",
        "time": Time.AS_AT,
        "breakdowns": (LOOK_BACK_STAGE, LOOK_BACK),
        "source": "The council's tracker of look-back reviews",
    }
    return Metric(key=key, name=name, question=question, kind=kind, **{**usual, **more})  # ty: ignore[invalid-argument-type]


_PAST = ("On a past day, an outcome recorded without a day of review counts as known all along.",)

METRICS: tuple[Metric, ...] = (
    _metric(
        "look_backs_identified",
        "Children identified for a look-back review",
        "How many children may have suffered the same fault?",
        Kind.COUNT,
        population=identified,
    ),
    _metric(
        "look_backs_reviewed",
        "Look-back cases reviewed",
        "How far has the look-back review come?",
        Kind.SHARE,
        population=identified,
        counted=reviewed,
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=_PAST,
    ),
    _metric(
        "look_backs_with_fault",
        "Look-back cases where fault was found",
        "For how many of the children reviewed had we got it wrong?",
        Kind.SHARE,
        population=reviewed,
        counted=fault_found,
        caveats=(*_PAST, "A review whose outcome is not recorded counts as no fault found."),
    ),
    _metric(
        "look_backs_put_right",
        "Look-back cases put right",
        "Has it been put right for those children?",
        Kind.SHARE,
        population=fault_found,
        counted=put_right,
        polarity=Polarity.HIGHER_IS_BETTER,
    ),
)
