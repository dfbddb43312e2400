"""The words councils use for SEN2's codes, beside those of the code lists themselves."""

import re
from functools import lru_cache

from data_access.layouts.appeal_code_words import APPEAL_WORDS
from data_access.layouts.code_patterns import PATTERNS
from data_access.layouts.days import NotReadable
from data_access.layouts.remedy_headings import WORDS as REMEDY_WORDS
from metrics.base.code_list import CodeList

_AWAITING = ("awaiting outcome", "decision pending", "pending decision", "not decided", "no decision yet", "waiting",
             "to be decided", "tbd", "outstanding", "under consideration", "with panel")  # fmt: skip
_WITHDRAWN = ("withdrew", "parent withdrew", "family withdrew", "withdrawn by parents", "withdrawn by school",
              "parental withdrawal", "closed withdrawn", "request cancelled", "request ceased")  # fmt: skip

COUNCIL_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "request_outcome": {
        "Y": ("agree", "assess agreed", "agreed at panel", "panel agreed", "request agreed", "request accepted",
              "proceed to ehcna", "proceed to assess", "progress to assessment", "decision to assess",
              "will assess", "accepted for assessment", "yes to assessment", "yes agreed"),
        "N": ("rta", "refusal", "request refused", "request declined", "request rejected", "request not agreed",
              "not agreed to assess", "not agreed at panel", "decision not to assess", "no assessment",
              "declined to assess", "ehcna declined", "ehcna not agreed", "assessment declined",
              "assessment not agreed", "not to proceed", "do not proceed", "turned down", "panel refused"),
        "A": (*_AWAITING, "awaiting decision to assess", "awaiting 6 week decision", "request received"),
        "W": (*_WITHDRAWN, "application withdrawn"),
    },
    "assessment_outcome": {
        "Y": ("agree", "agree to issue plan", "agreed to issue plan", "agreed to issue ehcp", "plan to be issued",
              "ehcp to be issued", "issue ehcp", "issue ehc plan", "issue a plan", "ehcp agreed", "ehc plan agreed",
              "plan finalised", "ehcp finalised", "final issued", "decision to issue plan", "yes plan issued"),
        "N": ("rti", "refusal", "refusal to issue plan", "no ehcp", "no ehc plan", "ehcp not issued", "ehcp refused",
              "not agreed", "not agreed to issue", "plan not agreed", "decision not to issue plan",
              "no plan to be issued", "refused to issue plan", "decision not to issue ehcp"),
        "A": (*_AWAITING, "assessing", "under assessment", "being assessed", "assessment in progress"),
        "W": (*_WITHDRAWN, "assessment ceased", "assessment cancelled"),
    },
    "request_source": {
        "1": ("parent request", "parental request", "parents carers", "parent or young person", "mother", "father",
              "carer", "self", "yp", "parent led", "parent guardian"),
        "2": ("school request", "setting request", "educational setting", "education provider", "academy",
              "school nursery college", "early years provider", "sixth form", "fe college", "school led"),
        "3": ("gp", "paediatrician", "health visitor", "nhs"),
        "4": ("social services", "childrens services"),
    },
    "sen_type": {
        "SPLD": ("dyslexia",),
        "SEMH": ("social emotional mental health needs",),
        "SLCN": ("speech and language", "speech language and communication difficulties"),
        "HI": ("hearing",),
        "VI": ("vision", "visual"),
        "PD": ("physical",),
        "ASD": ("autism spectrum", "autistic spectrum"),
    },
    "cease_reason": {
        "1": ("maximum age", "maximum age reached", "reached 25"),
        "2": ("needs met", "no longer required needs met"),
        "3": ("higher education", "university"),
        "4": ("paid employment", "employment"),
        "5": ("transferred to another la", "moved to another la", "transferred out", "moved la"),
        "6": ("no longer engaging",),
        "7": ("moved out of england",),
        "8": ("deceased", "death"),
    },
    "review_outcome": {"A": ("amended",), "C": ("ceased",), "M": ("maintained", "no changes", "no amendments")},
    **APPEAL_WORDS,
    **REMEDY_WORDS,
}  # fmt: skip
"""By code list and code. Compared without case and punctuation. Words that could stand for two codes are not here."""
_TURNS = frozenset({"not", "no", "then", "but", "later", "now", "overturned", "conceded", "order", "ordered", "appeal",
                    "appealed", "tribunal", "mediation", "reconsidered", "unless", "if", "subject"})  # fmt: skip
"""Words that may turn the meaning of the word before them round."""
_BRACKET = re.compile(r"(.+?)\s*\(([^()]*)\)\s*$")
_DASH = re.compile(r"([^-–—:=]+?)\s*[-–—:=]\s*(.*)$")
_COMMA = re.compile(r"([^,;]+?)\s*[,;]\s*(.*)$")


def plain_words(text: str) -> str:
    """A text as it is compared: no case, letters and digits only, single spaces."""
    spelt_out = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    return " ".join(re.sub(r"[^0-9a-z]+", " ", spelt_out).split())


@lru_cache
def words_of(codes: CodeList) -> dict[str, str]:
    """Every accepted spelling of a code list, in plain words, to its code."""
    accepted = {plain_words(spelling): code for spelling, code in codes.spellings().items()}
    for code, spellings in COUNCIL_WORDS.get(codes.key, {}).items():
        for spelling in spellings:
            accepted.setdefault(plain_words(spelling), code)
    return accepted


def read_code(text: str, codes: CodeList) -> str:
    """The code a text stands for: the code, its words, or either of them with a remark behind it.

    A remark that may change the meaning ("Agreed - then withdrawn") leaves the text unread.
    """
    words = words_of(codes)
    plain = plain_words(re.sub(r"\.0$", "", text))
    if plain in words:
        return words[plain]
    for split in (_BRACKET, _DASH, _COMMA):
        if (found := split.match(text)) and (code := words.get(plain_words(found[1]))):
            remark = plain_words(found[2])
            official = split is not _COMMA and found[1].strip().upper() in codes.values()
            if _leaves_alone(remark, code, words, official):
                return code
    if codes.key in PATTERNS and (code := PATTERNS[codes.key](plain)):
        return code
    raise NotReadable("this is not one of the codes or words for it")


def _leaves_alone(remark: str, code: str, words: dict[str, str], official: bool) -> bool:
    """Whether what stands behind a word leaves its meaning alone.

    Behind an official code, as in "N - Not agreed", only another code's own words do not.
    """
    if remark in words or official:
        return words.get(remark, code) == code
    said = remark.split()
    return not _TURNS.intersection(said) and all(words.get(word, code) == code for word in said)
