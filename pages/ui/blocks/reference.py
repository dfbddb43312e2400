"""What the Definitions page lists besides the metrics: codes and words."""

import pandas as pd

from metrics.base.code_list import CodeList
from pages.ui.blocks import pieces
from pages.ui.blocks.inside.folds import folded

_WORDS = (
    (
        "EHC plan",
        "Education, health and care plan: what a child or young person needs, and who must provide it.",
    ),
    (
        "EHC needs assessment",
        "The assessment that comes before a plan. A family, a school or others may ask for it.",
    ),
    ("SEND", "Special educational needs and disabilities."),
    ("20 weeks", "The law's limit from the request to the final plan: 140 days, the last one in time."),
    ("20-week day", "The day that the 20 weeks of a case end."),
    (
        "Exception",
        "One of four reasons for which the law excuses a late plan, such as a long school closure.",
    ),
    (
        "Another clock",
        "After mediation or a tribunal order, the law sets a new limit; 20 weeks no longer counts.",
    ),
    ("As at", "The day on which the records are looked at."),
    (
        "SEN2",
        "The yearly return of every council to the Department for Education about plans and assessments.",
    ),
    ("DfE", "The Department for Education."),
)


def abbreviations() -> pd.DataFrame:
    """Words that a newcomer may not know."""
    return pd.DataFrame(_WORDS, columns=["Word", "Meaning"])


def code_list(shown: CodeList) -> None:
    """One code list of the return, folded away until somebody opens it."""
    folded(f"{shown.name} (item {shown.item})", lambda: _codes(shown), key=f"codes_{shown.key}")


def _codes(shown: CodeList) -> None:
    lines = [(code.value, code.label, _years(code.since, code.until)) for code in shown.codes]
    table = pd.DataFrame(lines, columns=["Code", "Meaning", "Years"])
    pieces.table(table, key=shown.key, alt=f"Codes: {shown.name}")
    pieces.small_print(f"Source: {shown.source}.")


def _years(since: int, until: int | None) -> str:
    if until is None:
        return f"since {since}" if since > 2023 else "all"
    return f"{since}" if since == until else f"{since} to {until}"
