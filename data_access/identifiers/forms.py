"""The forms of numbers and addresses that identify a person, plain, spaced, dashed, slashed and glued to their label.

Sources: UPN, its letters without I, O and S and its check letter: DfE's guide to unique pupil numbers. NHS number: NHS
Data Dictionary, modulus 11. ULN: Learning Records Service, modulus 11, no remainder of 0. Postcode areas: Royal Mail;
ZZ is what DfE has schools write where there is none.
"""

import re
from collections.abc import Iterator

from data_access.identifiers.traces import Identifier, Trace

BARE_TEN, GROUPED_TEN, UPN_FORM = "ten digits", "3-3-4 digits", "a letter and twelve digits"
JOINED_POSTCODE, BARE_TELEPHONE = "a postcode", "digits from 0 on"
_START, _END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_GAP = r"[ ./_\-]{1,3}"
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN = re.compile(
    rf"{_START}[A-HJ-NP-RT-Z](?:[ ./_\-]{{0,3}}\d){{11}}[ ./_\-]{{0,3}}[\dA-HJ-NP-RT-Z]{_END}"
    rf"|(?<=[A-Z])[A-HJ-NP-RT-Z]\d{{11}}[\dA-HJ-NP-RT-Z]{_END}",
    re.IGNORECASE,
)
_GROUPINGS = ((5, 5), (4, 3, 3), (3, 4, 3), (2, 4, 4), (4, 4, 2))
"""How people part ten digits beside 3-3-4."""
_OTHERWISE = "|".join(_GAP.join(rf"\d{{{count}}}" for count in groups) for groups in _GROUPINGS)
TEN_DIGITS = rf"(?:\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}|\d{{10}}|\d(?:[ .\-]\d){{9}}|{_OTHERWISE})"
"""The pattern of a number of ten digits, without what may not stand beside it."""
_TEN = re.compile(rf"(?:{_START}|(?P<said>(?i:NHS|ULN)))(?P<ten>{TEN_DIGITS})(?:\.0)?{_END}")
_YEAR_IN_GROUPS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_AND_NUMBER = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_SAID_BEFORE = re.compile(r"(?:NHS|ULN)(?: ?(?:no|num|number))?[ .:#=\-]{0,3}$", re.IGNORECASE)
_EMAIL = re.compile(
    r"[a-z0-9_'+\-](?:[\w.'+\-]{0,80}(?: ?@ ?|%40| ?[(\[]at[)\]] ?|(?-i: AT ))|[\w'+\-]{0,40}\.[\w'+\-]{1,40} at )"
    r"[\w\-]{1,80}(?:(?:\.| \. )[\w\-]{1,80}){1,8}",
    re.IGNORECASE,
)
_AREA_CODE = r"(?:\(0[1-9]\d{1,4}\)|02[03489]|0[1-9]\d{2,3})"
_TELEPHONES = (
    re.compile(rf"(?<![A-Za-z0-9])(?:\+|00) ?44[ .\-]{{0,2}}(?:\(0\))?(?:[ .\-]{{0,2}}\d){{9,10}}{_END}"),
    re.compile(rf"(?<![A-Za-z0-9+]){_AREA_CODE}[ ./_\-]{{1,3}}\d(?:[ ._\-]{{0,2}}\d){{4,7}}{_END}"),
)
_BARE_TELEPHONE = re.compile(rf"(?<![A-Za-z0-9+])0[1-9]\d{{8,9}}{_END}")
_TELEPHONE_DIGITS = (10, 11)
_AREAS = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK "
    "FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP "
    "NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W "
    "WA WC WD WF WN WR WS WV YO ZE ZZ"
)
_ORDINAL = "(?!1ST|2ND|3RD|[4-9]TH)"
"""What ends no postcode here: "S19 3RD term" is commoner than the few streets that have one so."""
_POSTCODE = re.compile(
    rf"{_START}(?:(?:{_AREAS.replace(' ', '|')})\d[\dA-Z]?(?P<gap>[ ._\-]{{0,3}}){_ORDINAL}\d[ABD-HJLNP-UW-Z]{{2}}"
    rf"|GIR[ ._\-]{{0,3}}0AA){_END}",
    re.IGNORECASE,
)


