"""Limits for children who miss school, each with its source: the law's, its guidance's and those of DfE's statistics.

The text of regulation 13 was not read in full: the two returns are as Derbyshire, Hertfordshire and Lincolnshire
restate them for their schools.
"""

from datetime import date

SESSIONS_A_DAY, DAYS_A_WEEK = 2, 5
"""A session is half a day (DfE, Pupil absence statistics: methodology); a school week has five days."""

UNAUTHORISED_DAYS = 10
"""Continuous school days without authorisation, after which a school must tell the council: the attendance return of
regulation 13 of the School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208)."""

ILLNESS_DAYS = 15
"""Days of illness in a school year, together or apart, that a school must tell the council of: the sickness return of
the same regulation, and the days after which the council must arrange education by DfE's guidance on health needs
(December 2023), "as soon as it is clear"."""
ILLNESS_SESSIONS = SESSIONS_A_DAY * ILLNESS_DAYS

SIXTH_DAY = 6
"""From this school day of a permanent exclusion the council must provide education, and of a longer suspension the
school: section 101 of the Education and Inspections Act 2006 and SI 2007/1870."""
LONGEST_WITHOUT = 5
"""School days of a suspension that need no education of the school's making: more than these do (the same)."""

COMPULSORY_YEARS = range(1, 12)
"""Year groups of compulsory school age (section 8 of the Education Act 1996, by the usual ages of the years). A child
in reception may already be of that age."""

PERSISTENT, SEVERE = 10, 50
"""Per cent of a pupil's own possible sessions: who missed so many or more is persistently, or severely, absent (DfE,
Pupil absence statistics: methodology)."""
NEAR_PERSISTENT, NEAR_SEVERE = "5% to under 10%", "20% to under 50%"
ABSENCE_BANDS = ("Under 5%", NEAR_PERSISTENT, "10% to under 20%", NEAR_SEVERE, "50% and more")
"""The bands of DfE's published counts of pupils by sessions missed, put together to five."""
BAND_STARTS = (5, PERSISTENT, 20, SEVERE)
"""The per cent from which each band but the first reaches."""

PUPIL_AGES = range(5, 16)
"""Completed years on 31 August before the school year of the pupils that DfE's statistics of absence cover (the same
methodology)."""


def age_counted_on(school_year: int) -> date:
    """The day on which a pupil's age is counted, for the school year that begins in a calendar year."""
    return date(school_year, 8, 31)
