"""What is peculiar to the sheets of remedies: from cells as officers type them to cells that can be read.

Action plans have several things in a cell, rows that go on from the one above, targets that are no day, and the status
in prose. Whatever is read out of words is named in a finding; whatever is not clear is left as it stands.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from data_access.findings import Finding
from data_access.registers.remedies import findings as say
from data_access.registers.remedies.continued import joined
from data_access.registers.remedies.days import days_in
from data_access.registers.remedies.money import with_amounts
from data_access.registers.remedies.words import last_update, said_of_progress, type_from_words, without_html
from metrics.remedies.ombudsman_references import reference_in_form, references_within

_NOTHING = frozenset({"", "-", "–", "n/a", "na", "none", "nil", "?"})
_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔"})
_BETWEEN_OFFICERS = re.compile(r"\s*(?:[\n,;]|/|\s\|\s)\s*")
_CODED = re.compile(r"^\W*(?:superseded|withdrawn|no longer (?:required|needed|applicable)|duplicate)", re.IGNORECASE)


def tidy_remedies(rows: pd.DataFrame, sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The rows of one sheet, one for each remedy, with plain cells."""
    tell = say.Telling(sheet, file, notes)
    rows = _plain(rows, tell)
    rows = joined(rows, tell)
    if rows.empty:
        return rows
    rows = with_amounts(_with_types(rows, tell), tell)
    rows = _with_progress(_with_status(rows, tell), tell)
    rows = _with_due(rows, tell)
    rows = _with_references(rows, tell)
    return _with_officers(rows, tell)


