"""The page on remedies: whole cases put right, and others who were harmed by the same fault."""

from metrics.catalogue import CATALOGUE
from pages.ui.blocks import pieces
from pages.ui.frame import data, say
from pages.ui.frame.menu import link_to
from reports.view import View
from reports.words.remedies import promises as remedy_words

BY_CASE = ("ombudsman_compliance", "ombudsman_compliance_on_time", "faults_recurring")
"""Figures about whole cases, which the page on complaints and the Ombudsman explains."""


def look_backs(view: View) -> None:
    """How far look-back reviews have come, and what they found."""
    identified = data.figure("look_backs_identified", view, view.today)
    if not identified.whole:
        loaded = data.register(identified.metric.about, view).recorded
        pieces.nothing_here(remedy_words.NO_ONE_IDENTIFIED if loaded else remedy_words.NO_LOOK_BACKS)
        return
    keys = ("look_backs_reviewed", "look_backs_with_fault", "look_backs_put_right")
    figures = [data.figure(key, view, view.today) for key in keys]
    say.words(remedy_words.look_back_finding(*figures))
    pieces.sum_of_parts(identified.metric, view, "look_back_stage", things="children identified", period=view.today)
    pieces.card_evidence(figures, view)


def whole_cases(view: View) -> None:
    """What is told by case and not by action: compliance, and faults that came back; where it is counted."""
    known = [key for key in BY_CASE if key in CATALOGUE]
    pieces.small_print(remedy_words.whole_cases(view.period))
    if known:
        as_at = [data.figure(key, view, view.today if not CATALOGUE[key].dated_by else None) for key in known]
        pieces.card_evidence(as_at, view)
    link_to("Complaints and Ombudsman", "Cases, compliance, and faults that came back")
