"""How much of what orders ask for, step by step, is done in time? An order may ask for two steps, by two days."""

import pandas as pd

from metrics.counting.breakdown import LOCALITY, PRIMARY_NEED
from metrics.counting.definition import Metric, Polarity, Time
from metrics.counting.kinds import Kind
from metrics.counting.registers import Register
from metrics.tribunal import orders
from metrics.tribunal.breakdowns import APPEAL_TYPE, ORDER_DUTY


def orders_with_steps_due(appeals: Register) -> pd.Series:
    """Orders made, and appeals the council said it did not oppose, in the period, of which some step has fallen due or
    was done in time; those with an exception to the limit are left out."""
    return (appeals.rows["steps_due"] > 0) & ~orders.exempt(appeals.rows)


def steps_in_time(appeals: Register) -> pd.Series:
    """Steps done by their day: telling the family, the draft, the plan or the decision that none follows."""
    return appeals.rows["steps_in_time"]


def steps_due(appeals: Register) -> pd.Series:
    """Steps whose day is over, and those done in time before it. A step for whose day the log has no column is not
    among them."""
    return appeals.rows["steps_due"]


METRICS: tuple[Metric, ...] = (
    Metric(
        key="order_steps_on_time",
        name="Steps of Tribunal orders done in time",
        question="Of all that the orders ask for by now, how much was done by its day?",
        kind=Kind.STEPS,
        time=Time.DURING,
        about="appeals",
        population=orders_with_steps_due,
        measured=steps_in_time,
        out_of=steps_due,
        measured_in="steps",
        dated_by="order_starts",
        kept=("final_date",),
        shows=("order_duty", "order_starts", "steps_due", "steps_in_time", "order_state"),
        polarity=Polarity.HIGHER_IS_BETTER,
        breakdowns=(LOCALITY, PRIMARY_NEED, APPEAL_TYPE, ORDER_DUTY),
        unit="steps",
        source="The council's own log of appeals; regulations 44 and 45 of the 2014 Regulations",
        caveats=(
            "By the day of the order, so the steps of one order stay together; later steps join as they fall due.",
            "An order to assess has two steps, one to make a plan has two, any other one.",
        ),
        deviations=("Nobody publishes such a figure; boards report steps on time over steps due.",),
    ),
)
