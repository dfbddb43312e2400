"""Which references identify a person, told by a whole column: what looks odd alone may be how a council numbers cases.

One ten-digit number in eleven has the check digit of an NHS number and one that of a ULN, so a column of ten-digit
references is left alone unless nearly all have. A day in a reference is a birth date where it is that of its own row,
where it lies years before the case began, or where such days are too old for any case.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_access.identifiers.days import FIRST_PLAN, INITIALS
from data_access.identifiers.forms import BARE_TELEPHONE, BARE_TEN, GROUPED_TEN, JOINED_POSTCODE, UPN_FORM
from data_access.identifiers.traces import Identifier, Trace

_FEW = 5
"""So many references of one form may still be strays; more of them are how this council numbers its cases."""
_MOSTLY = 0.5
_MANY_RIGHT, _NEARLY_ALL_RIGHT = 0.6, 0.8
"""Of 3-3-4 digits, and of ten in a row: the share with the check digit of one kind; by chance one in eleven."""
_SOME_OLD = 0.1
_NEAR = np.timedelta64(366, "D")
_ALMOST_ALL = 0.8
_ELEVEN = r"\d{11}|\d{5}[/_]\d{6}"

Found = Mapping[str, tuple[Trace, ...]]
Days = Mapping[int, frozenset[np.datetime64]]


@dataclass(frozen=True)
class Company:
    """What stands beside the references of a column."""

    texts: pd.Index
    """All its distinct references."""
    births: Days
    """By a reference's place among them: the birth dates of its rows."""
    begins: Days
    """The same: the days on which its rows' cases began."""
    own: frozenset[str]
    """References that repeat the UPN or ULN of their own row."""
    places: Mapping[str, int]
    years_before: int = 2
    """So long before its case began no reference can have been given."""


def identifying(found: Found, company: Company) -> dict[str, tuple[Trace, ...]]:
    """Of references in which something looks like an identifier, those in which it is one, with what it is."""
    days = _birth_dates(found, company)
    taken = {UPN_FORM: _upns, GROUPED_TEN: _grouped, BARE_TEN: _bare_tens}
    by_form = {form: decide(_of_form(found, form), company) for form, decide in taken.items()}
    by_form[JOINED_POSTCODE] = _unlike_the_others(_of_form(found, JOINED_POSTCODE), company)
    by_form[BARE_TELEPHONE] = _telephones(_of_form(found, BARE_TELEPHONE), company)
    made = {}
    for text, marks in found.items():
        kept = tuple(one for one in marks if _is_one(text, one, by_form, days, company))
        if kept:
            made[text] = kept
    return made


def _is_one(
    text: str, one: Trace, by_form: Mapping[str, frozenset[str]], days: frozenset[str], company: Company
) -> bool:
    if one.kind is Identifier.EMAIL:
        return True
    if one.day:
        return one.sure or text in days
    return text in by_form[one.form] or text in company.own


def _of_form(found: Found, form: str) -> dict[str, Trace]:
    return {text: one for text, marks in found.items() for one in marks if one.form == form and not one.day}


def _upns(found: Mapping[str, Trace], _company: Company) -> frozenset[str]:
    """A letter and twelve digits: of a few, also those with a wrong letter, which are slips."""
    right = {text for text, one in found.items() if one.checked}
    house = len(found) >= _FEW and len(right) <= _MOSTLY * len(found)
    whole = {text for text, one in found.items() if one.end - one.start == len(text)}
    return frozenset() if house else frozenset(right | whole)


def _grouped(found: Mapping[str, Trace], _company: Company) -> frozenset[str]:
    """3-3-4 digits: those with the right check digit, unless many are written so and few of them are right."""
    house = len(found) >= _FEW and _right_share(found) < _MANY_RIGHT
    return frozenset() if house else frozenset(text for text, one in found.items() if one.checked)


def _bare_tens(found: Mapping[str, Trace], _company: Company) -> frozenset[str]:
    """Ten digits in a row: all, slips among them, where nearly all are right; of a few, every one must be."""
    bare = {text: one for text, one in found.items() if not one.sure}
    enough = _NEARLY_ALL_RIGHT if len(bare) >= _FEW else 1
    return frozenset(text for text, one in found.items() if one.sure or _right_share(bare) >= enough)


def _right_share(found: Mapping[str, Trace]) -> float:
    """The share that has the check digit of one kind of number, the kind that more have."""
    right = [one.kind for one in found.values() if one.checked]
    return max((right.count(kind) for kind in set(right)), default=0) / max(len(found), 1)


