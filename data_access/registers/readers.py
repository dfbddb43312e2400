"""The reader of each register."""

from collections.abc import Iterable

from data_access.registers.complaints.complaints import COMPLAINTS_READER
from data_access.registers.complaints.ombudsman import OMBUDSMAN_READER
from data_access.registers.education.exclusions import EXCLUSIONS_READER
from data_access.registers.education.notices import NOTICES_READER
from data_access.registers.education.part_time import PART_TIME_READER
from data_access.registers.education.placements import PLACEMENTS_READER
from data_access.registers.education.schools import SCHOOLS_READER
from data_access.registers.education.section19 import SECTION_19_READER
from data_access.registers.quality.audits import AUDITS_READER
from data_access.registers.quality.surveys import SURVEYS_READER
from data_access.registers.reader import RegisterReader
from data_access.registers.remedies.look_backs import LOOK_BACKS_READER
from data_access.registers.remedies.remedies import REMEDIES_READER
from data_access.registers.tribunal.appeals import APPEALS_READER
from data_access.registers.tribunal.mediations import MEDIATIONS_READER
from metrics.datasets import STORED


def one_each(readers: Iterable[RegisterReader], stored: Iterable[str]) -> dict[str, RegisterReader]:
    """The readers by key, in the order of ``stored``, the keys of the registers that a file can list.

    Raises ValueError for a register without a reader, with two, and for a reader of none.
    """
    given, wanted = list(readers), list(stored)
    by_key = {reader.key: reader for reader in given}
    if twice := sorted({reader.key for reader in given if [one.key for one in given].count(reader.key) > 1}):
        raise ValueError(f"two readers for {', '.join(twice)}")
    if wrong := sorted(by_key.keys() ^ set(wanted)):
        raise ValueError(f"a register and its reader belong together: {', '.join(wrong)}")
    return {key: by_key[key] for key in wanted}


READERS = one_each(
    (
        APPEALS_READER,
        MEDIATIONS_READER,
        COMPLAINTS_READER,
        OMBUDSMAN_READER,
        REMEDIES_READER,
        LOOK_BACKS_READER,
        NOTICES_READER,
        SECTION_19_READER,
        PART_TIME_READER,
        EXCLUSIONS_READER,
        PLACEMENTS_READER,
        SCHOOLS_READER,
        AUDITS_READER,
        SURVEYS_READER,
    ),
    STORED,
)
"""By key, in the order a reader meets the registers."""
