"""The marks of a school's register since 19 August 2024, and how DfE's statistics treat each.

Source: regulation 10 of the School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208) and DfE's
published daily data, in which attendance, absence and possible sessions add up exactly in this way. That D, Q, X, Y
to Y7, Z and # are no possible sessions is worked out from that arithmetic; the sentence itself was not found.
"""

from dataclasses import dataclass
from enum import StrEnum


class Treatment(StrEnum):
    """What a session with a mark counts as."""

    PRESENT = "present"
    ELSEWHERE = "at an approved educational activity"
    """Attending, though not in the school: K and B among them."""
    AUTHORISED = "authorised absence"
    UNAUTHORISED = "unauthorised absence"
    NOT_POSSIBLE = "not a possible session"


@dataclass(frozen=True)
class Mark:
    """One register code."""

    code: str
    label: str
    treatment: Treatment
    legacy: bool = False
    """Withdrawn in August 2024; read with a warning."""


def _marks(treatment: Treatment, labels: dict[str, str], *, legacy: bool = False) -> list[Mark]:
    return [Mark(code, label, treatment, legacy) for code, label in labels.items()]


MARKS: dict[str, Mark] = {
    mark.code: mark
    for mark in (
        *_marks(Treatment.PRESENT, {"/": "present, morning", "\\": "present, afternoon", "L": "late, register open"}),
        *_marks(
            Treatment.ELSEWHERE,
            {
                "K": "at education that the council arranged",
                "V": "visit or trip",
                "P": "sporting activity",
                "W": "work experience",
                "B": "other approved activity off site",
            },
        ),
        *_marks(Treatment.ELSEWHERE, {"J": "interview, before August 2024"}, legacy=True),
        *_marks(
            Treatment.AUTHORISED,
            {
                "I": "illness",
                "M": "medical or dental appointment",
                "E": "suspended or excluded, nothing arranged",
                "C": "leave in exceptional circumstances",
                "C1": "performance or employment abroad",
                "C2": "outside an agreed part-time timetable",
                "J1": "interview",
                "S": "study leave",
                "R": "religious observance",
                "T": "mobile child, parent travelling for work",
            },
        ),
        *_marks(
            Treatment.AUTHORISED,
            {"H": "holiday granted, before August 2024", "F": "extended holiday granted, before August 2024"},
            legacy=True,
        ),
        *_marks(
            Treatment.UNAUTHORISED,
            {
                "G": "holiday not granted",
                "N": "no reason established yet",
                "O": "absent without authorisation",
                "U": "arrived after the register closed",
            },
        ),
        *_marks(
            Treatment.NOT_POSSIBLE,
            {
                "D": "at the other school of two",
                "Q": "cannot attend: the council's travel or access is missing",
                "X": "not required to attend, not of compulsory age",
                "Y1": "transport not available",
                "Y2": "widespread disruption of travel",
                "Y3": "part of the premises out of use",
                "Y4": "whole site closed unexpectedly",
                "Y5": "in criminal justice detention",
                "Y6": "public health guidance or law",
                "Y7": "another unavoidable cause",
                "Z": "not on the roll yet",
                "#": "planned closure",
            },
        ),
        *_marks(Treatment.NOT_POSSIBLE, {"Y": "exceptional circumstances, before August 2024"}, legacy=True),
    )
}


def marks_of(treatment: Treatment) -> tuple[str, ...]:
    """The codes that are treated in one way."""
    return tuple(code for code, mark in MARKS.items() if mark.treatment is treatment)


UNAUTHORISED = marks_of(Treatment.UNAUTHORISED)
