"""One child's request that may stand in a list twice: asked, for both would count, and nobody else can tell.

A second request after the first has ended is lawful, and nothing is said of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data_access.cases.not_understood import understood
from data_access.cases.searched import STANDS_IN
from data_access.findings import Finding, FindingKind, Severity
from metrics.cases.case_tables import CaseTables

SAME_KEY = FindingKind(
    "CASE-SAME-KEY",
    Severity.ASKS,
    "Another row has the same reference and no other request date, but other dates or outcomes.",
    "Both would be counted.",
    "Remove the row that is wrong, and export again. Say yes if they are two cases.",
)
AT_ONCE = FindingKind(
    "CASE-AT-ONCE",
    Severity.ASKS,
    "Two rows have the same reference, and the later request came before the earlier one had ended.",
    "Both would be counted.",
    "Remove the row that is wrong, or fill in how and when the earlier request ended, and export again. Say yes if "
    "they are two cases.",
)
PLAN_APART = AT_ONCE.worded(
    message="Two rows have the same reference, and one of them has no day of a request: what it tells came after the "
    "request of the other, and before that had ended or its plan had ceased, or on no day.",
    advice="If they are one case, put the request and the plan into one row, and export again. Say yes if they are two "
    "cases.",
)
SPELLING = FindingKind(
    "CASE-SPELLING",
    Severity.ASKS,
    "Another row has the same reference but for zeros in front, spaces or marks, and neither request had ended when "
    "the other came.",
    "Both would be counted.",
    "If they are one case, write its reference in one way (format the column as text, so that Excel keeps zeros), and "
    "export again. Say yes if they are two cases.",
)
SAME_PERSON = FindingKind(
    "CASE-SAME-PERSON",
    Severity.ASKS,
    "Another row is about the same person, and the later request came before the earlier one had ended.",
    "Both would be counted.",
    AT_ONCE.advice,
)
QUESTIONS = (SAME_KEY, AT_ONCE, PLAN_APART, SPELLING, SAME_PERSON)
USED = (
    *("case_reference", "person_key", "person_id_key", "received_date", "request_outcome", "request_outcome_date"),
    *(
        "assessment_outcome",
        "assessment_outcome_date",
        "start_date",
        "cease_date",
        "transfer_la",
        "transfer_date",
        "exported",
    ),
    *("exported_date", "tribunal_order_date", "mediation_agreement_date", "unopposed_date", "replacement_duty"),
)
"""The columns that tell whether two rows may be one request."""
_PLACE = ("source_sheet", "source_row")
_BEGINNINGS = ("request_outcome_date", "assessment_outcome_date", "start_date", "transfer_date")
_LONG_AGO, _NEVER = date(1900, 1, 1), date(2200, 1, 1)
_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class Twice:
    """Rows that may tell of one request, and what is asked of them."""

    kind: FindingKind
    rows: pd.DataFrame


def about_twice(cases: pd.DataFrame, file: str) -> tuple[Finding, ...]:
    """What is asked of typed cases, with ``source_sheet`` and ``source_row``, of one file."""
    return tuple(finding for one in counted_twice(cases) for finding in one.kind.by_sheet(one.rows, file))


def counted_twice(cases: pd.DataFrame) -> Iterator[Twice]:
    """Rows open at the same time, each said once: of one reference, of one but for its spelling, of one person.

    Rows that are not understood count nowhere, and are not looked at.
    """
    left = cases.loc[understood(cases), [*USED, *_PLACE]]
    known, spelt = left["case_reference"].str.casefold(), spellings(left["case_reference"])
    persons = [left[name] for name in ("person_key", "person_id_key")]
    alike = [one.duplicated(keep=False) & one.notna() for one in (known, *spelt, *persons)]
    left = left[pd.concat(alike, axis="columns").any(axis="columns")]  # hardly any: all that follows is of these
    if left.empty:
        return
    left = left.assign(**_span(left))
    same = _open_together(left, known)
    one_day = same & pd.DataFrame({"known": known, "day": left["received_date"]}).loc[left.index].duplicated(keep=False)
    apart = _told_apart(left, known) & ~one_day
    yield from _said(SAME_KEY, left[one_day])
    yield from _said(AT_ONCE, left[same & ~one_day & ~apart])
    yield from _said(PLAN_APART, left[apart])
    left = left[~same]
    for kind, ones in ((SPELLING, spelt), (SAME_PERSON, persons)):
        for one in ones:
            together = _open_together(left, _of_one_person(left, one) if kind is SPELLING else one)
            yield from _said(kind, left[together])
            left = left[~together]


def _said(kind: FindingKind, rows: pd.DataFrame) -> Iterator[Twice]:
    if len(rows):
        yield Twice(kind, rows)


def spellings(references: pd.Series) -> tuple[pd.Series, pd.Series]:
    """References without what Excel and hands change: letters and digits alone, upper case, no zeros in front.

    In two ways: zeros in front of each number, "2025/007" as "2025/7", and of the first alone, as "2025007".
    """
    own = references.where(~references.str.startswith(STANDS_IN, na=False)).str.upper()
    return _joined(_without_zeros(own)), _without_zeros(_joined(own))


def _joined(texts: pd.Series) -> pd.Series:
    return texts.str.replace(r"[\W_]+", "", regex=True)


def _without_zeros(texts: pd.Series) -> pd.Series:
    return texts.str.replace(r"(^|\D)0+(\d)", r"\1\2", regex=True)


def _of_one_person(cases: pd.DataFrame, spelling: pd.Series) -> pd.Series:
    """Spellings; missing where each reference that is spelt so has a person of its own."""
    own = spelling.loc[cases.index]
    by = cases[["case_reference", "person_key"]].groupby(own)
    apart = by["person_key"].nunique() == by["case_reference"].nunique()
    told = by["person_key"].count() == by["case_reference"].count()
    return own.where(~own.isin((apart & told).index[apart & told]))


def _open_together(cases: pd.DataFrame, one: pd.Series) -> pd.Series:
    """Which rows of those with the same value in ``one`` are open while another is; missing is like no other.

    Two of one day always are. Rows without the day of a request are older plans, open until they ceased, and looked at
    apart from requests, but for those that tell what a request led to.
    """
    rows = _of_one(cases, one)
    if rows["one"].is_unique:
        return pd.Series(False, cases.index)
    rows = rows.sort_values(["one", "asked", "begins"], kind="stable")
    by = rows.groupby(["one", "asked"])
    before = by["ends"].cummax().groupby([rows["one"], rows["asked"]]).shift()
    together = (rows["begins"] < before) | (by["begins"].shift(-1) < rows["ends"])
    return together.reindex(cases.index, fill_value=False) | _told_apart(cases, one)


def _told_apart(cases: pd.DataFrame, one: pd.Series) -> pd.Series:
    """Which rows are a request and one without its day that may tell what became of it, by the same value in ``one``.

    What that tells came after the request, and before it ended without a plan or its plan ceased; or on no day, while
    nothing has ended. A plan made before the request is an older one: a child who has one may be assessed again.
    """
    rows = _of_one(cases, one).reset_index(names="row")
    pairs = rows[~rows["asked"]].merge(
        rows[rows["asked"]], on="one", how="left", suffixes=("", "_asked"), validate="m:m"
    )
    during = (pairs["begins"] >= pairs["begins_asked"]) & (pairs["begins"] < pairs["over_asked"])
    held = pairs[during | (pairs["undated"] & (pairs["ends_asked"] == pd.Timestamp(_NEVER)))]
    return pd.Series(cases.index.isin([*held["row"], *held["row_asked"]]), cases.index)


def _of_one(cases: pd.DataFrame, one: pd.Series) -> pd.DataFrame:
    rows = cases.assign(one=one.loc[cases.index], asked=cases["received_date"].notna())
    return rows[["one", "asked", "undated", "begins", "ends", "over"]].dropna(subset="one")


def _span(cases: pd.DataFrame) -> dict[str, pd.Series]:
    """When each request came, when it ended (with a plan, without one, not yet), and when its plan had ceased too."""
    told = CaseTables.build(cases, as_at=_NEVER).cases
    begins = cases["received_date"]
    for name in _BEGINNINGS:
        begins = begins.fillna(cases[name])
    older = (cases[["request_outcome", "assessment_outcome"]] == "H").any(axis=1) | cases["transfer_la"].notna()
    undated = begins.isna() & ~older
    begins = begins.fillna(pd.Timestamp(_LONG_AGO))
    ended = told["plan_sent_date"].where(cases["received_date"].notna(), cases["cease_date"])
    ended = ended.fillna(told["closed_date"]).fillna(begins.where(told["closed"]))
    ends = ended.fillna(pd.Timestamp(_NEVER)).where(lambda day: day > begins, begins + _DAY)
    in_force = cases["cease_date"].fillna(pd.Timestamp(_NEVER))
    over = ends.where(told["plan_sent_date"].isna(), in_force)
    return {"begins": begins, "ends": ends, "over": over, "undated": undated}
