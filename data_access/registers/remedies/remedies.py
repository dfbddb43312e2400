"""Registers of remedies and action plans: from cells as officers type them to cells that can be read.

Action plans have several things in a cell, rows that go on from the one above, targets that are no day, and the status
in prose. Whatever is read out of words is named in a finding; whatever is not clear is left as it stands.
"""

import html
import re

import pandas as pd

from data_access.findings import Finding, Read, Source
from data_access.layouts.code_words import listed
from data_access.registers.reader import RegisterReader, named
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.code_words import (
    PLAN_KINDS,
    REMEDY_KINDS,
    REMEDY_STATES,
    REMEDY_TYPES,
    REPORT_TYPES,
)
from data_access.registers.remedies.columns import column, where
from data_access.registers.remedies.continued import with_joined_rows
from data_access.registers.remedies.days import days_in
from data_access.registers.remedies.headings import REMEDIES as HEADINGS
from data_access.registers.remedies.plans import plan_in, with_committees, with_plans
from data_access.registers.remedies.progress import with_progress, with_status
from data_access.registers.remedies.promises import with_amounts, with_types
from metrics.remedies.by_plan import of_another_plan
from metrics.remedies.money import beyond_agreed, short_payment
from metrics.remedies.ombudsman_references import reference_in_form, references_within
from metrics.remedies.register import REMEDIES

