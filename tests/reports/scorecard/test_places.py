"""Under which subject each measure stands, and which page says more of it."""

import pytest

from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL
from reports.scorecard.places import SUBJECTS, page, subject, title


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("plans_issued_within_20_weeks", ("Plans", "Plans on time")),
        ("assessments_open_past_20_weeks", ("Plans", "Waiting now")),
        ("requests_received", ("Plans", "Requests and decisions")),
        ("request_decisions_within_6_weeks", ("Plans", "Requests and decisions")),
        ("plans_reviewed_within_12_months", ("Plans", "Annual reviews")),
        ("plans_in_mainstream", ("Plans", "Placements")),
        ("tribunal_orders_overdue", ("Tribunal", "Tribunal")),
        ("ombudsman_upheld_rate", ("Complaints", "Complaints and Ombudsman")),
        ("remedies_overdue", ("Complaints", "Remedies")),
        ("severe_absence", ("Education", "Absence")),
        ("plan_audits_good_or_better", ("Quality", "Quality of plans")),
    ],
)
def test_where_more_is_said(key, where):
    assert (subject(CATALOGUE[key]), page(CATALOGUE[key])) == where


def test_every_figure_has_a_subject_and_names_are_short_and_differ():
    assert {subject(metric) for metric in CATALOGUE.values()} == set(SUBJECTS)
    names = [title(CATALOGUE[key]) for key in USUAL]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 27
