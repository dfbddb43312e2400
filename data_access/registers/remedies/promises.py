"""What a recommendation promises: whether money, how much, and what sort of remedy it is.

Nothing is guessed: words that can be read in two ways give nothing, or a mark that somebody should look.
"""

import re

import pandas as pd

from data_access.findings import Read, Source
from data_access.layouts.cells import NOTHING
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.columns import column, promised
from data_access.registers.remedies.plans import of_other_plans
from metrics.remedies.code_lists import PAYMENTS

_BLANK = frozenset({"", "-", "–", "n/a", "na", "none", "nil", "?"})
_TO_BE_AGREED = frozenset({"tbc", "tba", "?", "??"})
_POUNDS = re.compile(r"£\s?(\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+(?:\.\d{2})?)(?![\d,.]*\d)")
_NOT_ONE_SUM = re.compile(
    r"£\s?[\d,.]+\s*(?:per|a|each|every|pcm|pw|/)\s?(?:month|week|term|year|day|child)|£\s?[\d,.]+\s*(?:-|–|to)\s*£?\s?\d"
    r"|£\s?[\d,.]+\s*(?:pcm|pw)\b",
    re.IGNORECASE,
)
_MALFORMED = re.compile(r"£\s?\d[\d,.]*")
_PAYS = re.compile(
    r"(?:^|[.;:,\n]\s*|\b(?:agree[sd]? to|will|should|must|and|also|then)\s+)"
    r"(?:pay|refund|reimburse|compensate|remit|make (?:a |an )?(?:symbolic )?payment)\b"
    r"|\b(?:payment|refund|reimbursement) of\b"
    r"|\bpay(?:ment)? (?:to )?(?:her|him|them|the (?:family|mother|father|parent))",
    re.IGNORECASE,
)


_TYPES: tuple[tuple[str, str], ...] = (
    ("training", r"\btrain(?:ing|ed)?\b|\bworkshops?\b"),
    ("policy_change", r"\bpolic(?:y|ies)\b"),
    (
        "procedure_change",
        r"\b(?:procedures?|process(?:es)?|oversight|systems?|monitoring|protocol|checklist|arrangements)\b",
    ),
    ("case_audit", r"\b(?:audit|review|check)\b.{0,80}\b(?:pupils|children|cases|young people|plans|families)\b"),
    ("share_learning", r"\b(?:share|circulate|remind|lessons|learning|report to)\b"),
    ("review_decision", r"\b(?:reconsider|review|look again at)\b.{0,40}\bdecisions?\b"),
    (
        "provide_service",
        r"\b(?:provide|arrange|deliver|secure|put in place|start)\b.{0,60}"
        r"\b(?:tuition|provision|therapy|placement|transport|education|sessions|assessment)\b",
    ),
    ("apology", r"\bapolog(?:y|ise|ize|ies)\b"),
)
_PAYMENT_TYPES: tuple[tuple[str, str], ...] = (
    ("payment_time_trouble", r"\btime and trouble\b"),
    ("payment_distress", r"\bdistress|anxiety|uncertainty|frustration|worry\b"),
    (
        "payment_quantifiable",
        r"\brefund\w*|reimburs\w*|costs?\b|\bfees?\b|backdat|arranged (?:by|herself|himself)"
        r"|paid for|\b(?:parents?|mother|father|family)\b.{0,20}\b(?:arranged|paid)",
    ),
    (
        "payment_missed_provision",
        r"\b(?:missed|lost|loss of|without|not|no|nothing|failure|failing)\b.{0,60}"
        r"\b(?:education|provision|assess\w*|therapy|school|provid\w*)"
        r"|\b(?:education|provision|therapy|schooling)\b.{0,60}\b(?:missed|lost|not)\b",
    ),
)


def with_types(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The type as recorded; where it is blank, as the words of the recommendation say. Other plans have none."""
    kind = column(rows, "remedy_type")
    blank = (kind.isna() | kind.map(lambda text: str(text).strip().casefold() in _BLANK)) & ~of_other_plans(rows)
    in_words = promised(rows).map(type_from_words)
    recorded = column(rows, "remedy_kind").notna()
    findings = (
        *say.TYPE_FROM_WORDS.on_rows(source, rows.index[blank & in_words.notna()]),
        *say.TYPE_NOT_CLEAR.on_rows(source, rows.index[blank & in_words.isna() & ~recorded]),
    )
    return Read(rows.assign(remedy_type=kind.mask(blank, in_words)), findings)


def with_amounts(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The amount agreed as recorded. Without a column, the one amount in a recommendation to pay after a complaint.

    A payment whose amount is not one sum (so much a month, from one sum to another, to be agreed) is marked as not
    stated, and what stands in the cell is named.
    """
    words, cell = promised(rows), column(rows, "amount_agreed")
    pays = words.map(promises_money).astype(bool) | words.map(type_from_words).isin(PAYMENTS)
    pays &= ~of_other_plans(rows)
    from_words = pd.Series(False, rows.index)
    if cell.isna().all():
        amount = words.map(amount_in).where(pays)
        from_words, not_stated = amount.notna(), pays & amount.isna()
        cell = amount.map(lambda pounds: f"{pounds:.2f}", na_action="ignore").astype("object")
    else:
        not_stated = cell.map(lambda text: not pd.isna(text) and _is_words(text)).astype(bool)
        cell = cell.mask(not_stated)
    flag = column(rows, "amount_unquantified").mask(not_stated, "yes")
    kind = column(rows, "remedy_kind")
    kind = kind.mask(kind.isna() & pays & column(rows, "remedy_type").isna(), "individual")
    findings = (
        *say.AMOUNT_FROM_WORDS.on_rows(source, rows.index[from_words]),
        *say.AMOUNT_NOT_STATED.on_rows(source, rows.index[not_stated]),
    )
    return Read(rows.assign(amount_agreed=cell, amount_unquantified=flag, remedy_kind=kind), findings)


def promises_money(text: str) -> bool:
    """Whether the words promise a payment."""
    return bool(_PAYS.search(text))


def amount_in(text: str) -> float | None:
    """The one amount that a promise to pay names; None for none, several, a range or so much a month."""
    if _NOT_ONE_SUM.search(text):
        return None
    sums = [found[1] for found in _POUNDS.finditer(text)]
    if len(sums) != len(_MALFORMED.findall(text)):
        return None
    amounts = {float(one.replace(",", "")) for one in sums}
    return amounts.pop() if len(amounts) == 1 else None


def type_from_words(text: str) -> str | None:
    """What sort of remedy a recommendation describes; None where its words do not say. A payment comes first."""
    listed = _PAYMENT_TYPES if promises_money(text) else _TYPES
    return next((code for code, words in listed if re.search(words, text, re.IGNORECASE | re.DOTALL)), None)


def _is_words(text: str) -> bool:
    """Words about an amount: "to be agreed", "£600 per month", "£200 to £300". A slip of the pen in a sum is not."""
    plain = str(text).strip().casefold()
    if plain in NOTHING:
        return plain in _TO_BE_AGREED
    without_pounds = plain.replace("gbp", "").replace("pounds", "")
    return any(letter.isalpha() for letter in without_pounds) or _is_range(plain)


def _is_range(text: str) -> bool:
    parts = [part.strip(" £") for part in text.replace("–", "-").split("-")]
    return len(parts) == 2 and all(part[:1].isdigit() for part in parts)
