"""The settings of another tool for the same charts, to compare with: our own are Making Data Count's."""

from metrics.statistics.signal_rules import RuleSet, Screening
from metrics.statistics.signal_words import Rule

NHSRPLOTTHEDOTS = RuleSet(
    name="NHSRplotthedots 0.2.2 (R), for comparison only",
    screening=Screening.RANGES,
    runs_cross_baseline=True,
    meaning_by_side=True,
    strict_assurance=True,
    priority=(Rule.OUTSIDE, Rule.TREND, Rule.TWO_OF_THREE, Rule.SHIFT),
)