def from_titles(rows: pd.DataFrame, titles: Iterable[str], sheet: str, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The rows with what the lines above the headings say of all of them: the plan's day, the case, the report."""
    tell, lines = say.Telling(sheet, file, notes), [without_html(line) for line in titles]
    days = {one.day for line in lines for one in days_in(line) if not one.month_only}
    cases = {one for line in lines for one in references_within(line)}
    made = rows.assign(plan_title=_title(lines) or sheet)
    if len(days) == 1 and "plan_version_date" not in rows:
        made = made.assign(plan_version_date=days.pop().isoformat())
        tell.title("Its day was taken for the day of the plan.")
    if len(cases) == 1 and _column(made, "ombudsman_reference").isna().any():
        case = cases.pop()
        made["ombudsman_reference"] = _column(made, "ombudsman_reference").fillna(case)
        tell.title(f"The case in it ({case}) was taken for every row without one of its own.")
    if any("public report" in line.casefold() for line in lines) and "report_type" not in rows:
        made = made.assign(report_type="public_report")
    return made


def _title(lines: list[str]) -> str:
    """The title without days and figures, which change from version to version."""
    words = " ".join(lines)
    for found in reversed(days_in(words)):
        words = f"{words[: found.start]} {words[found.end :]}"
    return " ".join(re.findall(r"[^\W\d_]{3,}", words.casefold())[:12])


def _column(rows: pd.DataFrame, name: str) -> pd.Series:
    return rows[name].astype("object") if name in rows else pd.Series(None, rows.index, dtype="object")


def _where(cells: pd.Series, holds: Callable[[Any], bool]) -> pd.Series:
    """Where there is something and it is so."""
    return pd.Series([not _missing(one) and bool(holds(one)) for one in cells], cells.index, dtype="bool")


def _missing(one: object) -> bool:
    return one is None or (isinstance(one, float) and one != one)


def _plain(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    made = {name: rows[name].astype("object").map(without_html, na_action="ignore") for name in rows}
    changed = pd.Series(False, rows.index)
    for name, column in made.items():
        changed |= (column != rows[name].astype("object")) & rows[name].notna()
    tell.rows(say.HTML, rows.index[changed])
    return pd.DataFrame({name: column.where(column != "") for name, column in made.items()}, rows.index)


def _with_types(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """The type as recorded; where it is blank, as the words of the recommendation say."""
    kind = _column(rows, "remedy_type")
    blank = kind.isna() | kind.map(lambda text: str(text).strip().casefold() in _NOTHING)
    told = _promise(rows).map(type_from_words)
    tell.rows(say.TYPE_FROM_WORDS, rows.index[blank & told.notna()])
    recorded = _column(rows, "remedy_kind").notna()
    tell.rows(say.TYPE_NOT_CLEAR, rows.index[blank & told.isna() & ~recorded])
    return rows.assign(remedy_type=kind.mask(blank, told))


def _promise(rows: pd.DataFrame) -> pd.Series:
    """The words of the recommendation; of the action where there are none."""
    words = _column(rows, "recommendation")
    return words.fillna(_column(rows, "action")).fillna("").astype("str")


def _with_status(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """A status such as "Completed 9.9.19" taken apart; so is a day of completion that is words."""
    made = rows
    for name in ("status", "completed_date"):
        cells = _column(made, name)
        said = cells.map(said_of_progress, na_action="ignore")
        done = _where(said, lambda one: one.completed)
        ticked = _where(cells, lambda text: text.strip().casefold() in _YES) & (name == "completed_date")
        dated = said.map(lambda one: one.completed_on, na_action="ignore")
        if name == "status":
            gone = _where(cells, lambda text: bool(_CODED.match(text)))
            made = made.assign(status=cells.mask(done, "completed").mask(gone, "superseded"))
        else:
            made = made.assign(completed_date=cells.mask(done | ticked))
        day = _column(made, "completed_date")
        made = made.assign(
            completed_date=day.where(day.notna(), dated.map(str, na_action="ignore")),
            completed_text=_column(made, "completed_text").mask((done & dated.isna()) | ticked, "yes"),
        )
        tell.rows(say.DONE_FROM_WORDS, rows.index[done & dated.notna()])
    return made


def _with_progress(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """What the prose of the progress says: done or not, the latest update, and whether it only reads as done."""
    prose = _column(rows, "progress_note")
    said = prose.map(said_of_progress, na_action="ignore")
    day = said.map(lambda one: str(one.completed_on) if one.completed_on else None, na_action="ignore")
    done = _where(said, lambda one: one.completed)
    recorded = _column(rows, "completed_date")
    closed = recorded.notna() | done | _column(rows, "completed_text").notna()
    closed |= _column(rows, "status").isin(["completed", "superseded", "Completed", "Complete", "Closed"])
    reads = _where(said, lambda one: one.reads_complete) & ~closed
    updates = prose.map(last_update, na_action="ignore")
    blank = _column(rows, "progress_date").isna() & updates.notna()
    tell.rows(say.DONE_FROM_WORDS, rows.index[recorded.isna() & day.notna()])
    tell.rows(say.DONE_WITHOUT_DAY, rows.index[recorded.isna() & done & day.isna()])
    tell.rows(say.SEVERAL_DONE, rows.index[_where(said, lambda one: len(one.days) > 1)])
    tell.rows(say.CONFIRM, rows.index[reads])
    tell.rows(say.UPDATE_MONTH, rows.index[blank & _where(updates, lambda one: one[1])])
    latest = updates.map(lambda one: str(one[0]), na_action="ignore")
    return rows.assign(
        completed_date=recorded.where(recorded.notna(), day),
        completed_text=_column(rows, "completed_text").mask(done & day.isna() & recorded.isna(), "yes"),
        progress_date=_column(rows, "progress_date").mask(blank, latest),
        reads_complete=reads.astype("boolean"),
    )


def _with_due(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """A target day where the cell gives one; the words are kept where it is anything but one plain day."""
    cell = _column(rows, "due_date")
    cell = cell.where(cell.notna(), _column(rows, "due_date_text"))
    found = cell.map(days_in, na_action="ignore")
    several = _where(found, lambda days: len({one.day for one in days}) > 1)
    none = _where(found, lambda days: not days)
    day = found.map(lambda days: max((one.day for one in days), default=None), na_action="ignore")
    month = _where(found, lambda days: bool(days) and max(days, key=lambda one: one.day).month_only)
    blank = _where(cell, lambda text: text.strip().casefold() in _NOTHING)
    plain = _where(cell, _is_one_day)
    tell.rows(say.NO_TARGET, rows.index[none & ~blank])
    tell.rows(say.SEVERAL_TARGETS, rows.index[several])
    tell.rows(say.MONTH_TARGET, rows.index[month & ~several])
    return rows.assign(due_date=day.map(str, na_action="ignore"), due_date_text=cell.mask(plain | blank))


def _is_one_day(text: str) -> bool:
    days = days_in(text)
    return len(days) == 1 and not days[0].month_only and (days[0].start, days[0].end) == (0, len(text.strip()))


def _with_references(rows: pd.DataFrame, tell: say.Telling) -> pd.DataFrame:
    """The Ombudsman's references in one spelling; others, such as those of earlier cases, as they are."""
    if "ombudsman_reference" not in rows:
        return rows
    cells = _column(rows, "ombudsman_reference")
    spelt = cells.map(reference_in_form, na_action="ignore")
    other = cells.notna() & spelt.isna() & cells.astype("str").str.contains(r"\d{4}", regex=True)
    tell.rows(say.OTHER_REFERENCE, rows.index[other])
    return rows.assign(ombudsman_reference=spelt.where(spelt.notna(), cells))


def _with_officers(rows: pd.DataFrame, _tell: say.Telling) -> pd.DataFrame:
    """Several officers in a cell, one after the other in one line, each once and with their post where it is given."""
    if "owner" not in rows:
        return rows
    return rows.assign(owner=_column(rows, "owner").map(_each_once, na_action="ignore"))


def _each_once(text: str) -> str:
    names = [" ".join(name.split()) for name in _BETWEEN_OFFICERS.split(text) if name.strip()]
    return "; ".join(dict.fromkeys(names))


def check_remedies(rows: pd.DataFrame, file: str, notes: list[Finding]) -> pd.DataFrame:
    """The typed rows with the day they came on record and what tells each promise apart; oddities are named."""
    checks: tuple[tuple[say.Kind, Callable[[pd.DataFrame], pd.Series]], ...] = (
        (say.NO_REFERENCE, lambda one: one["ombudsman_reference"].isna()),
        (say.DONE_BEFORE, lambda one: one["completed_date"] < one["decision_date"]),
        (say.DIFFERS, lambda one: one["completed_date"].notna() & one["status"].isin(["not_started", "in_progress"])),
        (say.PAID_UNDATED, lambda one: one["amount_paid"].notna() & one["payment_date"].isna()),
        (say.PAID_MORE, lambda one: one["amount_paid"] > one["amount_agreed"]),
    )
    whole = _with_every(rows)
    for kind, broken in checks:
        say.tell_typed(kind, rows[broken(whole).fillna(False).astype(bool)], file, notes)
    known = whole["decision_date"].where(whole["decision_date"].notna(), whole["plan_version_date"])
    return rows.assign(known_from=known, promise=_promises(whole))


def _with_every(rows: pd.DataFrame) -> pd.DataFrame:
    days = ("decision_date", "plan_version_date", "completed_date", "payment_date")
    made = {name: rows.get(name, pd.Series(pd.NaT, rows.index, dtype="datetime64[s]")) for name in days}
    others = (
        "ombudsman_reference",
        "status",
        "recommendation_number",
        "action_number",
        "recommendation",
        "action",
        "plan_title",
    )
    made |= {name: _column(rows, name) for name in others}
    made |= {name: rows.get(name, pd.Series(float("nan"), rows.index)) for name in ("amount_paid", "amount_agreed")}
    return pd.DataFrame(made, rows.index)


def _promises(rows: pd.DataFrame) -> pd.Series:
    """The same promise in the next version of the register: its case and number; without a number, its words.

    Words that were put differently make another promise, and leave behind what officers had written about it.
    """
    case = rows["ombudsman_reference"].fillna(rows["plan_title"]).fillna("").astype("str")
    numbered = rows["recommendation_number"].notna()
    number = rows["recommendation_number"].fillna("").astype("str").str.strip(" .)").str.casefold()
    number = number + "/" + rows["action_number"].fillna("").astype("str").str.strip(" .)").str.casefold()
    words = (rows["recommendation"].fillna("") + " " + rows["action"].fillna("")).astype("str").map(_said)
    made = case + "|" + number.where(numbered, number + "|" + words)
    shared = made.duplicated(keep=False)
    return made.where(~shared, made + "|" + words)


def _said(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9£]+", text.casefold()))[:300]
