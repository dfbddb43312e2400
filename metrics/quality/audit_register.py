"""The register of audits of plans, and the grades of their sections one below the other."""

import numpy as np
import pandas as pd

from metrics.base.categories import flag
from metrics.base.columns import ORIGIN, OfMonth, coded, day_column, keyed, text, words, yes_no
from metrics.base.on_demand import Columns
from metrics.cases.code_lists import SEN_TYPE
from metrics.counting.dataset import Dataset
from metrics.counting.links import Links
from metrics.counting.registers import Council
from metrics.law.conventions import Conventions
from metrics.quality.code_lists import AUDIT_GRADE, GOOD_GRADES, NUMBERED_GRADES, PLAN_SECTIONS

OWN_PARTED, GRADE_AFTER = "; ", " = "
"""How grades of the council's own sections stand in one text: "Golden thread = good; Plain English = amber"."""

COLUMNS = (
    keyed("row_key", "Key of the row"),
    keyed("person_key", "Key of the person"),
    words("audit_reference", "Audit reference"),
    words("case_reference", "Case reference"),
    text("locality", "Locality"),
    text("team", "Team"),
    coded("primary_need", "Primary need", SEN_TYPE),
    day_column("audit_date", "Audited", of_month=OfMonth.HAPPENED),
    coded("overall_grade", "Overall grade", AUDIT_GRADE, decides=True),
    *(coded(name, f"Section {title}", AUDIT_GRADE) for name, title in PLAN_SECTIONS.items()),
    words("own_sections", "The council's own sections"),
    yes_no("moderated", "Moderated"),
    coded("moderated_grade", "Grade after moderation", AUDIT_GRADE, decides=True),
)


def derive(rows: Columns, council: Council) -> Columns:
    """The grade that counts, whether it is good, and what moderation did; place and need of the linked case."""
    links = Links(rows, "audit_date", council.cases)
    made = rows.assign(
        locality=lambda _: links.own_or_case("locality"),
        primary_need=lambda _: links.own_or_case("primary_need"),
        audit_grade=_grade,
        is_moderated=lambda rows: flag(rows["moderated"]) | rows["moderated_grade"].notna(),
        changed_by_moderation=_changed,
    )
    return made.assign(good_or_better=lambda rows: good_or_better(rows["audit_grade"], council.cases.conventions))


def _grade(rows: Columns) -> pd.Series:
    grade = rows["overall_grade"]
    return rows["moderated_grade"].astype("object").fillna(grade.astype("object")).astype(grade.dtype)


def _changed(rows: Columns) -> pd.Series:
    grade, after = rows["overall_grade"], rows["moderated_grade"]
    changed = grade.astype("object") != after.astype("object")
    return pd.Series(changed, rows.index, dtype="boolean").where(grade.notna() & after.notna())


def good_or_better(grades: pd.Series, conventions: Conventions) -> pd.Series:
    """Whether a grade is good or better; missing where there is none, and for a number where nobody has said whether 1
    or 4 is the best."""
    best = conventions.best_audit_grade
    good = (*GOOD_GRADES, *{1: NUMBERED_GRADES[:2], 4: NUMBERED_GRADES[2:]}.get(best, ()))
    known = grades.notna() & (~grades.isin(NUMBERED_GRADES) | (best != 0))
    return grades.isin(good).astype("boolean").where(known)


PLAN_AUDITS = Dataset(
    key="plan_audits",
    title="Audits of plans",
    one="audit",
    rows_named="audits",
    headlines=("plan_audits_good_or_better", "plan_audits_done"),
    columns=COLUMNS,
    reference="audit_reference",
    identity=("audit_reference", "audit_date"),
    begins="audit_date",
    titles={
        "audit_grade": "Grade that counts",
        "good_or_better": "Good or better",
        "is_moderated": "Moderated or graded again",
        "changed_by_moderation": "Changed by moderation",
    },
    shown=(
        "audit_reference",
        "case_reference",
        "locality",
        "audit_date",
        "overall_grade",
        "moderated_grade",
        "audit_grade",
    ),
    derive=derive,
)
"""Who audited is not kept."""

_OF_THE_AUDIT = ("row_key", "person_key", "audit_reference", "case_reference", "locality", "team", "primary_need")


def sections_of(_rows: Columns, council: Council) -> Columns:
    """A row for each section that an audit graded: those of the law in their order, then the council's own."""
    audits = council.register(PLAN_AUDITS.key).rows.frame()
    found = [_graded(audits, title, audits[name]) for name, title in PLAN_SECTIONS.items()]
    own = audits["own_sections"].dropna().astype("str")
    found += [_graded(audits.loc[[label]], *_own(one)) for label, said in own.items() for one in said.split(OWN_PARTED)]
    rows = pd.concat(found, ignore_index=True) if found else audits.iloc[:0]
    titles = list(dict.fromkeys((*PLAN_SECTIONS.values(), *sorted(set(rows["plan_section"])))))
    used = [title for title in titles if title in set(rows["plan_section"])]
    grades = list(AUDIT_GRADE.values())
    known = rows["section_grade"].where(rows["section_grade"].isin(grades))  # any other is no grade, and left blank
    made = rows.assign(
        plan_section=pd.Categorical(rows["plan_section"], categories=used, ordered=True),
        section_grade=pd.Categorical(known, categories=grades, ordered=True),
    )
    return Columns.of(made.assign(good_or_better=good_or_better(made["section_grade"], council.cases.conventions)))


def _own(text_: str) -> tuple[str, str]:
    title, _, grade = text_.rpartition(GRADE_AFTER)
    return title, grade


def _graded(audits: pd.DataFrame, title: str, grades: pd.Series | str) -> pd.DataFrame:
    rows = audits[[*_OF_THE_AUDIT, "audit_date", *ORIGIN]].assign(
        plan_section=title, section_grade=np.asarray(grades, dtype="object") if not isinstance(grades, str) else grades
    )
    return rows[rows["section_grade"].notna()]


AUDIT_SECTIONS = Dataset(
    key="audit_sections",
    title="Sections of plans audited",
    one="section",
    rows_named="sections",
    columns=(
        *(column for column in COLUMNS if column.name in (*_OF_THE_AUDIT, "audit_date")),
        text("plan_section", "Section of the plan"),
        coded("section_grade", "Grade of the section", AUDIT_GRADE),
    ),
    reference="audit_reference",
    identity=("audit_reference", "plan_section"),
    begins="audit_date",
    titles={"good_or_better": "Good or better"},
    shown=("audit_reference", "case_reference", "locality", "audit_date", "plan_section", "section_grade"),
    stored=False,
    made_of="plan_audits",
    derive=sections_of,
)
"""Worked out from the audits: nobody keeps it."""