def _unlike_the_others(found: Mapping[str, Trace], company: Company) -> frozenset[str]:
    """Those that the form alone tells; the others unless this council's references look so."""
    house = len(found) >= _FEW and len(found) > _MOSTLY * len(company.texts)
    return frozenset(text for text, one in found.items() if one.sure or not house)


def _telephones(found: Mapping[str, Trace], company: Company) -> frozenset[str]:
    """Eleven digits in a row from 0 on, unless other references are numbers of eleven digits or most are."""
    bare = {text for text, one in found.items() if re.fullmatch(_ELEVEN, text[one.start : one.end])}
    numbers = int(company.texts.astype("str").str.fullmatch(_ELEVEN).sum()) if bare else 0
    house = numbers > len(bare) or (numbers >= _FEW and numbers > _MOSTLY * len(company.texts))
    return frozenset(text for text, one in found.items() if one.sure or (text in bare and not house))


def _birth_dates(found: Found, company: Company) -> frozenset[str]:
    """The references whose days are birth dates; those that say so themselves are not asked."""
    of_initials = _six_digits(found, company)
    dated = {
        text: [one for one in marks if one.day and (one.form != INITIALS or text in of_initials)]
        for text, marks in found.items()
    }
    dated = {text: marks for text, marks in dated.items() if marks}
    if not dated:
        return frozenset()
    own = _share(dated, company.births, company, lambda day, births: day in births)
    if own is not None:
        return frozenset(dated) if own > _MOSTLY else _equal(dated, company)
    near = _share(dated, company.begins, company, lambda day, begins: any(abs(day - one) <= _NEAR for one in begins))
    if near is not None and near >= _MOSTLY:
        return frozenset()
    long = np.timedelta64(company.years_before * 366, "D")
    before = _share(dated, company.begins, company, lambda day, begins: all(one - day >= long for one in begins))
    old = np.mean([any(one.day < FIRST_PLAN for one in marks if one.day) for marks in dated.values()])
    return frozenset(dated) if (before or 0) >= _ALMOST_ALL or old >= _SOME_OLD else frozenset()


def _six_digits(found: Found, company: Company) -> frozenset[str]:
    """Of references of letters and six digits those that may be initials and a birth date: "JE130517".

    The row's own birth date; else, where at least half of all that look so read as a day, one years before the case
    began, unless it reads as the day of the case from the year on: "EH250314".
    """
    texts = {text: one for text, marks in found.items() for one in marks if one.form == INITIALS and one.day}
    if not texts:
        return frozenset()
    alike = int(company.texts.astype("str").str.fullmatch(r"[A-Za-z]{2,3}\d{6}").sum())
    mostly = len(texts) >= _MOSTLY * alike
    long = np.timedelta64(company.years_before * 366, "D")

    def may_be(text: str, one: Trace) -> bool:
        place, day = company.places[text], np.datetime64(one.day, "D")
        begins = company.begins.get(place, frozenset())
        opened = _year_first(text[one.start : one.end])
        near = opened is not None and any(abs(opened - begun) <= _NEAR for begun in begins)
        before = bool(begins) and all(begun - day >= long for begun in begins)
        return day in company.births.get(place, frozenset()) or (mostly and before and not near)

    return frozenset(text for text, one in texts.items() if may_be(text, one))


def _year_first(six: str) -> np.datetime64 | None:
    try:
        return np.datetime64(f"20{six[:2]}-{six[2:4]}-{six[4:]}", "D")
    except ValueError:
        return None


def _equal(dated: Mapping[str, list[Trace]], company: Company) -> frozenset[str]:
    """References that hold the birth date of their own row, in a column where the others do not."""
    births = {text: company.births.get(company.places[text], frozenset()) for text in dated}
    return frozenset(
        text for text, marks in dated.items() if any(np.datetime64(one.day, "D") in births[text] for one in marks)
    )


def _share(
    dated: Mapping[str, Iterable[Trace]],
    days: Days,
    company: Company,
    holds: Callable[[np.datetime64, frozenset[np.datetime64]], bool],
) -> float | None:
    """Of the references whose rows have such a day, the share in which it holds; None where none has one."""
    known = {text: beside for text in dated if (beside := days.get(company.places[text]))}
    answers = [any(holds(np.datetime64(one.day, "D"), beside) for one in dated[text]) for text, beside in known.items()]
    return float(np.mean(answers)) if answers else None
