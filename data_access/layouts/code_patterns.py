"""Codes that are told by a pattern, where people type what they like: "15 days", "15d ill", "10 day u/a"."""

import re
from collections.abc import Callable, Mapping

from metrics.schools.code_lists import ILLNESS_15, NIL, NOTICE_TYPE, UNAUTHORISED_10

_ILL = re.compile(r"\b15|\bfifteen|\bill|\bsick|\bmedical|\bhealth")
_UNAUTHORISED = re.compile(r"\b10|\bten\b|\bunauth|\bu a\b|\bua\b|\btruan")
_NIL = re.compile(r"\bnil\b|\bnone\b|\bnobody\b|\bno pupils\b")


def _notice_type(plain: str) -> str | None:
    """Which of the two notices it is, if it names one of them only."""
    if _NIL.search(plain):
        return NIL
    ill, unauthorised = bool(_ILL.search(plain)), bool(_UNAUTHORISED.search(plain))
    if ill == unauthorised:
        return None
    return ILLNESS_15 if ill else UNAUTHORISED_10


PATTERNS: Mapping[str, Callable[[str], str | None]] = {NOTICE_TYPE.key: _notice_type}
"""By code list: plain words to a code, None where they do not tell."""
