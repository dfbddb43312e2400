"""Headings that councils write, what they stand for, and those that must stand for nothing."""

import pytest

from data_access.layouts.fields import FIELDS, normalised
from data_access.recognise.likeness import _words, meaning

KNOWN = {
    "setting_urn": ["URN - Unique Reference Number", "School URN", "URN of setting"],
    "placement_from": ["Placement start date", "EntryDate"],
    "sen_unit": ["SENunitIndicator", "SEN unit"],
    "received_date": [
        "EHCNA request received",
        "Date of request for EHC needs assessment",
        "Date Request Rec'd",
        "DateRequestReceived",
        "Date reqeust recieved",
        "1.2 Date request was received",
        "Request received by LA",
        "Week 0 date",
        "Date request received (dd/mm/yyyy)",
        "When was the request received?",
    ],
    "request_outcome": [
        "6 wk decision",
        "6wk decision",
        "Decision to assess? (Y/N)",
        "Agree to assess Y/N",
        "Outcome of request for EHCNA",
        "Decision to assess outcome",
    ],
    "request_outcome_date": [
        "Date of 6wk decision",
        "Date agreed to assess",
        "RequestOutcomeDate",
        "Decision to assess/not assess date",
    ],
    "assessment_outcome": ["Decision to issue Y/N", "Issue plan?", "Agreed to issue?"],
    "start_date": [
        "Final EHCP issued",
        "EHC Plan Start Date",
        "StartDate",
        "Date first EHCP issued",
        "Date of final EHC plan",
        "Final plan isued date",
    ],
    "draft_date": ["Draft EHC plan issued", "Date draft EHCP sent", "Proposed plan issued"],
    "exception_applies": ["Week20", "Twenty week time limit exceptions apply", "20 wk exception", "Exemption Y/N"],
    "exception_ground": ["Reason for exemption", "Exception reason"],
    "youth_accommodation": ["RYA", "Relevant youth accommodation"],
    "birth_date": ["DOB", "Child's DOB", "Date of Birth \n(ccyy-mm-dd)", "Pupil date of birth"],
    "request_id": ["Requests record ID\n\n(This must match the relevant ID in the Requests table)"],
    "need_rank": ["SEN Type of Need rank  (1=Primary, 2=Secondary)"],
}
UNKNOWN = [
    "Week 20 date",
    "20 week due date",
    "20 week deadline",
    "6 week due date",
    "Final plan due",
    "Draft due date",
    "Decision to assess due date",
    "Days taken",
    "Within 20 weeks? Y/N",
    "20 weeks met",
    "On time?",
    "Final plan issued within 20 weeks",
    "Decision within 6 weeks",
    "Days since request received",
    "Age of request",
    "Status",
    "Caseworker",
    "Comments",
    "Month request received",
    "Requests received",
    "Plans issued",
    "Number of requests received",
    "Request received by",
    "Plan issued by",
    "Final plan QA date",
    "Reassessment request received",
    "Date reassessment requested",
    "Decision to cease date",
    "Religion",
    "Date of decision to cease",
    "Transport request received",
    "Complaint received",
    "Start date",
    "Named school",
    "Panel date",
    "Annual review due",
]
"""Due dates worked out from the request, computed columns, counts, and events that are another matter."""


@pytest.mark.parametrize(("heading", "field"), [(heading, field) for field in KNOWN for heading in KNOWN[field]])
def test_a_heading_in_other_words_is_understood(heading, field):
    found = meaning(heading)
    assert found is not None
    assert found.field.name == field


@pytest.mark.parametrize("heading", UNKNOWN)
def test_a_heading_with_another_meaning_is_left_unused(heading):
    """ "Decision to assess due date" once passed for the decision's date: every request was decided on time."""
    assert meaning(heading) is None


def test_the_same_words_in_another_order_stand_for_one_thing():
    """Headings are compared without order, so two fields with the same words would be decided by chance."""
    claims: dict[frozenset[str], set[str]] = {}
    for field in FIELDS.values():
        for alias in field.aliases:
            claims.setdefault(_words(normalised(alias)), set()).add(field.name)
    assert {words: fields for words, fields in claims.items() if len(fields) > 1} == {}


@pytest.mark.parametrize("brackets", ["(target)", "(planned)", "(20 week deadline)", "[due]", "(expected)"])
def test_a_day_that_is_only_planned_is_not_the_day_it_happened(brackets):
    """Else every child with a target day would have a plan."""
    assert meaning(f"Date final plan issued {brackets}") is None
    assert meaning("Date final plan issued (actual)").field.name == "start_date"


@pytest.mark.parametrize("heading", ["Decision not to assess", "Decision not to assess?", "Decsion not to assess"])
def test_a_column_of_refusals_is_not_one_of_agreements(heading):
    """Yes stands there for no."""
    assert meaning(heading) is None
    assert meaning("Decision to assess or not to assess").field.name == "request_outcome"
