"""The SEN2 person-level return for January 2026, as XML in the 2024 layout with the elements added in 2025.

The nesting and the order of elements follow the 2024 schema as written out in liia-tools; where the elements
added in 2025 stand inside ActivePlans was not seen and is our choice.
"""

import xml.etree.ElementTree as ET
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import CENSUS, LA_CODE, SETTINGS, stream
from sample_data.larkmoor.plans import in_force

FILE = "larkmoor_sen2_2026.xml"
YEAR_START, YEAR_END = pd.Timestamp("2025-01-01"), pd.Timestamp("2025-12-31")
_FIRST_YEAR_OF_PHASE = (-2, 0, 7, 12)


def returned(register: pd.DataFrame) -> pd.DataFrame:
    """The rows of the return: what ended in 2025, what is open, and every plan in force on census day."""
    decided = register["assessment_outcome_date"].where(register["assessment_outcome"] == "Y")
    # where an amended plan's later date will be written over the start, the return still has the first one
    cases = register.assign(start_date=register["start_date"].fillna(decided))
    cases["live"] = in_force(cases, CENSUS)
    refused = cases["request_outcome"].isin(("N", "W")) & _in_year(cases["request_outcome_date"])
    assessed = cases["assessment_outcome"].isin(("Y", "N", "W")) & _in_year(cases["assessment_outcome_date"])
    waiting = (cases["request_outcome"] == "A") | (cases["assessment_outcome"] == "A")
    cases = cases[cases["live"] | refused | assessed | waiting | _in_year(cases["cease_date"])].copy()
    _historical(cases)
    rng = stream("budgets")
    cases["budget"], cases["paid"] = rng.random((len(cases), 2)).T
    return cases


def _in_year(dates: pd.Series) -> pd.Series:
    return dates.between(YEAR_START, YEAR_END)


def _historical(cases: pd.DataFrame) -> None:
    """A plan from before 2025 is there only to carry the plan: H, without the dates that led to it.

    An assessment refused at first whose plan was then made reads Y, since N carries no plan.
    """
    overturned = (cases["assessment_outcome"] == "N") & cases["start_date"].notna()
    cases.loc[overturned, "assessment_outcome"] = "Y"
    cases.loc[overturned, "assessment_outcome_date"] = cases.loc[overturned, "start_date"]
    before = (cases["assessment_outcome"] == "Y") & (cases["assessment_outcome_date"] < YEAR_START)
    cases.loc[before, ["request_outcome", "assessment_outcome"]] = "H"
    history = cases["assessment_outcome"] == "H"
    cases.loc[history, ["received_date", "request_outcome_date", "assessment_outcome_date"]] = pd.NaT
    flags = [name for name in cases if name.endswith(("_mediation", "_tribunal"))] + ["exception_applies"]
    cases.loc[history, flags] = np.nan
    cases.loc[history, "request_source"] = ""


def write_sen2(register: pd.DataFrame, folder: Path) -> Path:
    """Writes the return from the register as it stood on census day; returns where it is."""
    message = Element("Message")
    _header(SubElement(message, "Header"))
    persons = SubElement(message, "Persons")
    rows = returned(register).sort_values("person", kind="stable").itertuples()
    for _, requests in groupby(rows, key=attrgetter("person")):
        person = None
        for row in requests:
            person = _person(SubElement(persons, "Person"), row) if person is None else person
            _request(SubElement(person, "Requests"), row)
    ET.indent(message, " ")
    target = folder / FILE
    ET.ElementTree(message).write(target, encoding="utf-8", xml_declaration=True)
    return target


def _header(header: Element) -> None:
    details = SubElement(header, "CollectionDetails")
    _add(details, Collection="SEN2", Year="2026", ReferenceDate=str(CENSUS))
    source = SubElement(header, "Source")
    _add(
        source,
        SourceLevel="L",
        LEA=LA_CODE,
        SoftwareCode="Larkmoor sample data",
        Release="1.0",
        SerialNo="001",
    )
    _add(source, DateTime="2026-02-27T10:00:00", DMO="N", DCO="Y", DSCO="Y")


