"""The words councils use for grades of audits and in surveys, by code and parted by semicolons."""

import re

from data_access.layouts.code_words import CodeWords, listed
from metrics.quality.code_lists import AUDIT_GRADE, RESPONDENT, SURVEY_ANSWER, SURVEY_SCALE

_IN_WORDS = {
    "outstanding": "excellent; very good; exemplary",
    "good": "good practice; good quality",
    "requires_improvement": (
        "ri; needs improvement; requires improvement to be good; requiring improvement; req improvement"
    ),
    "inadequate": "unsatisfactory; poor; not adequate",
    "green": "rag green; g green",
    "amber": "rag amber; yellow; a amber",
    "red": "rag red; r red",
}
_NUMBERS = {f"grade_{number}": f"{number}; {word}" for number, word in enumerate(("one", "two", "three", "four"), 1)}


def _numbered(plain: str) -> str | None:
    """Of "1 outstanding" and "3 requires improvement" the words count."""
    rest = re.sub(r"^(?:grade |score )?[1-4] ", "", plain)
    return GRADES_IN_WORDS.accepted.get(rest) if rest != plain else None


GRADES_IN_WORDS = CodeWords(AUDIT_GRADE, _IN_WORDS)
AUDIT_GRADES = CodeWords(AUDIT_GRADE, {**_IN_WORDS, **_NUMBERS}, pattern=_numbered)
RAG_LETTERS = {"R": "red", "A": "amber", "G": "green"}
INSPECTORS_LETTERS = {"O": "outstanding", "G": "good", "RI": "requires_improvement", "I": "inadequate"}
NOT_MODERATED = frozenset(
    listed(
        "not moderated; no moderation; unmoderated; not yet moderated; not moderated yet; awaiting moderation; "
        "to be moderated; moderation pending; no"
    )
)
SAME_GRADE = frozenset(
    listed(
        "no change; unchanged; not changed; no changes; same; same grade; grade unchanged; no change to grade; "
        "no change in grade; no change of grade; grade stands; grade confirmed; grade agreed; stays the same"
    )
)
"""Plain words in the place of a grade after moderation."""

SURVEY_ANSWERS = CodeWords(
    SURVEY_ANSWER,
    {
        "strongly_agree": "agree strongly; fully agree; completely agree",
        "agree": "tend to agree; slightly agree; agree slightly; mostly agree",
        "neither_agree": "neither; neutral; neither agree or disagree; no opinion either way; undecided",
        "disagree": "tend to disagree; slightly disagree; disagree slightly; mostly disagree",
        "strongly_disagree": "disagree strongly; completely disagree; fully disagree",
        "very_satisfied": "extremely satisfied; completely satisfied",
        "satisfied": "fairly satisfied; mostly satisfied; quite satisfied; somewhat satisfied",
        "neither_satisfied": "neither satisfied or dissatisfied",
        "dissatisfied": "fairly dissatisfied; unsatisfied; not satisfied; somewhat dissatisfied",
        "very_dissatisfied": "very unsatisfied; extremely dissatisfied; completely dissatisfied",
        "very_good": "excellent; outstanding",
        "good": "fairly good; quite good",
        "fair": "ok; okay; average; neither good nor poor; neither good or poor; satisfactory",
        "poor": "fairly poor; bad; quite poor",
        "very_poor": "very bad",
        "yes": "y; yes definitely; definitely; yes fully; yes mostly",
        "partly": "in part; partially; yes partly; yes to some extent; to some extent; somewhat; sometimes; mixed",
        "no": "n; not at all; no not at all",
        "dont_know": "dk; not sure; unsure; prefer not to say; can t say; cannot say; too early to say; do not know",
    },
)
_RANGE = re.compile(r"(?:scale |score |scale of |scale from )?(\d{1,3}) (?:to )?(\d{1,3})(?: scale)?")
_BEST_LAST = re.compile(r"(\d{1,3}) (?:to )?(\d{1,3}) (\d{1,3}) (?:is |being )?(?:the )?(?:best|highest|high)")


def _scale_of_numbers(plain: str) -> str | None:
    """As in "1 to 5", "0-10", "1-5 (5 = best)"; where 1 is the best it is no scale that we hold."""
    found = _RANGE.fullmatch(plain)
    if not found and (found := _BEST_LAST.fullmatch(plain)) and found[3] != found[2]:
        return None
    code = f"from_{int(found[1])}_to_{int(found[2])}" if found else ""
    return code if code in SURVEY_SCALE.values() else None


SURVEY_SCALES = CodeWords(
    SURVEY_SCALE,
    {
        "agreement": (
            "agree disagree; agreement; agree; strongly agree to strongly disagree; likert; strongly agree strongly "
            "disagree; agree to disagree scale"
        ),
        "satisfaction": "satisfied dissatisfied; satisfaction; very satisfied to very dissatisfied",
        "quality": "good poor; very good to very poor; quality; excellent to poor",
        "yes_no": "yes no; y n; yes no partly; yes partly no; yes no don t know",
    },
    pattern=_scale_of_numbers,
)
RESPONDENTS = CodeWords(
    RESPONDENT,
    {
        "parent": (
            "parent; parents; carer; parents and carers; parent carer; parents carers; family; families; mother; "
            "father; foster carer; guardian"
        ),
        "young_person": (
            "young person; child; young people; children; pupil; student; children and young people; cyp; yp"
        ),
        "school": "school; setting; senco; sendco; schools; settings; college",
        "other": "other; professional; not said; not stated",
    },
)
