"""How a figure stands beside the way to its target, which is the council's own and never the law's."""

from datetime import date

from data_access.storage.agreed.targets import LINE, STEPS, KeptTarget, Target
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric, Polarity
from reports import inert, wording
from reports.agreed.trajectory import value_on
from reports.rounding import rounded
from reports.trend import value_words

ASK = (
    "**A target with its days**: from a value to a value, by when, and who agreed it. It is drawn beside the figure's "
    "months, apart from what the law asks for."
)
SHAPES = {LINE: "In a straight line", STEPS: "In equal steps, one each three months"}
NONE = "None is set."


def way(metric: Metric, target: Target) -> str:
    """From 40% on 1 April 2026 to 60% by 31 March 2027."""
    first, last = (value_words(metric, one) for one in (target.from_value, target.to_value))
    return f"from {first} on {wording.day(target.from_day)} to {last} by {wording.day(target.to_day)}"


def standing(metric: Metric, target: Target, day: date, value: float) -> str:
    """8 points behind the trajectory: what the latest month is, what the way asks for by its end, and who agreed it."""
    asked = value_on(target, day)
    source = f"Agreed: {inert.markdown(target.source)}."
    if asked is None:
        return f"The trajectory to our target has not begun by {day:%B %Y}: {way(metric, target)}. {source}"
    now, then = (value_words(metric, one) for one in (value, asked))
    return (
        f"**{_gap(metric, value, asked)} the trajectory**: {now} in {day:%B %Y}, where it asks for {then} "
        f"({way(metric, target)}). {source}"
    )


def _gap(metric: Metric, value: float, asked: float) -> str:
    """How far, by the values as they are shown, and which way, in words that go before "the trajectory"."""
    to_100 = metric.kind.to_100
    higher = rounded(100 * value) - rounded(100 * asked) if to_100 else rounded(value - asked, 1)
    if higher == 0:
        return "On"
    number = wording.decimal(abs(float(higher))).removesuffix(".0")
    size = f"{number} {wording.by_number(int(abs(higher)), 'point', 'points')}" if to_100 else number
    if metric.polarity is Polarity.NEUTRAL:
        return f"{size} {'above' if higher > 0 else 'below'}"
    ahead = (higher > 0) == (metric.polarity is Polarity.HIGHER_IS_BETTER)
    return f"{size} {'ahead of' if ahead else 'behind'}"


def history(kept: tuple[KeptTarget, ...]) -> tuple[str, ...]:
    """What was set and taken back, newest first, by whom and when."""
    return tuple(map(_told, reversed(kept)))


def _told(one: KeptTarget) -> str:
    by = f"{inert.markdown(one.made_by)} on {wording.day(one.made_at.date())}"
    metric = CATALOGUE.get(one.metric)
    name = metric.name if metric else inert.markdown(one.metric)
    if one.target is None or metric is None:
        return f"{name}: taken back by {by}."
    return f"{name}: {way(metric, one.target)}. Agreed: {inert.markdown(one.target.source)}. Set by {by}."
