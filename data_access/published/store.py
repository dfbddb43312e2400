"""Published figures in the database: a release is kept once, by the SHA-256 of its file.

The headline figures of every area are kept. A release also has some 4 million figures by age, sex, ethnicity
and so on, which would make a database of about a gigabyte; of those, the ones of England and of the areas asked
for are kept, and ``not_stored`` says what was not. The file can be loaded again at any time for other areas.
"""

from collections.abc import Collection

import pandas as pd
from sqlalchemy import Connection, delete, select
from sqlalchemy.engine import Engine

from data_access.findings import Finding, FindingKind, Severity, Source
from data_access.published.release import PublishedRelease
from data_access.reference_data.authorities import BY_CODE, ENGLAND, every_code, kept_code
from data_access.storage.models import PublishedRecord, Table
from data_access.storage.rows import insert_columns
from data_access.storage.writing import writing

_COLUMNS = tuple(name for name in PublishedRecord.model_fields if name not in ("id", "sha256"))
_PUBLISHED = Table.metadata.tables["published"]
_AT_ONCE = 50_000
_HALVES = {"E12000007": ("E13000001", "E13000002")}
"""London, which the file on the needs of new plans gives in its two halves only."""
ENGLAND_ONLY = frozenset({ENGLAND})
GROUPS_NOT_STORED = FindingKind(
    "PUBLISHED-GROUPS-NOT-STORED",
    Severity.INFORMATION,
    "Figures by age, sex, ethnicity and other groups of areas other than the {areas} chosen were not stored: {number}. "
    "The totals of every area were stored.",
    advice="Load the file again with another authority chosen to have its groups.",
)


def save_release(database: Engine, release: PublishedRelease, breakdowns_for: Collection[str] = ENGLAND_ONLY) -> int:
    """Store a release in one transaction and give the number of figures stored; 0 if all of it was there already.

    ``breakdowns_for`` are the areas whose groups are kept besides their headline. A newer file of the same
    release takes the place of the older one, file of figures by file of figures.
    """
    figures = _to_store(release.figures, breakdowns_for)
    with writing(database) as connection:
        if _is_there(connection, release, figures):
            return 0
        datasets = list(figures["dataset"].astype("str").unique())
        older = delete(_PUBLISHED).where(_PUBLISHED.c.release == release.release, _PUBLISHED.c.dataset.in_(datasets))
        connection.execute(older)
        for start in range(0, len(figures), _AT_ONCE):  # a million rows at once would fill the memory
            some = figures.iloc[start : start + _AT_ONCE]
            columns = {name: some[name].to_numpy(dtype="object", na_value=None).tolist() for name in _COLUMNS}
            insert_columns(connection, _PUBLISHED.name, {**columns, "sha256": [release.sha256] * len(some)})
    return len(figures)


def areas_worth_keeping(area_code: str, neighbours: Collection[str] = ()) -> frozenset[str]:
    """The areas whose groups a council compares itself by: itself, its region, England and its neighbours."""
    own = BY_CODE.get(kept_code(area_code))
    region = (own.region_code, *_HALVES.get(own.region_code, ())) if own else ()
    return frozenset({kept_code(area_code), ENGLAND, *region, *map(kept_code, neighbours)})


def not_stored(release: PublishedRelease, breakdowns_for: Collection[str] = ENGLAND_ONLY) -> Finding | None:
    """What ``save_release`` leaves out, to be shown to whoever loads the file; None where it keeps everything."""
    left = len(release.figures) - len(_to_store(release.figures, breakdowns_for))
    if not left:
        return None
    source = Source(f"release {release.release}")
    return GROUPS_NOT_STORED.on(source, number=f"{left:,}", areas=len(set(breakdowns_for)))


def load_headlines(
    database: Engine, datasets: Collection[str] | None = None, areas: Collection[str] | None = None
) -> pd.DataFrame:
    """The totals of every area and year, without the breakdowns by age, sex and so on, each under its one code.

    Columns as ``PublishedRelease.figures``; empty where no release was loaded. ``datasets`` and ``areas``
    narrow it down: all of the totals are some 180,000 figures.
    """
    return _load(database, datasets, areas, headline=True)


def load_breakdowns(
    database: Engine, datasets: Collection[str] | None = None, areas: Collection[str] | None = None
) -> pd.DataFrame:
    """The figures by age, sex and so on, of the areas they are kept for. Columns as ``load_headlines``."""
    return _load(database, datasets, areas, headline=False)


def releases(database: Engine, *, without: Collection[str] = ()) -> tuple[str, ...]:
    """The releases that are loaded, oldest first; ``without`` are datasets that do not count."""
    query = select(_PUBLISHED.c.release).distinct().order_by(_PUBLISHED.c.release)
    query = query.where(_PUBLISHED.c.dataset.not_in(list(without))) if without else query
    with database.connect() as connection:
        return tuple(connection.execute(query).scalars())


def version(database: Engine) -> str:
    """A short text that changes with every file loaded, so that what is worked out from the figures is kept under it.

    The last row tells: a load always adds rows at the end. Looking at all of them would take as long as a page may.
    """
    query = select(_PUBLISHED.c.id, _PUBLISHED.c.sha256).order_by(_PUBLISHED.c.id.desc()).limit(1)
    with database.connect() as connection:
        last = connection.execute(query).one_or_none()
    return f"{last.id}-{last.sha256[:12]}" if last else ""


def _to_store(figures: pd.DataFrame, breakdowns_for: Collection[str]) -> pd.DataFrame:
    wanted = {kept_code(area) for area in breakdowns_for}
    return figures[figures["headline"] | figures["area_code"].isin(wanted)]


def _is_there(connection: Connection, release: PublishedRelease, figures: pd.DataFrame) -> bool:
    """Whether every figure to keep is stored from this very file, and of no later one in part."""
    columns = (_PUBLISHED.c.dataset, _PUBLISHED.c.headline, _PUBLISHED.c.area_code)
    query = select(*columns).where(_PUBLISHED.c.sha256 == release.sha256).distinct()
    stored = {tuple(row) for row in connection.execute(query)}
    wanted = figures[["dataset", "headline", "area_code"]].drop_duplicates()
    return set(wanted.itertuples(index=False, name=None)) <= stored


def _load(
    database: Engine, datasets: Collection[str] | None, areas: Collection[str] | None, *, headline: bool
) -> pd.DataFrame:
    query = select(*(_PUBLISHED.c[name] for name in _COLUMNS)).where(_PUBLISHED.c.headline.is_(headline))
    if datasets is not None:
        query = query.where(_PUBLISHED.c.dataset.in_(list(datasets)))
    if areas is not None:
        query = query.where(_PUBLISHED.c.area_code.in_([code for area in areas for code in every_code(area)]))
    with database.connect() as connection:
        rows = connection.execute(query.order_by(_PUBLISHED.c.id)).fetchall()
    figures = pd.DataFrame(rows, columns=list(_COLUMNS))
    kept = {code: kept_code(code) for code in figures["area_code"].unique()}
    return figures.assign(area_code=figures["area_code"].map(kept))
