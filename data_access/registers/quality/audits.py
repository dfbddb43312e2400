"""Registers of audits of plans: grades in the words, colours, letters or numbers of the council's own tool."""

import pandas as pd

from data_access.findings import Finding, Read, Source
from data_access.layouts.case_headings import ALIASES
from data_access.layouts.cells import NOTHING, code_of, tidied
from data_access.layouts.code_words import FALSE_WORDS, plain_words
from data_access.registers.quality import findings as say
from data_access.registers.quality.code_words import (
    AUDIT_GRADES,
    GRADES_IN_WORDS,
    INSPECTORS_LETTERS,
    NOT_MODERATED,
    RAG_LETTERS,
    SAME_GRADE,
)
from data_access.registers.reader import RegisterReader, named
from metrics.quality.audit_register import GRADE_AFTER, OWN_PARTED, PLAN_AUDITS
from metrics.quality.code_lists import AUDIT_GRADE, NUMBERED_GRADES, PLAN_SECTIONS

_SECTION_WORDS = {
    "section_a": "views; aspirations; views interests and aspirations; views and aspirations; voice of the child",
    "section_b": "special educational needs; sen; needs; educational needs",
    "section_c": "health needs",
    "section_d": "social care needs; care needs",
    "section_e": "outcomes",
    "section_f": "provision; educational provision; special educational provision",
    "section_g": "health provision",
    "section_h1": "social care provision; h; section h; section h grade; h1 and h2; section h1 and h2; care provision",
    "section_h2": "other social care provision; other care provision",
    "section_i": "placement; school named; setting named",
    "section_j": "personal budget",
    "section_k": "advice; advice and information; appendices",
}
_HEADINGS: dict[str, str] = {
    "audit_reference": "audit ref; audit no; audit number; audit id; qa ref; qa reference; qa number",
    "case_reference": ALIASES["case_reference"],
    "locality": ALIASES["locality"],
    "team": ALIASES["team"],
    "primary_need": ALIASES["primary_need"],
    "audit_date": "audit date; date of audit; date audited; audited on; qa date; date of qa; date of quality audit",
    "overall_grade": (
        "overall grade; grade; overall; overall judgement; audit grade; overall audit grade; audit judgement; "
        "overall rating; audit rating; overall rag; rag; judgement; audit outcome; overall score; grade awarded"
    ),
    **{
        name: f"section {letter}; {letter}; section {letter} grade; sec {letter}; grade section {letter}; {words}"
        for name, words in _SECTION_WORDS.items()
        for letter in (name.removeprefix("section_"),)
    },
    "moderated": "moderated y n; moderation; was it moderated; moderated yes no; audit moderated",
    "moderated_grade": (
        "moderated grade; grade after moderation; moderation grade; final grade; grade following moderation; "
        "moderated judgement; moderated overall grade; moderation outcome; moderated overall"
    ),
}
_GRADES = ("overall_grade", *PLAN_SECTIONS, "moderated_grade")
_OWN = "own_sections"


def tidy_audits(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """Letters read as the scale they belong to; the council's own sections in one text; numbers named."""
    own = [name for name in rows if name.startswith(f"{_OWN}: ")]
    made = _with_letters_read(rows, [name for name in rows if name in _GRADES or name in own])
    findings: list[Finding] = [say.OWN_SECTIONS.on(source, column=name.removeprefix(f"{_OWN}: ")) for name in own]
    if own:
        texts = made[own].apply(_own_text, axis=1)
        made = made.drop(columns=own).assign(**{_OWN: texts.mask(texts == "")})
    if "moderated_grade" in made:
        made = _with_moderation(made)
    numbers = made[[name for name in made if name in _GRADES]].map(
        lambda cell: code_of(cell, AUDIT_GRADES) in NUMBERED_GRADES
    )
    findings += say.GRADE_NUMBERS.on_rows(source, made.index[numbers.any(axis=1)])
    return Read(made, tuple(findings))


def _with_moderation(rows: pd.DataFrame) -> pd.DataFrame:
    """Moderated where a grade, or that it stays, stands after moderation; not where the cell says so or says nothing.

    A cell that cannot be read says neither: it stays for the question about it.
    """
    blank = pd.Series(None, rows.index, dtype="object")
    before, grade, after = (
        rows.get(name, blank).astype("object") for name in ("moderated", "overall_grade", "moderated_grade")
    )
    plain = after.map(lambda text: plain_words(tidied(text)), na_action="ignore")
    said = before.map(lambda text: tidied(text).casefold(), na_action="ignore")
    silent = said.isna() | said.isin(NOTHING)
    is_not = plain.isin(NOT_MODERATED) & (silent | said.isin(FALSE_WORDS))
    same = plain.isin(SAME_GRADE)
    stays = same & ~said.isin(FALSE_WORDS)
    graded = after.map(lambda text: code_of(text, AUDIT_GRADES) is not None).astype(bool)
    return rows.assign(
        moderated=before.mask(silent & (graded | stays), "yes").mask(silent & is_not, "no"),
        moderated_grade=after.mask(stays, grade).mask(is_not | (same & ~stays), None),
    )


def _with_letters_read(rows: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """R, A and G, or O, G, RI and I, where the letters of the sheet fit one of the two scales alone."""
    texts = {tidied(text).upper() for name in names for text in rows[name].dropna().unique()}
    letters = {text for text in texts if len(text) == 1 or text == "RI"}
    fitting = [scale for scale in (RAG_LETTERS, INSPECTORS_LETTERS) if letters - {"G"} and letters <= set(scale)]
    if len(fitting) != 1:
        return rows
    labels = AUDIT_GRADE.labels()
    words = {letter: labels[code] for letter, code in fitting[0].items()}
    return rows.assign(
        **{
            name: rows[name].map(lambda text: words.get(tidied(text).upper(), text), na_action="ignore")
            for name in names
        }
    )


def _own_text(cells: pd.Series) -> str:
    graded = ((str(name).removeprefix(f"{_OWN}: "), code_of(cell, GRADES_IN_WORDS)) for name, cell in cells.items())
    return OWN_PARTED.join(
        f"{title.replace(OWN_PARTED, ', ').replace(GRADE_AFTER, ' ')}{GRADE_AFTER}{code}"
        for title, code in graded
        if code
    )


def check_audits(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """Names audits without a day or a grade, and grades that contradict what is said of moderation."""
    blank = pd.Series(None, rows.index, dtype="object")
    grade, after, moderated = (rows.get(name, blank) for name in ("overall_grade", "moderated_grade", "moderated"))
    said_no = moderated.astype("boolean").eq(False).fillna(False)
    checks = (
        (say.NOT_DATED, rows.get("audit_date", blank).isna()),
        (say.NOT_GRADED, grade.isna() & after.isna()),
        (say.MODERATED_NOT, said_no & after.notna()),
    )
    return named(rows, checks, file)


AUDITS_READER = RegisterReader(
    dataset=PLAN_AUDITS,
    headings=_HEADINGS,
    code_words=(AUDIT_GRADES,),
    tidied=frozenset(_GRADES),
    by_cells=(_OWN, GRADES_IN_WORDS),
    not_read=say.AUDIT_COLUMN,
    tidy=tidy_audits,
    check=check_audits,
)
