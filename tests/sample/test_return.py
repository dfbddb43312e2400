"""The SEN2 return: well formed, nested as the domain notes have it (section 2.3), and true to the register."""

import xml.etree.ElementTree as ET

import pytest

from metrics.cases import code_lists
from sample_data.larkmoor.council import CENSUS, LA_CODE
from sample_data.larkmoor.lives import known_by
from sample_data.larkmoor.plans import in_force
from sample_data.workbooks.sen2_return import write_sen2

NESTING = {
    "Message": ("Header", "Persons"),
    "Header": ("CollectionDetails", "Source"),
    "CollectionDetails": ("Collection", "Year", "ReferenceDate"),
    "Source": ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo", "DateTime", "DMO", "DCO", "DSCO"),
    "Persons": ("Person",),
    "Person": ("Surname", "Forename", "PersonBirthDate", "Sex", "Ethnicity", "PostCode", "UPN", "UPNunknown",
               "Requests"),
    "Requests": ("ReceivedDate", "RequestSource", "RequestOutcomeDate", "RequestOutcome", "RequestMediation",
                 "RequestTribunal", "Exported", "Assessment", "ActivePlans"),
    "Assessment": ("AssessmentOutcome", "AssessmentOutcomeDate", "AssessmentMediation", "AssessmentTribunal",
                   "OtherMediation", "OtherTribunal", "Week20", "NamedPlan"),
    "NamedPlan": ("StartDate", "PlanDetail", "PB", "OA", "DP", "CeaseDate", "CeaseReason"),
    "PlanDetail": ("URN", "SENSetting", "PlacementRank", "SENunitIndicator", "ResourcedProvisionIndicator"),
    "ActivePlans": ("TransferLA", "PlacementDetail", "SENneed", "ReviewMeeting", "ReviewOutcome", "ReviewDraft",
                    "LastReview", "PhaseTransferDueDate", "PhaseTransferFinalDate"),
    "PlacementDetail": ("URN", "SENSetting", "PlacementRank", "EntryDate", "SENunitIndicator",
                        "ResourcedProvisionIndicator"),
    "SENneed": ("SENtype", "SENtypeRank"),
}  # fmt: skip
"""Every element with its children in their order."""


@pytest.fixture(scope="module")
def message(tmp_path_factory):
    return ET.parse(write_sen2(known_by(CENSUS), tmp_path_factory.mktemp("return"))).getroot()


def test_elements_are_nested_and_ordered(message):
    for element in message.iter():
        allowed = NESTING.get(element.tag, ())
        children = [child.tag for child in element]
        assert set(children) <= set(allowed), element.tag
        assert children == sorted(children, key=allowed.index), element.tag


def test_header(message):
    assert message.findtext("Header/CollectionDetails/ReferenceDate") == str(CENSUS)
    assert message.findtext("Header/Source/LEA") == LA_CODE


def test_every_live_plan_is_in_it_once(message):
    register = known_by(CENSUS)
    live = in_force(register, CENSUS)
    just_issued = (register["assessment_outcome"] == "Y") & register["start_date"].isna()
    assert len(message.findall(".//ActivePlans")) == live.sum() + just_issued.sum()


def test_nobody_has_two_plans(message):
    assert all(len(person.findall("Requests/ActivePlans")) <= 1 for person in message.iter("Person"))


def test_what_a_row_holds_follows_from_its_outcomes(message):
    """Section 2.5, rule 3: inferred rules of consistency."""
    for request in message.iter("Requests"):
        outcome, assessment = request.findtext("RequestOutcome"), request.find("Assessment")
        assert (request.find("RequestOutcomeDate") is not None) == (outcome in ("Y", "N", "W"))
        assert (request.find("ReceivedDate") is None) == (outcome == "H")
        if assessment is None:
            continue
        ended = assessment.findtext("AssessmentOutcome")
        assert (assessment.find("NamedPlan") is not None) == (ended in ("Y", "H"))
        plan = assessment.find("NamedPlan")
        if plan is not None:
            assert (plan.find("CeaseDate") is None) == (plan.find("CeaseReason") is None)
            assert (request.find("ActivePlans") is None) == (plan.find("CeaseDate") is not None)


def test_events_are_of_the_year_before(message):
    """Ended in 2025, or still open, or there for the plan; what ended earlier reads H."""
    for assessment in message.iter("Assessment"):
        if assessment.findtext("AssessmentOutcome") in ("Y", "N", "W"):
            assert assessment.findtext("AssessmentOutcomeDate") >= "2025-01-01"


def test_codes_are_of_the_return(message):
    for element, codes in (
        ("RequestOutcome", code_lists.REQUEST_OUTCOME), ("AssessmentOutcome", code_lists.ASSESSMENT_OUTCOME),
        ("SENtype", code_lists.SEN_TYPE), ("CeaseReason", code_lists.CEASE_REASON), ("Sex", code_lists.SEX),
        ("ReviewOutcome", code_lists.REVIEW_OUTCOME), ("Ethnicity", code_lists.ETHNICITY),
        ("RequestSource", code_lists.REQUEST_SOURCE), ("SENSetting", code_lists.SEN_SETTING),
    ):  # fmt: skip
        found = {item.text for item in message.iter(element)}
        assert found
        assert found <= set(codes.values()), element


def test_all_names_say_example(message):
    for person in message.iter("Person"):
        assert person.findtext("Surname").startswith("Example")
        assert person.findtext("Forename").startswith("Example")
