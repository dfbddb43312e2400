"""What the sample is made of: its files, the day they are true on, and the settings of its council."""

from dataclasses import replace
from datetime import date

from data_access.settings.read import Settings
from metrics.base.root import ROOT
from metrics.cases.case_tables import ALL_AGES
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.law.conventions import Conventions

FILES = tuple(
    ROOT / "sample_data" / name
    for name in (
        "larkmoor_cases_tidy.xlsx",
        "larkmoor_registers.xlsx",
        "larkmoor_attendance.csv.gz",
        "larkmoor_gias_20261015.csv",
    )
)
DAY = date(2026, 10, 31)
_COMPARATOR = OmbudsmanFact("Councils like Larkmoor (invented)", "all services", "2024/25", 0.85, "invented")
_BEFORE_THE_CODE = tuple(
    replace(one, in_force=None, source="Larkmoor's own procedure before the code, invented")
    for one in STANDARD_STAGES
    if one.in_force
)
"""Larkmoor worked to the limits of the Ombudsman's code before it had to."""
SAMPLE_SETTINGS = Settings(
    council="Larkmoor Council",
    authority="998",
    local_target=0.60,
    conventions=Conventions(complaint_stages=(*STANDARD_STAGES, *_BEFORE_THE_CODE)),
    population={"": 280_000, ALL_AGES: 870_000},
    ombudsman_comparators=(_COMPARATOR,),
)
"""Invented, like the council: as many people aged 0 to 25 as make its plans about as common as England's."""
