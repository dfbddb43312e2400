"""The table of where published figures come from that are built in, and what is said over it: which are too old."""

from datetime import date

import pandas as pd

from data_access.reference_data.csv_tables import sources
from data_access.sources_list import OLD_AFTER_MONTHS, old_sources
from reports import wording


def old(today: date) -> str:
    """Which sources are older than they should be; empty where none is."""
    found = old_sources(today)
    if not found:
        return ""
    named = "; ".join(f"{one.title} ({one.published:%B %Y}, up to {one.newest})" for one in found)
    are = wording.by_number(len(found), "source is", "sources are")
    return (
        f"**{len(found)} {are} older than {OLD_AFTER_MONTHS} months**, and nothing newer is held: {named}. "
        "Newer figures have probably been published since; look for them before you rely on these."
    )


def table() -> pd.DataFrame:
    """A line for each source, the latest first; three columns, for which there is room on a phone."""
    ordered = sorted(sources().values(), key=lambda one: (one.published, one.title), reverse=True)
    return pd.DataFrame(
        {
            "Published": [f"{one.published:%B %Y}" for one in ordered],
            "Source": [f"{one.title}. For: {wording.in_sentence(one.used_for)}" for one in ordered],
            "Newest year": ["" if one.newest == "-" else one.newest for one in ordered],
        }
    )
