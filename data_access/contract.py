"""Which headings stand for which column: our names, SEN2's elements, and what councils write instead.

Headings are compared without case, punctuation or line breaks. An alias appears once in the whole
contract (tested). What is personal is named here too, so that it can be recognised and left behind.
"""

import re
import unicodedata
from dataclasses import dataclass

from metrics.tables import CASES, Column, Kind


@dataclass(frozen=True)
class Field:
    """One thing a column of an upload can hold."""

    name: str
    kind: Kind
    aliases: tuple[str, ...]
    personal: bool = False
    """Personal details: read to work out ages and links, never stored and never shown in a message."""
    column: Column | None = None
    """The column of ``cases`` it fills; None for keys and personal details."""

    @property
    def title(self) -> str:
        """How the field is called on screen."""
        if self.column:
            return self.column.title
        return {"upn": "UPN", "uln": "ULN", "nhs_number": "NHS number"}.get(
            self.name, self.name.replace("_", " ").capitalize()
        )


ALIASES: dict[str, tuple[str, ...]] = {
    "case_reference": (
        "case ref", "case number", "case no", "case id", "reference", "reference number", "ehc case reference",
        "local reference", "system id", "system reference", "case reference number", "ehcp reference", "ref",
        "ehcna reference", "unique case id", "record reference",
    ),
    "sex": ("gender", "gender current", "GenderCurrent", "person sex"),
    "ethnicity": ("ethnic origin", "ethnic group", "ethnicity code"),
    "age_at_request": ("age at referral", "age when requested", "age on request"),
    "age_at_plan": ("age when plan started", "age at plan start", "age at plan"),
    "locality": ("area", "district", "locality area", "locality name", "locality team", "neighbourhood", "cluster",
                 "locality / area"),
    "team": ("casework team", "send team", "team name", "case team", "sen team"),
    "school": ("school or setting", "setting", "school name", "current school", "setting name",
               "school setting", "current setting", "establishment", "school attended", "educational establishment",
               "education setting", "placement"),
    "school_phase": ("phase", "phase of education", "education phase", "key phase", "school type phase"),
    "year_group": ("ncy", "national curriculum year", "year", "nc year", "ncyear", "nc year group", "school year"),
    "received_date": (
        "ReceivedDate", "date request received", "request received date", "date request was received",
        "date of request", "request date", "date received", "request received on", "ehcna request date",
        "ehcna request received", "date ehcna request received", "assessment request date", "referral date",
        "date of referral", "needs assessment request date", "start of 20 weeks", "clock start", "week 0",
        "date of ehcna request", "initial request date", "ehcna request received date", "date assessment requested",
        "request received", "received on", "requested date", "request for assessment received",
        "date request for assessment received", "ehc needs assessment request date", "date initial request received",
    ),
    "request_source": (
        "RequestSource", "rquestsource", "source of request", "requested by", "request made by", "source", "referrer",
        "source of request for an ehc needs assessment", "referral source", "who requested", "request by",
    ),
    "youth_accommodation": ("RYA", "initial request whilst in rya", "in relevant youth accommodation",
                            "request whilst in rya"),
    "request_outcome_date": (
        "RequestOutcomeDate", "request outcome date", "date of request outcome", "request decision date",
        "decision to assess date", "date of decision to assess", "date decision to assess", "6 week decision date",
        "six week decision date", "date decided", "decision date", "date of 6 week decision",
        "assessment decision date", "date of decision whether to assess", "decision whether to assess date",
        "yes no to assess date", "date of decision", "ehcna decision date", "panel decision date",
        "date request outcome", "initial decision date",
    ),
    "request_outcome": (
        "RequestOutcome", "outcome of request", "request decision", "decision to assess", "6 week decision",
        "six week decision", "yes no to assess", "agree to assess", "ehcna decision",
        "ehcna request outcome", "initial decision", "assessment agreed", "assess decision", "decision",
    ),
    "request_mediation": ("RequestMediation", "mediation request", "mediation about the request"),
    "request_tribunal": ("RequestTribunal", "tribunal request", "tribunal about the request"),
    "exported": (
        "Exported", "exported child or young person moves out of la before assessment is completed", "moved to la",
        "moved out to la", "exported to la", "moved to council", "moved out of area to", "transferred out to la",
    ),
    "assessment_outcome": (
        "AssessmentOutcome", "assessment outcome to issue ehcp", "outcome of assessment", "decision to issue",
        "issue decision", "assessment decision", "outcome of ehc needs assessment", "decision to issue plan",
        "plan decision", "16 week decision", "decision to issue ehcp", "assessment result", "ehcna outcome",
    ),
    "assessment_outcome_date": (
        "AssessmentOutcomeDate", "assessment outcome date", "date of assessment outcome", "decision to issue date",
        "date of decision to issue", "16 week decision date", "issue decision date", "date decision to issue",
        "plan decision date", "date of decision to issue plan", "date assessment outcome", "decision not to issue date",
        "date of decision not to issue", "no plan decision date",
    ),
    "assessment_mediation": ("AssessmentMediation", "mediation assessment"),
    "assessment_tribunal": ("AssessmentTribunal", "tribunal assessment"),
    "other_mediation": ("OtherMediation", "mediation other"),
    "other_tribunal": ("OtherTribunal", "tribunal other"),
    "exception_applies": (
        "Week20", "week 20", "20 week exception", "exception", "exceptions apply", "exception applies",
        "twenty weeks time limit exceptions apply", "twenty week time limit exceptions apply",
        "20 week exception applies", "20 week exceptions apply", "20 weeks exception", "20 week time limit exceptions apply", "exception flag",
        "statutory exception", "exempt", "exemption", "exemption applies", "20 week exemption",
    ),
    "exception_ground": ("exception reason", "reason for exception", "exception grounds", "ground for exception",
                         "exemption reason", "ground of exception"),
    "education_advice_asked": ("education advice requested", "school advice requested", "date education advice requested",
                               "educational advice requested"),
    "education_advice_received": ("education advice received", "school advice received", "educational advice received",
                                  "date education advice received"),
    "psychology_advice_asked": ("ep advice requested", "educational psychologist advice requested", "ep requested",
                                "date ep advice requested", "ep advice requested date"),
    "psychology_advice_received": ("ep advice received", "educational psychologist advice received", "ep report received",
                                   "date ep advice received", "ep advice received date", "ep report date"),
    "health_advice_asked": ("health advice requested", "medical advice requested", "date health advice requested"),
    "health_advice_received": ("health advice received", "medical advice received", "date health advice received"),
    "social_care_advice_asked": ("social care advice requested", "date social care advice requested"),
    "social_care_advice_received": ("social care advice received", "date social care advice received"),
    "draft_date": (
        "draft plan issued", "draft issued", "draft plan date", "date draft issued", "draft date", "draft ehcp issued",
        "date draft plan issued", "draft issued date", "date of draft plan", "date draft plan sent", "draft sent",
        "draft plan issued date", "draft ehcp date", "proposed plan date", "draft plan sent",
    ),
    "tribunal_order_date": ("date of tribunal order", "tribunal order", "order date", "date of order",
                            "tribunal decision date"),
    "mediation_agreement_date": ("date of mediation agreement", "mediation agreement", "mediation agreed date"),
    "unopposed_date": (
        "date la told tribunal it will not oppose", "unopposed", "date conceded", "unopposed appeal date",
        "date la notified tribunal it does not oppose", "conceded date", "date not opposed", "date unopposed",
        "la notice to tribunal date",
    ),
    "replacement_duty": ("order type", "order requires", "type of order", "agreement requires", "order to"),
    "start_date": (
        "StartDate", "ehc plan start date", "plan start date", "date final plan issued", "final plan issued",
        "plan issued", "date plan issued", "final plan date", "plan issued date", "ehcp issued", "ehcp issue date",
        "date ehcp issued", "final ehcp issued", "final plan issued date", "date of final plan", "plan date",
        "date final ehcp issued", "ehcp start date", "final issued", "date plan finalised", "plan finalised",
        "finalised date", "final ehcp date", "date initial ehc plan issued", "ehc plan issued", "final date",
        "date ehc plan issued", "ehc plan issued date", "final plan", "issue date", "plan issue date", "date issued",
        "final plan sent", "date final plan sent", "ehcp issued date", "date of issue", "final ehc plan issued",
        "date final ehc plan issued", "ehcp final date", "final issue date", "plan final date",
    ),
    "plan_residential": ("PlanRes", "residential settings", "residential"),
    "plan_work_based": ("PlanWBP", "worked based learning activity", "work based learning activity", "PlanWPB"),
    "personal_budget": ("PB", "personal budget taken up"),
    "organised_arrangements": ("OA", "personal budget organised arrangements", "organised arrangements"),
    "direct_payment": ("DP", "personal budget direct payments", "direct payments"),
    "cease_date": ("CeaseDate", "date ehc plan ceased", "date plan ceased", "ceased date", "plan ceased",
                   "plan end date", "date ceased", "plan ceased date"),
    "cease_reason": ("CeaseReason", "reason ehc plan ceased", "reason plan ceased", "ceased reason", "reason ceased"),
    "transfer_la": ("TransferLA", "ehc plan transfer", "ehc plan transferred in from another la during calendar year",
                    "transferred in from la", "transferred from la", "transfer in from la", "previous la",
                    "transferred in from", "moved in from la",
                    "ehc plan transfer from la"),
    "transfer_date": ("date transferred in", "transfer in date", "date of transfer in", "transferred in date",
                      "transfer date", "date of transfer"),
    "review_meeting": ("ReviewMeeting", "annual review meeting date", "review meeting date", "annual review meeting",
                       "date of annual review meeting"),
    "review_outcome": ("ReviewOutcome", "annual review outcome", "review decision"),
    "review_draft": ("ReviewDraft", "draft amended plan", "draft amended plan issued",
                     "date draft amended plan issued"),
    "last_review": (
        "LastReview", "ehc plan review decisions date", "ehcp review decisions date", "annual review decision date",
        "review decision date", "date ehc plan last reviewed", "last review date", "date of last review",
    ),
    "amended_plan_date": ("date updated ehc plan issued", "amended plan issued", "final amended plan issued",
                          "amended plan date", "date amended plan issued", "final amended plan date",
                          "amended final plan issued", "updated plan issued", "date of amended plan"),
    "phase_transfer_due_date": ("PhaseTransferDueDate", "phase transfer due date"),
    "phase_transfer_final_date": ("PhaseTransferFinalDate", "phase transfer final date",
                                  "phase transfer final plan date", "phase transfer final plan issued"),
    "reassessment_date": ("date reassessment agreed", "reassessment notified", "reassessment agreed date",
                          "reassessment date"),
    "primary_need": ("SENtype", "sen type", "sen primary need", "primary sen", "need", "primary sen need",
                     "primary need code", "main need", "sen need", "primary type of need", "type of need",
                     "sen type rank 1"),
    "secondary_need": ("SENtype2", "secondary sen", "sen secondary need", "secondary need code", "second need"),
}  # fmt: skip