def _add(parent: Element, **items: object) -> Element:
    """Child elements in the order given; a blank value is left out."""
    for name, value in items.items():
        if isinstance(value, str) and value:
            SubElement(parent, name).text = value
        elif isinstance(value, pd.Timestamp):
            SubElement(parent, name).text = f"{value:%Y-%m-%d}"
        elif isinstance(value, float) and value == value:
            SubElement(parent, name).text = str(int(value))
    return parent


def _person(person: Element, row: Any) -> Element:
    _add(person, Surname=f"Example-{row.name[-5:]}", Forename="Example Child", PersonBirthDate=row.birth_date)
    _add(person, Sex=row.sex, Ethnicity=row.ethnicity, PostCode="ZZ99 9ZZ", UPN=row.upn)
    # UN1 to UN10 are the reasons; what each means was not found, so one stands for all
    return _add(person, UPNunknown="" if row.upn else "UN1")


def _request(request: Element, row: Any) -> None:
    _add(request, ReceivedDate=row.received_date, RequestSource=row.request_source)
    _add(request, RequestOutcomeDate=row.request_outcome_date, RequestOutcome=row.request_outcome)
    _add(
        request,
        RequestMediation=row.request_mediation,
        RequestTribunal=row.request_tribunal,
        Exported=row.exported,
    )
    if row.assessment_outcome:
        assessment = SubElement(request, "Assessment")
        _add(
            assessment,
            AssessmentOutcome=row.assessment_outcome,
            AssessmentOutcomeDate=row.assessment_outcome_date,
        )
        _add(
            assessment,
            AssessmentMediation=row.assessment_mediation,
            AssessmentTribunal=row.assessment_tribunal,
        )
        _add(assessment, OtherMediation=row.other_mediation, OtherTribunal=row.other_tribunal)
        _add(assessment, Week20=row.exception_applies)
        if row.start_date is not pd.NaT:
            _named_plan(SubElement(assessment, "NamedPlan"), row)
    if row.live:
        _active_plan(SubElement(request, "ActivePlans"), row)


def _named_plan(plan: Element, row: Any) -> None:
    _add(plan, StartDate=row.start_date)
    _setting(SubElement(plan, "PlanDetail"), row)
    budget = row.budget < 0.045
    _add(plan, PB="1" if budget else "0", OA="1" if budget and row.paid > 0.6 else "")
    _add(
        plan,
        DP="E" if budget and row.paid <= 0.6 else "",
        CeaseDate=row.cease_date,
        CeaseReason=row.cease_reason,
    )


def _setting(detail: Element, row: Any, *, actual: bool = False) -> None:
    """Where, by register number, or by the reason there is none; an actual placement has its entry date."""
    if row.school:
        _add(detail, URN=SETTINGS[row.setting].urn)
    else:
        _add(detail, SENSetting=("EYP", "OLA", "EHE", "NEET" if actual else "OTH")[row.phase])
    _add(detail, PlacementRank="1")
    if actual:
        entered = (
            2025 - max(int(row.year_group) - _FIRST_YEAR_OF_PHASE[row.phase], 0)
            if row.year_group == row.year_group
            else 2025
        )
        _add(detail, EntryDate=f"{entered}-09-01")
    _add(detail, SENunitIndicator="0", ResourcedProvisionIndicator="0")


def _active_plan(active: Element, row: Any) -> None:
    moved_in_year = YEAR_START <= row.transfer_date <= YEAR_END if row.transfer_date is not pd.NaT else False
    _add(active, TransferLA=row.transfer_la if moved_in_year else "")
    _setting(SubElement(active, "PlacementDetail"), row, actual=True)
    for rank, need in (("1", row.primary_need), ("2", row.secondary_need)):
        if need:
            _add(SubElement(active, "SENneed"), SENtype=need, SENtypeRank=rank)
    _add(
        active,
        ReviewMeeting=row.review_meeting,
        ReviewOutcome=row.review_outcome,
        ReviewDraft=row.review_draft,
    )
    _add(active, LastReview=row.last_review, PhaseTransferDueDate=row.phase_transfer_due_date)
    _add(active, PhaseTransferFinalDate=row.phase_transfer_final_date)
