"""Does the council do what the Tribunal orders, or what it gave way on, within the time limits?"""

from functools import partial

import pandas as pd

from metrics.base.days import is_judged
from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.law import tribunal
from metrics.tribunal import orders
from metrics.tribunal.breakdowns import APPEAL_TYPE, ORDER_DUTY
from metrics.tribunal.orders import OrderState

WAYS = (LOCALITY, PRIMARY_NEED, APPEAL_TYPE, ORDER_DUTY)


def orders_counted(appeals: Register) -> pd.Series:
    """Orders, and appeals the council did not oppose, whose last step was done or fell due in the period; those with an
    exception to the limit, those to be carried out at once and those whose limit is not known are left out."""
    return appeals.rows["order_state"].isin(orders.ENDED)


def every_step_in_time(appeals: Register) -> pd.Series:
    """Those where every step that applies was done by its day; the Tribunal's own day replaces that of the last."""
    return appeals.rows["order_in_time"]


def orders_exempt(appeals: Register) -> pd.Series:
    """Orders and concessions whose last step was done or fell due in the period and for which an exception to the time
    limit is recorded."""
    return appeals.rows["order_counts_on"].notna() & orders.exempt(appeals.rows)


def orders_overdue(appeals: Register) -> pd.Series:
    """Orders and concessions whose last step was due before the day and is not done, without an exception."""
    return appeals.rows["order_state"] == str(OrderState.OVERDUE)


def orders_running(appeals: Register) -> pd.Series:
    """Orders and concessions whose last step is not done and is due on the day or later."""
    return appeals.rows["order_state"] == str(OrderState.RUNNING)


def orders_at_once(appeals: Register) -> pd.Series:
    """Orders made and concessions notified in the period that take effect at once: to keep a plan, or that it may
    cease."""
    return appeals.rows["order_state"] == str(OrderState.AT_ONCE)


def families_to_be_told(appeals: Register) -> pd.Series:
    """Orders to assess after which the family had to be told of the assessment by a day in the period."""
    rows = appeals.rows
    return is_judged(rows["told_due"], told_in_time(appeals), appeals.as_at) & ~orders.exempt(rows)


def told_in_time(appeals: Register) -> pd.Series:
    """Those where the family was told from the day of the order to that day."""
    return orders.done_between(appeals.rows, "informed_date", appeals.rows["told_due"])


def drafts_due(appeals: Register) -> pd.Series:
    """Orders to make a plan whose draft was due in the period."""
    rows = appeals.rows
    return is_judged(rows["draft_due"], draft_in_time(appeals), appeals.as_at) & ~orders.exempt(rows)


def draft_in_time(appeals: Register) -> pd.Series:
    """Those where the draft was sent from the day of the order to that day."""
    return orders.done_between(appeals.rows, "draft_date", appeals.rows["draft_due"])


_SOURCE = "The council's own log of appeals; regulations 44 and 45 of the 2014 Regulations"
_CLOCK = (
    "The clock starts with the order; for an appeal the council does not oppose, with its notice to the Tribunal.",
    "Where the log does not say what was ordered, it follows from what was appealed.",
)
_ASSUMED = "After an order to assess 14 weeks are taken, until a decision that no plan follows (10 weeks) is recorded."
_UNKNOWN = "HMCTS's leaflet counts from the day an order is sent out, the regulation from the day it is made, as we do."

_metric = partial(
    Metric,
    about="appeals",
    time=Time.DURING,
    breakdowns=WAYS,
    unit="orders",
    source=_SOURCE,
)

METRICS: tuple[Metric, ...] = (
    _metric(
        key="tribunal_orders_met_on_time",
        name="Tribunal orders carried out in time",
        question="Does the council do what the Tribunal orders by the day the law sets?",
        kind=Kind.SHARE,
        population=orders_counted,
        shows=("order_duty", "order_starts", "order_due", "order_done", "order_state"),
        counted=every_step_in_time,
        dated_by="order_counts_on",
        kept=("final_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        caveats=(
            *_CLOCK,
            _ASSUMED,
            "A step for whose day the log has no column is not held against the council.",
        ),
        deviations=(_UNKNOWN,),
    ),
    _metric(
        key="tribunal_orders_exempt",
        name="Tribunal orders with an exception",
        question="For how many orders does the council claim an exception to the time limit?",
        kind=Kind.COUNT,
        population=orders_exempt,
        shows=("order_duty", "order_starts", "order_due", "order_done", "order_state", "order_exempt"),
        dated_by="order_counts_on",
        caveats=("They are left out of the share carried out in time.",),
    ),
    _metric(
        key="tribunal_orders_overdue",
        name="Tribunal orders overdue",
        question="Which orders should have been carried out, and are not?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=orders_overdue,
        shows=("order_duty", "order_starts", "order_due", "order_done", "order_state"),
        kept=("final_date",),
        polarity=Polarity.LOWER_IS_BETTER,
        caveats=(*_CLOCK, _ASSUMED),
    ),
    _metric(
        key="tribunal_orders_running",
        name="Tribunal orders not yet due",
        question="Which orders are still to be carried out?",
        kind=Kind.COUNT,
        time=Time.AS_AT,
        population=orders_running,
        shows=("order_duty", "order_starts", "order_due", "order_done", "order_state"),
        kept=("final_date",),
        caveats=(*_CLOCK, _ASSUMED),
    ),
    _metric(
        key="tribunal_orders_at_once",
        name="Orders to be carried out at once",
        question="How many orders took effect at once?",
        kind=Kind.COUNT,
        population=orders_at_once,
        shows=("order_duty", "order_starts", "order_due", "order_done", "order_state"),
        dated_by="order_starts",
        caveats=("They have no time limit to be measured by, so they are in no share.",),
    ),
    _metric(
        key="order_families_told_on_time",
        name="Families told of an ordered assessment in time",
        question="After an order to assess, is the family told within 2 weeks?",
        kind=Kind.SHARE,
        population=families_to_be_told,
        shows=("order_starts", "told_due", "informed_date"),
        counted=told_in_time,
        dated_by="told_due",
        kept=("informed_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=(LOCALITY, PRIMARY_NEED),
        clock=tribunal.ORDER_ASSESS_NOTIFY,
    ),
    _metric(
        key="order_drafts_on_time",
        name="Draft plans after an order in time",
        question="After an order to make a plan, is the draft sent within 5 weeks?",
        kind=Kind.SHARE,
        population=drafts_due,
        shows=("order_starts", "draft_due", "draft_date"),
        counted=draft_in_time,
        dated_by="draft_due",
        kept=("draft_date",),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=(LOCALITY, PRIMARY_NEED),
        clock=tribunal.ORDER_PLAN_DRAFT,
    ),
)
