"""The pupils of a file: each as the number of a keyed hash, with status, need, year group and age of its lines."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa

from data_access.attendance import findings as say
from data_access.attendance.columns import FIELDS, MISSING, Block, days_since_1970, yes_or_no
from data_access.cases.hashes import hashed_text
from data_access.cases.people import PERSON_BY, completed_years, in_one_spelling
from data_access.findings import Read
from data_access.layouts.cells import is_blank, tidied
from data_access.layouts.spoilt_references import is_spoilt
from metrics.cases.code_lists import SEN_STATUS, SEN_TYPE
from metrics.law.attendance import PUPIL_AGES, age_counted_on
from metrics.law.school_year import school_years

_PLAN = list(SEN_STATUS.values()).index("E")


@dataclass
class Pupils:
    """The keyed hashes of a file's pupils, which its blocks share."""

    key: bytes
    _hashes: dict[tuple[str, str], str] = field(default_factory=dict)
    """Each pupil as found to the hash, in the order of their first line."""

    def numbers(self, block: Block) -> np.ndarray:
        """Each line's pupil as a place in ``hashes``; MISSING where nobody is named."""
        found = np.full(len(block), MISSING, dtype="int64")
        for name in PERSON_BY:
            if name in block:
                found = np.where(found < 0, self._by(name, block), found)
        return found

    def _by(self, name: str, block: Block) -> np.ndarray:
        codes, distinct = block.distinct(name)
        for text in distinct:
            tidy = tidied(text)
            is_lost = is_blank(tidy, FIELDS[name]) or is_spoilt(tidy)
            if (name, text) not in self._hashes and not is_lost:
                self._hashes[name, text] = hashed_text(f"{name}:{in_one_spelling(tidy)}", self.key)
        place = {hashed: number for number, hashed in enumerate(dict.fromkeys(self._hashes.values()))}
        numbers = [place.get(self._hashes.get((name, text), ""), MISSING) for text in distinct]
        return np.array([*numbers, MISSING])[codes]

    @property
    def hashes(self) -> pa.Array:
        """Every pupil met so far."""
        return pa.array(list(dict.fromkeys(self._hashes.values())), pa.string())


def status_of(block: Block) -> Read[np.ndarray]:
    """The SEN status of each line; where there is none, a plan says one, and no plan says nothing."""
    found, findings = block.codes("sen_status", SEN_STATUS)
    if "has_plan" not in block:
        return Read(found, findings)
    plan, besides = block.numbers("has_plan", yes_or_no)
    unsure = block.about(say.STATUS_NOT_KNOWN, (found < 0) & (plan == 0))
    return Read(np.where((found < 0) & (plan == 1), _PLAN, found), (*findings, *besides, *unsure))


def need_of(block: Block) -> Read[np.ndarray]:
    """The primary type of need of each line."""
    return block.codes("primary_need", SEN_TYPE)


def is_counted_age(block: Block, starts: np.ndarray) -> Read[np.ndarray]:
    """Whether each line's pupil is of the age the statistics cover; also where no birth date is given."""
    if "birth_date" not in block:
        return Read(np.ones(len(block), dtype=bool))
    born, findings = block.numbers("birth_date", days_since_1970)
    years, place = np.unique(school_years(np.maximum(starts, 0)), return_inverse=True)
    days = pd.Series(pd.to_datetime([age_counted_on(int(year)) for year in years]))
    ages = completed_years(pd.Series(born.astype("datetime64[D]")), days.take(place).reset_index(drop=True))
    return Read(np.where(born < 0, True, ages.isin(list(PUPIL_AGES)).to_numpy()), findings)
