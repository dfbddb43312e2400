"""England's published percentages that a definition mentions, each with its source."""

from metrics.national.england import SOURCE
from metrics.national.published import PublishedShare

REFUSED_OF_ALL = PublishedShare(of="requests received that were refused", when="2024", printed="25.2", source=SOURCE)
REFUSED_OF_DECIDED = PublishedShare(
    of="requests refused, of those refused or agreed: our arithmetic on DfE's counts",
    when="2024",
    printed="27.8",
    source=SOURCE,
)
MEDIATION_FLAGGED = PublishedShare(
    of="mediations followed by an appeal, by SEN2's flags", when="2024", printed="18.3", source=SOURCE
)
_ATTENDANCE = "DfE, Pupil attendance in schools, 2025/26 to date: share of schools that sent data, by authority"
CARRIED_OUT = PublishedShare(
    of="cases in which councils did what they had agreed with the Ombudsman",
    when="2024/25",
    printed="99.7",
    source="Local Government and Social Care Ombudsman, annual review of local government complaints 2024-25",
)
LEAST_SHARED = PublishedShare(
    of="schools that sent attendance data, the lowest authority", when="2025/26", printed="74.9", source=_ATTENDANCE
)
MOST_SHARED = PublishedShare(
    of="schools that sent attendance data, the highest authority", when="2025/26", printed="110.5", source=_ATTENDANCE
)
