"""The sample in a database: a fictional council's data, shown as long as there is none of the council's own."""

import gzip
from dataclasses import replace
from datetime import date

from data_access.intake import take_in
from data_access.published.establishments.extract import day_in_name
from data_access.questions import EVERY_QUESTION
from data_access.settings.read import Settings
from data_access.storage.database import Engine
from data_access.upload import Upload
from metrics.base.root import ROOT
from metrics.cases.case_tables import ALL_AGES
from metrics.complaints.published_rates import OmbudsmanFact
from metrics.law.complaint_stages import STANDARD_STAGES
from metrics.law.conventions import Conventions

_FILES = tuple(
    ROOT / "sample_data" / name
    for name in (
        "larkmoor_cases_tidy.xlsx",
        "larkmoor_registers.xlsx",
        "larkmoor_attendance.csv.gz",
        "larkmoor_gias_20261015.csv",
    )
)
_DAY = date(2026, 10, 31)
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


def fill_with_sample(database: Engine) -> None:
    """Take the sample's files in like any upload."""
    for path in _FILES:
        content = path.read_bytes()
        content = gzip.decompress(content) if path.suffix == ".gz" else content
        day, name = day_in_name(path.name) or _DAY, path.name.removesuffix(".gz")
        upload = Upload(content=content, filename=name, today=_DAY, extracted_on=day, confirmed=EVERY_QUESTION)
        take_in(upload, database)