def emails(text: str) -> Iterator[Trace]:
    """Addresses with "@", "(at)", "%40" or " AT "; a small "at" only between parts with dots."""
    for found in _EMAIL.finditer(text):
        yield Trace(Identifier.EMAIL, found.start(), found.end(), sure=True)


def upns(text: str) -> Iterator[Trace]:
    """UPNs and temporary ones; those with a wrong check letter are not ``checked``."""
    for found in _UPN.finditer(text):
        right = has_check_letter(re.sub(r"[^0-9A-Za-z]", "", found[0]).upper())
        yield Trace(Identifier.UPN, found.start(), found.end(), right, form=UPN_FORM, checked=right)


def has_check_letter(upn: str) -> bool:
    """The digits weighted 2 to 13, modulo 23; the last letter of a temporary UPN counts by its place."""
    values = [int(one) if one.isdigit() else _UPN_LETTERS.index(one) for one in upn[1:]]
    total = sum(weight * value for weight, value in enumerate(values, start=2))
    return _UPN_LETTERS[total % 23] == upn[0]


def telephones(text: str) -> Iterator[Trace]:
    """Numbers of the United Kingdom; those in one row of digits are not sure."""
    for pattern in _TELEPHONES:
        for found in pattern.finditer(text):
            digits = re.sub(r"\D", "", found[0])
            abroad = found[0][0] == "+" or digits.startswith("00")
            if abroad or len(digits) in _TELEPHONE_DIGITS:
                sure = not _YEAR_IN_GROUPS.search(found[0]) and (" " in found[0] or not re.search("[/_]", found[0]))
                yield Trace(Identifier.TELEPHONE, found.start(), found.end(), sure, form=BARE_TELEPHONE)
    for found in _BARE_TELEPHONE.finditer(text):
        yield Trace(Identifier.TELEPHONE, found.start(), found.end(), sure=False, form=BARE_TELEPHONE)


def ten_digits(text: str) -> Iterator[Trace]:
    """NHS numbers and ULNs; sure in the form 3-3-4, or behind their name. No year or day begins or parts them."""
    for found in _TEN.finditer(text):
        digits = re.sub(r"\D", "", found["ten"])
        parted = digits != found["ten"]
        if len(digits) != 10 or _DAY_AND_NUMBER.match(digits) or (parted and _YEAR_IN_GROUPS.search(found["ten"])):
            continue
        said = bool(found["said"] or _SAID_BEFORE.search(text[: found.start()][-24:]))
        kind = Identifier.NHS if is_nhs_number(digits) else Identifier.ULN
        right = kind is Identifier.NHS or is_uln(digits)
        form = GROUPED_TEN if [len(group) for group in re.findall(r"\d+", found["ten"])] == [3, 3, 4] else BARE_TEN
        sure = right and (form == GROUPED_TEN or said)
        yield Trace(kind, found.start(), found.end(), sure, form=form, checked=right)


def is_nhs_number(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of an NHS number. None begins with 00."""
    check = 11 - _weighted(digits) % 11
    return not digits.startswith("00") and check != 10 and check % 11 == int(digits[9])


def is_uln(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of a ULN. None begins with 0."""
    remainder = _weighted(digits) % 11
    return digits[0] != "0" and remainder != 0 and 10 - remainder == int(digits[9])


def _weighted(digits: str) -> int:
    return sum((10 - place) * int(digit) for place, digit in enumerate(digits[:9]))


def postcodes(text: str) -> Iterator[Trace]:
    """Whole postcodes of areas that there are; those without a space are not sure."""
    for found in _POSTCODE.finditer(text):
        spaced = " " in found[0]
        yield Trace(Identifier.POSTCODE, found.start(), found.end(), spaced, form=JOINED_POSTCODE)
