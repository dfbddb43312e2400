"""Where what is built in comes from: ``python -m data_access.sources_list`` makes docs/sources.md.

Which sources are so old that a newer one should be out is said too: in the data notes, never by stopping anything.
"""

from datetime import date

from data_access.reference_data.csv_tables import PublishedSource, sources
from metrics.base.root import ROOT

LIST = ROOT / "docs" / "sources.md"
COMMAND = "python -m data_access.sources_list"
OLD_AFTER_MONTHS = 18
"""Months after publication, for a source that comes out every year: half a year late."""
_MONTHS = 12


def old_sources(today: date) -> tuple[PublishedSource, ...]:
    """The sources of yearly figures of which nothing newer is held, and which came out so long ago.

    A source whose years a newer one continues is not old, it is history: only those with the newest year of what they
    are used for count, which are those that no later source of the same name follows.
    """
    return tuple(
        one for one in newest_of_each() if one.newest != "-" and _months(one.published, today) > OLD_AFTER_MONTHS
    )


def newest_of_each() -> tuple[PublishedSource, ...]:
    """The latest source of each series: a key is the name of the series and its year."""
    latest: dict[str, PublishedSource] = {}
    for key, one in sources().items():
        series = key.rpartition("_")[0]
        if series not in latest or one.published > latest[series].published:
            latest[series] = one
    return tuple(latest.values())


def sources_list() -> str:
    """The page as Markdown, the latest source first."""
    lines = [
        "# Where the published figures come from",
        "",
        f"Made from `data_access/reference_data/sources.csv` by `{COMMAND}`. Do not edit.",
        "",
        "Figures of single authorities are not built in: they come from DfE's files that a council loads. England's",
        "are, and some lists. The page Definitions names each source that is older than "
        f"{OLD_AFTER_MONTHS} months and has no successor here.",
        "",
        "| Published | Source | Newest year | Used for |",
        "|---|---|---|---|",
    ]
    ordered = sorted(sources().values(), key=lambda one: (one.published, one.title), reverse=True)
    lines += [f"| {one.date[:7]} | {one.title} | {one.newest} | {one.used_for} |" for one in ordered]
    return "\n".join(lines) + "\n"


def _months(first: date, last: date) -> int:
    """Whole months between two days."""
    return _MONTHS * (last.year - first.year) + last.month - first.month - (last.day < first.day)


if __name__ == "__main__":
    LIST.write_text(sources_list(), encoding="utf-8")