KEYS: dict[str, tuple[str, ...]] = {
    "person_id": ("person id", "personid", "child id", "pupil id", "persontableid", "person record id", "person key",
                  "client id", "person reference", "child reference", "young person id"),
    "request_id": ("requests record id", "request records id", "request record id", "request id", "requestid",
                   "requeststableid", "requests table id", "RecordId", "record id", "request reference", "ehcna id"),
    "assessment_id": ("assessment record id", "assessmenttableid", "assessment id", "assessments record id"),
    "named_plan_id": ("named plan record id", "namedplantableid", "named plan id", "plan id"),
    "active_plan_id": ("active plans record id", "activeplanstableid", "active plan record id", "active plan id"),
    "need_rank": ("SENtypeRank", "sen type rank", "rank", "need rank", "sen type rank 1 primary 2 secondary",
                  "senneed rank", "rank of need"),
}  # fmt: skip

PERSONAL: dict[str, tuple[str, ...]] = {
    "birth_date": ("PersonBirthDate", "date of birth", "dob", "birth date", "d o b", "dob ccyy mm dd", "born",
                   "birthdate", "person birth date"),
    "surname": ("surname", "last name", "family name"),
    "forename": ("forename", "first name", "given name", "forenames", "preferred name"),
    "full_name": ("name", "child name", "full name", "pupil name", "young person", "child s name", "childs name",
                  "name of child", "young person name", "student name", "person name"),
    "postcode": ("PostCode", "post code", "home postcode"),
    "address": ("address", "home address", "address line 1", "address line 2", "address line 3", "town", "address 1",
                "address 2", "street"),
    "upn": ("UPN", "upn unique pupil number", "unique pupil number"),
    "uln": ("UniqueLearnerNumber", "uln young persons unique learner number", "uln", "unique learner number"),
    "nhs_number": ("nhs number", "nhs no"),
    "contact": ("email", "e mail", "phone", "telephone", "mobile", "parent name", "parent carer name", "parent email",
                "carer name", "contact details", "parent contact", "email address"),
}  # fmt: skip

