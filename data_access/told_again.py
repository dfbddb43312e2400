"""Children of a file who are loaded already under another spelling or reference: asked before both count.

Cases are known again by their reference. A file that adds lies over those it knows; what it does not know, it adds.
"""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from sqlalchemy.engine import Connection

from data_access.cases.counted_twice import USED, counted_twice, spellings
from data_access.findings import Finding, FindingKind, Severity
from data_access.storage.rows import columns_in
from data_access.storage.store import Batch, in_force_of
from data_access.upload import Upload
from metrics.base.columns import NOT_UNDERSTOOD
from metrics.cases.columns import typed
from metrics.counting.links import among
from metrics.counting.registers import CASES

LOADED_TWICE = FindingKind(
    "LOAD-CHILD-TWICE",
    Severity.ASKS,
    "The row is about a child whose case is loaded already under another reference, another spelling of it, or another "
    "request date or none, and neither request had ended when the other came.",
    "Both would be counted, for the file adds to what is loaded.",
    "Write the reference as it is loaded, or load the whole list, which replaces all. Say yes if they are two cases.",
)
SPELT_ANEW = FindingKind(
    "LOAD-SPELLING",
    Severity.ASKS,
    "The reference is written otherwise than in what is loaded: zeros in front, spaces or marks differ.",
    "Figures of today would be right; but where changes are told, the case would be gone, and another new.",
    "Format the column as text before exporting, so that Excel keeps zeros. Say yes if references are written so from "
    "now on.",
)
QUESTIONS = (LOADED_TWICE, SPELT_ANEW)


def about_children(
    upload: Upload, day: date, cases: pd.DataFrame | None, found: Sequence[Batch], inside: Connection
) -> tuple[Finding, ...]:
    """What is asked of the cases of a file of that day, where ``found`` are all loads but itself.

    ``inside`` is the connection that reads what is loaded.
    """
    in_force = in_force_of(found, CASES, None) if cases is not None else ()
    if cases is None or not in_force:
        return ()
    beside = [one for one in in_force if upload.partial or (one.partial and one.extracted_on > day)]
    asked = LOADED_TWICE.by_sheet(cases[_also_in(cases, beside, inside)], upload.filename) if beside else ()
    if upload.partial:
        return asked
    return (*asked, *SPELT_ANEW.by_sheet(cases[_spelt_anew(cases, in_force, inside)], upload.filename))


def _also_in(cases: pd.DataFrame, beside: Sequence[Batch], inside: Connection) -> pd.Series:
    """Which cases may be one with another that stays in force beside them."""
    frames = [columns_in(inside, CASES, one.id, ("case_key", NOT_UNDERSTOOD, *USED)) for one in beside]
    loaded = pd.concat(frames, ignore_index=True).drop_duplicates("case_key", keep="last")
    loaded = loaded[~among(loaded["case_key"], cases["case_key"])]
    own = cases.reset_index(drop=True)
    within = [index for one in counted_twice(own) for index in one.rows.index]
    loaded = typed(loaded).set_axis(range(len(own), len(own) + len(loaded))).assign(source_sheet="", source_row=0)
    together = pd.concat([own, loaded]) if len(loaded) else own
    marked = {index for one in counted_twice(together) for index in one.rows.index}.difference(within)
    return pd.Series(own.index.isin(list(marked)), cases.index)


def _spelt_anew(cases: pd.DataFrame, in_force: Sequence[Batch], inside: Connection) -> pd.Series:
    """Which cases have a reference that nothing loaded has, and that is another spelling of one that goes."""
    loaded = pd.concat([columns_in(inside, CASES, one.id, ("case_reference",)) for one in in_force])["case_reference"]
    ours, theirs = cases["case_reference"].str.casefold(), loaded.dropna().astype("str").str.casefold()
    new, gone = ours[~among(ours, theirs)], theirs[~among(theirs, ours)]
    marked = pd.Series(False, new.index)
    for mine, other in zip(spellings(new), spellings(gone), strict=True):
        marked |= among(mine, other)
    return marked.reindex(cases.index, fill_value=False)
