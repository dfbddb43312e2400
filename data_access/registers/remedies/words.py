"""What the words of an action plan say: whether a thing is done, how much was promised, what sort of remedy it is.

Nothing is guessed: words that can be read in two ways give nothing, or a mark that somebody should look.
"""

import html
import re
from dataclasses import dataclass
from datetime import date

from data_access.registers.remedies.days import days_in, heading_day

_TAG = re.compile(r"<\s*(/?)\s*(p|br|div|li|tr|ul|ol|table|h[1-6])\b[^<>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_DONE = re.compile(
    r"^\W*(?:(?:this|all|both|now|actions?|recommendation|is|was|were|has been|have been|payment|made|works?)\s+)*"
    r"(?:completed?|done|actioned|discharged|paid in full|paid)\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\b(?:not|never|to be|will be|would|will|should|partly|partially|part|nearly|almost|mostly|due to|expected|aim|"
    r"once|when|until|unless|if|before|incomplete|yet|awaiting|half|date|target|deadline|by)\b|%",
    re.IGNORECASE,
)
_STILL_OPEN = re.compile(
    r"\b(?:ongoing|on-going|in progress|under way|underway|outstanding|awaiting|awaited|delayed|still|remains? to|"
    r"to be (?:done|completed|finalised|arranged|agreed)|not (?:yet )?(?:complete|done|finished|started)\w*)\b",
    re.IGNORECASE,
)
_READS_DONE = re.compile(
    r"\b(?:in operation|now operating|operational|in place|in use|implemented|embedded|signed off|rolled out|"
    r"adopted|delivered to all|has been (?:issued|published|delivered|carried out|held|made|sent))\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"\n+|(?<=[a-z)\d])\.\s+|;\s*")


@dataclass(frozen=True)
class Said:
    """What a text on progress says."""

    completed_on: date | None = None
    completed: bool = False
    """It says that it is completed, with or without a day."""
    reads_complete: bool = False
    """It reads as if it were, and does not say so."""
    month_only: bool = False
    days: tuple[date, ...] = ()
    """Different days of completion: more than one says that the parts were done one after another."""


def without_html(text: str) -> str:
    """Plain text: paragraphs and breaks become line ends, other tags go, and entities become letters."""
    if "<" not in text and "&" not in text:
        return text
    plain = html.unescape(_ANY_TAG.sub("", _TAG.sub("\n", text)))
    return re.sub(r"\s*\n\s*", "\n", plain.replace("\xa0", " ")).strip()


def said_of_progress(text: str) -> Said:
    """Whether the words say that the whole is done, and when.

    One sentence that something is open makes the rest count for nothing: parts were done, not the whole.
    """
    pieces = [piece for piece in _SENTENCES.split(text) if piece.strip()]
    done = [piece for piece in pieces if _says_done(piece)]
    still_open = any(_STILL_OPEN.search(piece) for piece in pieces)
    reads = any(_READS_DONE.search(piece) and not _NOT_DONE.search(piece) for piece in pieces)
    if not done or still_open:
        return Said(reads_complete=bool(done) or (reads and not still_open))
    found = [day for piece in done for day in days_in(piece)]
    days = tuple(sorted({one.day for one in found}))
    months = any(one.month_only for one in found)
    return Said(max(days, default=None), True, False, months, days)


def _says_done(piece: str) -> bool:
    """A sentence that begins with the word, or with a day and then the word, and nothing in it that takes it back."""
    head = heading_day(piece)
    rest = piece[head.end :] if head else piece
    return bool(_DONE.match(rest)) and not _NOT_DONE.search(rest)


def last_update(text: str) -> tuple[date, bool] | None:
    """The latest day that a line is headed by, and whether only its month was written."""
    lines = text.split("\n")
    later = [piece for line in lines for piece in re.split(r"(?<=[a-z)\d])[.;]\s+", line)[1:] if _HEADED.match(piece)]
    heads = [found for piece in (*lines, *later) if (found := heading_day(piece))]
    done = said_of_progress(text)
    days = [(one.day, one.month_only) for one in heads] + [(day, done.month_only) for day in done.days]
    return max(days, default=None)


_HEADED = re.compile(r"\s*(?:update\b|[^:]{3,20}:)", re.IGNORECASE)
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


def type_from_words(text: str) -> str | None:
    """What sort of remedy a recommendation describes; None where its words do not say. A payment comes first."""
    listed = _PAYMENT_TYPES if promises_money(text) else _TYPES
    return next((code for code, words in listed if re.search(words, text, re.IGNORECASE | re.DOTALL)), None)
