"""What must be hidden of everything that the sample council could publish of its cases, looked through together.

Every figure of the cases for the year by locality, and those of the first page for each month, quarter and the year by
locality: two publications. Counting is in it; reading the data is not. And the whole paper for a meeting.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from data_access.council import as_known
from data_access.storage import store
from metrics.base.periods import parse
from metrics.cases.case_tables import CaseTables
from metrics.catalogue import CATALOGUE
from metrics.counting.registers import CASES
from metrics.disclosure.publication import Asked, publish
from metrics.scorecard import USUAL
from reports.pack.document import Document
from reports.pack.given import Audience, Given, Version
from reports.pack.made import paper
from reports.pack.measures import counted
from reports.pack.targets.docx import docx
from reports.pack.targets.pdf import pdf
from reports.pack.targets.pptx import pptx
from reports.shown import shown_of
from sample_data import ready_made
from sample_data.contents import DAY, SAMPLE_SETTINGS
from tests.benchmarks.measure import Benchmark, Run, Side, timed

_YEAR = ("calendar:2025",)
_ALL_PERIODS = (
    *(f"month:2025-{month:02d}" for month in range(1, 13)),
    *(f"quarter:2025-Q{quarter}" for quarter in range(1, 5)),
    *_YEAR,
)


@contextmanager
def _published(_folder: Path) -> Iterator[Run]:
    cases = ready_made.sample().loaded.cases
    of_cases = [one for one in CATALOGUE.values() if one.about == CASES and "locality" in one.ways]

    def work() -> None:
        table = CaseTables.build(cases, as_at=DAY)
        for metrics, specs in ((of_cases, _YEAR), ([one for one in of_cases if one.key in USUAL], _ALL_PERIODS)):
            periods = [period for spec in specs for period in parse(spec, as_at=DAY)]
            publish([Asked(metric, table, periods, ("locality",)) for metric in metrics])

    yield timed(work)


@contextmanager
def _paper(_folder: Path, target: Callable[[Document], bytes]) -> Iterator[Run]:
    """The public paper as a file; counting, hiding and drawing are in it."""
    database = ready_made.database()
    known, loaded = as_known(database, SAMPLE_SETTINGS), store.load_cases(database)
    assert known
    assert loaded
    shown = shown_of(loaded.version, loaded, known.council.cases, SAMPLE_SETTINGS)

    def work() -> None:
        given = Given(known.council, shown, Version.PUBLIC, Audience.BOARD, made_on=DAY)
        target(paper(given, counted(given)))

    yield timed(work)


BENCHMARKS = (
    *(
        Benchmark(
            key=key,
            title=title,
            make=lambda _folder: None,
            ours=Side(f"counted, looked through, drawn and {done}", partial(_paper, target=target)),
            seconds=seconds,
            repeats=3,
        )
        for key, title, done, target, seconds in (
            ("paper", "the public paper of the sample council as PDF, 15 measures", "set", pdf, 5),
            ("paper_docx", "the same as a Word document", "written", docx, 10),
            ("paper_pptx", "the same as slides", "written", pptx, 10),
        )
    ),
    Benchmark(
        key="publishing",
        title="what to hide of everything the sample council publishes",
        make=lambda _folder: None,
        ours=Side("two publications, 1,316 lines", _published),
        seconds=5,
        repeats=3,
    ),
)