KNOWN_UNUSED = frozenset(
    (
        "upnunknown", "upn and uln unavailable reason", "urn", "ukprn", "sensetting", "entrydate", "leavingdate",
        "sensettingother", "placementrank", "sen unit indicator", "senunitindicator", "resourcedprovisionindicator",
        "res", "wbp", "attendancepattern", "nativeid", "sourceid", "new start date",
    )
)  # fmt: skip
"""Headings of SEN2 that no figure needs so far: known, and said to be unused."""


_SHORT_FORMS = {"wk": "week", "wks": "weeks", "ehcps": "ehcp", "recd": "received", "rec": "received"}


def normalised(heading: str) -> str:
    """A heading as it is compared: NFKC, no case, letters and digits only, single spaces."""
    plain = unicodedata.normalize("NFKC", str(heading)).casefold()
    plain = plain.replace("&", " and ")
    words = re.sub(r"[^0-9a-z]+", " ", plain).split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def _fields() -> tuple[Field, ...]:
    cases = [
        Field(column.name, column.kind, (column.name, column.title, *ALIASES.get(column.name, ())), column=column)
        for column in CASES
        if column.name not in ("case_key", "person_key")
    ]
    keys = [Field(name, Kind.TEXT, (name, *aliases)) for name, aliases in KEYS.items()]
    personal = [
        Field(name, Kind.DATE if name == "birth_date" else Kind.TEXT, (name, *aliases), personal=True)
        for name, aliases in PERSONAL.items()
    ]
    return (*cases, *keys, *personal)


FIELDS: dict[str, Field] = {field.name: field for field in _fields()}


def headings() -> dict[str, Field]:
    """Every heading that is understood, normalised, to its field. The first field to claim one keeps it."""
    known: dict[str, Field] = {}
    for field in FIELDS.values():
        for alias in field.aliases:
            known.setdefault(normalised(alias), field)
            known.setdefault(normalised(alias).replace(" ", ""), field)
    return known


HEADINGS = headings()
