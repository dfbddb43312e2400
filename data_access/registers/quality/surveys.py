"""Families' answers to surveys: words and scores, each on its own scale; nothing that was written freely."""

import re

import pandas as pd

from data_access.cases.people import PERSON_BY
from data_access.findings import Read, Source
from data_access.layouts.case_headings import ALIASES, KEYS, PERSONAL
from data_access.layouts.cells import code_of, tidied
from data_access.registers.quality import findings as say
from data_access.registers.quality.code_words import RESPONDENTS, SURVEY_ANSWERS, SURVEY_SCALES
from data_access.registers.reader import RegisterReader, named
from metrics.quality.code_lists import SCALE_OF_ANSWER, SCORES, SURVEY_SCALE
from metrics.quality.survey_register import SURVEY_ANSWERS as REGISTER
from metrics.quality.survey_register import scored

_HEADINGS: dict[str, str] = {
    "response_reference": "response id; response number; response no; respondent id; response ref; survey response",
    "locality": ALIASES["locality"],
    "survey": "survey name; name of survey; questionnaire; survey title",
    "answered_date": (
        "date answered; date of response; response date; survey date; date completed; date of answer; answered on"
    ),
    "question": "question asked; survey question; question text; statement",
    "scale": "answer scale; response scale; scale used; type of scale",
    "answer": "answer given; survey answer; rating given",
    "score": "rating score; score given; answer score; rating",
    "respondent": (
        "respondent group; respondent; who answered; respondent type; answered by; type of respondent; completed by"
    ),
}
_SCORE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)(?: ?(?:/|out of) ?(\d{1,3}))?(?:\.0+)?")
_OUT_OF = {str(high): scale for scale, (low, high) in SCORES.items() if low == 1}
_PEOPLE = frozenset({*KEYS, *PERSONAL, *PERSON_BY})


def tidy_survey(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """Answers in words and in numbers apart, and no link to anybody."""
    people = [name for name in rows if name in _PEOPLE]
    made = rows.drop(columns=people)
    told = (say.SURVEY_PERSON.on(source),) if people else ()
    if "answer" not in made:
        return Read(made, told)
    blank = pd.Series(None, made.index, dtype="object")
    found = made["answer"].map(lambda text: _SCORE.fullmatch(tidied(text)), na_action="ignore")
    is_number = found.notna()
    score, scale = (made.get(name, blank).astype("object") for name in ("score", "scale"))
    numbers = found.map(lambda match: match[1], na_action="ignore")
    labels = SURVEY_SCALE.labels()
    out_of = found.map(lambda match: labels.get(_OUT_OF.get(match[2], "")), na_action="ignore")
    made = made.assign(
        answer=made["answer"].astype("object").mask(is_number, None),
        score=score.fillna(numbers.astype("object")),
        scale=scale.fillna(out_of.astype("object")),
    )
    return Read(made, told).then(_with_scales, source)


def _with_scales(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """An answer in words stands on the scale of its words, whatever the sheet calls it."""
    labels = SURVEY_SCALE.labels()
    own = rows["answer"].map(
        lambda text: labels.get(SCALE_OF_ANSWER.get(code_of(text, SURVEY_ANSWERS) or "", "")), na_action="ignore"
    )
    named_scale = rows["scale"].map(lambda text: labels.get(code_of(text, SURVEY_SCALES) or ""), na_action="ignore")
    differs = own.notna() & named_scale.notna() & (own != named_scale)
    made = rows.assign(scale=own.astype("object").fillna(rows["scale"].astype("object")))
    return Read(made, say.OTHER_SCALE.on_rows(source, rows.index[differs]))


def check_survey(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Names answers without a day, and scores without a scale or off it."""
    blank = pd.Series(None, rows.index, dtype="object")
    score = rows.get("score", pd.Series(None, rows.index, dtype="float64"))
    scale = rows.get("scale", blank)
    on_numbers = scale.isin(list(SCORES))
    off = on_numbers & score.notna() & scored(rows.assign(score=score, scale=scale)).isna()
    checks = (
        (say.SURVEY_NOT_DATED, rows.get("answered_date", blank).isna()),
        (say.NO_SCALE, score.notna() & ~on_numbers),
        (say.OFF_SCALE, off),
    )
    return named(rows, checks, file)


SURVEYS_READER = RegisterReader(
    dataset=REGISTER,
    headings=_HEADINGS,
    code_words=(SURVEY_ANSWERS, SURVEY_SCALES, RESPONDENTS),
    tidied=frozenset({"answer"}),
    not_read=say.SURVEY_COLUMN,
    tidy=tidy_survey,
    check=check_survey,
)
