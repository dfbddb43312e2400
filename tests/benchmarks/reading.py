"""Reading a council's workbook, and SEN2's XML."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from data_access.council import as_known
from data_access.files.reading import read_file
from data_access.intake import take_in
from data_access.loads.compare_loads import foreseen
from data_access.preview import keep, preview
from data_access.questions import EVERY_QUESTION
from data_access.settings.read import Settings
from data_access.storage.database import open_database
from data_access.upload import Upload
from metrics.base.periods import months_later
from metrics.changes.why import Replay
from reports.summaries.loads import before_and_after
from reports.summaries.restated import past_periods, restated
from tests.benchmarks import files, population
from tests.benchmarks.measure import Benchmark, Cost, Run, Side, timed

ROWS = 100_000
PREVIEWED = 20_000
CHILDREN = 10_000


def _workbook(folder: Path) -> Path:
    return files.workbook(folder / f"cases_{ROWS}.xlsx", ROWS)


def _sen2(folder: Path, children: int) -> Path:
    return files.sen2_return(folder / f"sen2_{children}.xml", children)


def _workbook_of_previews(folder: Path) -> Path:
    return files.workbook(folder / f"cases_{PREVIEWED}.xlsx", PREVIEWED)


@contextmanager
def _calamine(folder: Path) -> Iterator[Run]:
    path = str(_workbook(folder))
    yield timed(lambda: CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())


@contextmanager
def _read(folder: Path) -> Iterator[Run]:
    path = _workbook(folder)
    yield timed(lambda: read_file(path.read_bytes(), path.name))


@contextmanager
def _taken_in(folder: Path) -> Iterator[Run]:
    path = _workbook(folder)

    def work() -> None:
        with TemporaryDirectory() as place:
            engine = open_database(f"sqlite:///{place}/benchmark.db")
            done = take_in(
                Upload(
                    content=path.read_bytes(), filename=path.name, today=population.LAST, extracted_on=population.LAST
                ),
                engine,
            )
            engine.dispose()
        if done.rows_stored != ROWS:
            raise RuntimeError(f"{done.rows_stored:,} rows stored, expected {ROWS:,}")

    yield timed(work)


@contextmanager
def _previewed(folder: Path) -> Iterator[Run]:
    """Beside as many cases of the month before: what the Upload page shows of a file before it is kept."""
    path = _workbook_of_previews(folder)
    with TemporaryDirectory() as place:
        engine = open_database(f"sqlite:///{place}/benchmark.db")
        before = files.workbook(folder / f"cases_{PREVIEWED - 1}.xlsx", PREVIEWED - 1)
        take_in(
            Upload(
                content=before.read_bytes(), filename=before.name, today=population.LAST, extracted_on=population.LAST
            ),
            engine,
        )

        def work() -> None:
            upload = Upload(
                content=path.read_bytes(), filename=path.name, today=population.LAST, extracted_on=population.LAST
            )
            looked = preview(upload, engine)
            found = foreseen(engine, Settings(), looked.unsaved)
            before_and_after(looked.unsaved.batch.holds, found.before, found.after)

        yield timed(work)
        engine.dispose()


@contextmanager
def _kept(folder: Path) -> Iterator[Run]:
    path = _workbook_of_previews(folder)
    upload = Upload(content=path.read_bytes(), filename=path.name, today=population.LAST, extracted_on=population.LAST)

    def work() -> Cost:
        with TemporaryDirectory() as place:
            engine = open_database(f"sqlite:///{place}/benchmark.db")
            looked = preview(upload, engine)
            cost = timed(lambda: keep(looked, engine))()
            engine.dispose()
        return cost

    yield work


@contextmanager
def _restated(folder: Path) -> Iterator[Run]:
    """Three loads in which nearly every case says something else: as bad as it gets."""
    with TemporaryDirectory() as place:
        engine = open_database(f"sqlite:///{place}/benchmark.db")
        months = [months_later(population.LAST.replace(day=1), -back) for back in (2, 1, 0)]
        for less, day in zip((2, 1, 0), months, strict=True):
            path = files.workbook(folder / f"cases_{PREVIEWED - less}.xlsx", PREVIEWED - less)
            options = {"today": population.LAST, "extracted_on": day, "confirmed": EVERY_QUESTION}
            take_in(Upload(content=path.read_bytes(), filename=path.name, **options), engine)

        def work() -> None:
            now = as_known(engine, Settings())
            then = {day: as_known(engine, Settings(), known_on=day) for day in months}
            restated(past_periods(now.as_at), months, lambda day: Replay(then[day], now))

        yield timed(work)
        engine.dispose()


@contextmanager
def _read_sen2(folder: Path, children: int) -> Iterator[Run]:
    path = _sen2(folder, children)

    def work() -> None:
        found = len(read_file(path.read_bytes(), path.name).sheets[0].cells) - 1
        if found != children:
            raise RuntimeError(f"{found:,} requests read, expected {children:,}")

    yield timed(work)


_BARE = Side("bare python-calamine", _calamine)
_CHILDREN = Side(f"{CHILDREN:,} children", lambda folder: _read_sen2(folder, CHILDREN))

BENCHMARKS = (
    Benchmark(
        key="reading",
        title="Reading 100,000 rows of 25 columns from a workbook",
        make=_workbook,
        ours=Side("read_file", _read),
        yardstick=_BARE,
        ratio=2.5,
    ),
    Benchmark(
        key="taking_in",
        title="The same workbook read, checked and stored in SQLite",
        make=_workbook,
        ours=Side("take_in", _taken_in),
        yardstick=_BARE,
        ratio=2.5,
        repeats=3,
    ),
    Benchmark(
        key="previewing",
        title="A workbook of 20,000 cases looked at beside as many that are loaded: rows and figures that would change",
        make=_workbook_of_previews,
        ours=Side("preview", _previewed),
        seconds=3,
        repeats=3,
    ),
    Benchmark(
        key="keeping",
        title="The same workbook kept once it was looked at",
        make=_workbook_of_previews,
        ours=Side("keep", _kept),
        seconds=3,
        repeats=3,
    ),
    Benchmark(
        key="restating",
        title="Which past figures moved over three loads of 20,000 cases, and why",
        make=_workbook_of_previews,
        ours=Side("restated", _restated),
        repeats=1,
    ),
    Benchmark(
        key="sen2",
        title="Reading a SEN2 return of 10,000 children",
        make=lambda folder: _sen2(folder, CHILDREN),
        ours=_CHILDREN,
        seconds=1.5,
    ),
    Benchmark(
        key="sen2_twice",
        title="A return twice as long",
        make=lambda folder: [_sen2(folder, CHILDREN), _sen2(folder, 2 * CHILDREN)],
        ours=Side(f"{2 * CHILDREN:,} children", lambda folder: _read_sen2(folder, 2 * CHILDREN)),
        yardstick=_CHILDREN,
        ratio=2.2,
    ),
)