_NOTHING = frozenset({"", "-", "–", "n/a", "na", "none", "nil", "?"})
_BETWEEN_OFFICERS = re.compile(r"\s*(?:[\n,;]|/|\s\|\s)\s*")
_TAG = re.compile(r"<\s*(/?)\s*(p|br|div|li|tr|ul|ol|table|h[1-6])\b[^<>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def tidy_remedies(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The rows of one sheet, one for each remedy, with plain cells."""
    single = with_plain_cells(rows, source).then(with_joined_rows, source)
    if single.value.empty:
        return single
    return (
        single.then(with_plans, source)
        .then(with_status, source)
        .then(with_progress, source)
        .then(with_targets, source)
        .then(with_references, source)
        .then(with_officers, source)
        .then(with_committees, source)
    )


def with_titles_and_words(rows: pd.DataFrame, source: Source, titles: tuple[str, ...]) -> Read[pd.DataFrame]:
    """The rows with what the title says of all of them; then, as it may name their plan, what their words promise."""
    titled = from_titles(rows, source, titles)
    return titled if rows.empty else titled.then(with_types, source).then(with_amounts, source)


def from_titles(rows: pd.DataFrame, source: Source, titles: tuple[str, ...]) -> Read[pd.DataFrame]:
    """The rows with what the lines above the headings say of all of them: the plan's day, the case, the report."""
    lines, findings = [without_html(line) for line in titles], list[Finding]()
    days = {found.day for line in lines for found in days_in(line) if not found.month_only}
    cases = {case for line in lines for case in references_within(line)}
    kind = None if cases or "plan_kind" in rows else plan_in([*lines, source.sheet])
    made = rows.assign(plan_title=_title(lines) or source.sheet)
    if len(days) == 1 and "plan_version_date" not in rows:
        made = made.assign(plan_version_date=days.pop().isoformat())
        findings.append(say.TITLE.on(source, taken="Its day was taken for the day of the plan."))
    own = column(made, "ombudsman_reference")
    if len(cases) == 1 and own.isna().any():
        case = cases.pop()
        made = made.assign(ombudsman_reference=own.fillna(case))
        taken = f"The case in it ({case}) was taken for every row without one of its own."
        findings.append(say.TITLE.on(source, taken=taken))
    if kind:
        made = made.assign(plan_kind=kind)
        taken = f"It names a plan ({kind}), which was taken for every row."
        findings.append(say.TITLE.on(source, taken=taken))
    if any("public report" in line.casefold() for line in lines) and "report_type" not in rows:
        made = made.assign(report_type="public_report")
    return Read(made, tuple(findings))


def _title(lines: list[str]) -> str:
    """The title without days and figures, which change from version to version."""
    words = " ".join(lines)
    for found in reversed(days_in(words)):
        words = f"{words[: found.start]} {words[found.end :]}"
    return " ".join(re.findall(r"[^\W\d_]{3,}", words.casefold())[:12])


def without_html(text: str) -> str:
    """Plain text: paragraphs and breaks become line ends, other tags go, and entities become letters."""
    if "<" not in text and "&" not in text:
        return text
    plain = html.unescape(_ANY_TAG.sub("", _TAG.sub("\n", text)))
    return re.sub(r"\s*\n\s*", "\n", plain.replace("\xa0", " ")).strip()


def with_plain_cells(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """Cells without the marks of a web page."""
    made = {name: rows[name].astype("object").map(without_html, na_action="ignore") for name in rows}
    changed = pd.Series(False, rows.index)
    for name, cells in made.items():
        changed |= (cells != rows[name].astype("object")) & rows[name].notna()
    plain = pd.DataFrame({name: cells.where(cells != "") for name, cells in made.items()}, rows.index)
    return Read(plain, say.HTML.on_rows(source, rows.index[changed]))


def with_targets(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """A target day where the cell gives one; the words are kept where it is anything but one plain day."""
    cell = column(rows, "due_date")
    cell = cell.where(cell.notna(), column(rows, "due_date_text"))
    found = cell.map(days_in, na_action="ignore")
    several = where(found, lambda days: len({one.day for one in days}) > 1)
    none = where(found, lambda days: not days)
    day = found.map(lambda days: max((one.day for one in days), default=None), na_action="ignore")
    month = where(found, lambda days: bool(days) and max(days, key=lambda one: one.day).month_only)
    blank = where(cell, lambda text: text.strip().casefold() in _NOTHING)
    plain = where(cell, _is_one_day)
    findings = (
        *say.NO_TARGET.on_rows(source, rows.index[none & ~blank]),
        *say.SEVERAL_TARGETS.on_rows(source, rows.index[several]),
        *say.MONTH_TARGET.on_rows(source, rows.index[month & ~several]),
    )
    return Read(
        rows.assign(due_date=day.map(str, na_action="ignore"), due_date_text=cell.mask(plain | blank)), findings
    )


def _is_one_day(text: str) -> bool:
    days = days_in(text)
    return len(days) == 1 and not days[0].month_only and (days[0].start, days[0].end) == (0, len(text.strip()))


def with_references(rows: pd.DataFrame, source: Source) -> Read[pd.DataFrame]:
    """The Ombudsman's references in one spelling; others, such as those of earlier cases, as they are."""
    if "ombudsman_reference" not in rows:
        return Read(rows)
    cells = column(rows, "ombudsman_reference")
    spelt = cells.map(reference_in_form, na_action="ignore")
    other = cells.notna() & spelt.isna() & cells.astype("str").str.contains(r"\d{4}", regex=True)
    made = rows.assign(ombudsman_reference=spelt.where(spelt.notna(), cells))
    return Read(made, say.OTHER_REFERENCE.on_rows(source, rows.index[other]))


def with_officers(rows: pd.DataFrame, _source: Source) -> Read[pd.DataFrame]:
    """Several officers in a cell, one after the other in one line, each once and with their post where it is given."""
    if "owner" not in rows:
        return Read(rows)
    return Read(rows.assign(owner=column(rows, "owner").map(_each_once, na_action="ignore")))


def _each_once(text: str) -> str:
    names = [" ".join(name.split()) for name in _BETWEEN_OFFICERS.split(text) if name.strip()]
    return "; ".join(dict.fromkeys(names))


def check_remedies(rows: pd.DataFrame, file: str) -> Read[pd.DataFrame]:
    """The typed rows with the day they came on record and what tells each promise apart; oddities are named."""
    whole = _with_every_column(rows)
    completed, agreed, paid = whole["completed_date"], whole["amount_agreed"], whole["amount_paid"]
    checks = (
        (say.NO_REFERENCE, whole["ombudsman_reference"].isna() & ~of_another_plan(whole)),
        (say.DONE_BEFORE, completed < whole["decision_date"]),
        (say.DIFFERS, completed.notna() & whole["status"].isin(["not_started", "in_progress"])),
        (say.PAID_UNDATED, (paid > 0) & whole["payment_date"].isna()),
        (say.PAID_MORE, beyond_agreed(agreed, paid).where(agreed.notna()) > 0),
        (say.PAID_LESS, short_payment(agreed, paid)),
    )
    known = whole["decision_date"].where(whole["decision_date"].notna(), whole["plan_version_date"])
    return named(rows, checks, file).then(_with_promises, known, _promises(whole))


def _with_promises(rows: pd.DataFrame, known: pd.Series, promises: pd.Series) -> Read[pd.DataFrame]:
    return Read(rows.assign(known_from=known, promise=promises))


def _with_every_column(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns that are checked, blank where the register has none."""
    no_day, no_sum = pd.Series(pd.NaT, rows.index, dtype="datetime64[s]"), pd.Series(float("nan"), rows.index)
    texts = "ombudsman_reference; status; recommendation_number; action_number; recommendation; action; plan_title; "
    texts += "plan_kind; plan_name"
    days = ("decision_date", "plan_version_date", "completed_date", "payment_date")
    made = {name: rows.get(name, no_day) for name in days} | {name: column(rows, name) for name in listed(texts)}
    made |= {name: rows.get(name, no_sum) for name in ("amount_paid", "amount_agreed")}
    return pd.DataFrame(made, rows.index)


def _promises(rows: pd.DataFrame) -> pd.Series:
    """The same promise in the next version of the register: its case, or plan, and number; without a number, its words.

    Words that were put differently make another promise, and leave behind what officers had written about it.
    """
    case = rows["ombudsman_reference"].mask(of_another_plan(rows))
    case = case.fillna(rows["plan_name"]).fillna(rows["plan_title"]).fillna("").astype("str")
    numbered = rows["recommendation_number"].notna()
    number = rows["recommendation_number"].fillna("").astype("str").str.strip(" .)").str.casefold()
    number = number + "/" + rows["action_number"].fillna("").astype("str").str.strip(" .)").str.casefold()
    words = (rows["recommendation"].fillna("") + " " + rows["action"].fillna("")).astype("str").map(_plain_words)
    made = case + "|" + number.where(numbered, number + "|" + words)
    shared = made.duplicated(keep=False)
    return made.where(~shared, made + "|" + words)


def _plain_words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9£]+", text.casefold()))[:300]


REMEDIES_READER = RegisterReader(
    dataset=REMEDIES,
    headings=HEADINGS,
    code_words=(PLAN_KINDS, REMEDY_TYPES, REMEDY_KINDS, REPORT_TYPES, REMEDY_STATES),
    twins={"due_date_text": "due_date", "completed_text": "completed_date", "status": "progress_note"},
    unheaded="recommendation_number",
    lone_cells=True,
    ended_by={
        "completed_date": (),
        "completed_text": (),
        "superseded": ("yes",),
        "status": ("completed", "superseded"),
    },
    tidy=tidy_remedies,
    from_titles=with_titles_and_words,
    check=check_remedies,
)
