"""The whole way of a monthly list through a database: looked at, corrected, kept, compared, explained and undone."""

from dataclasses import replace
from datetime import date

from data_access.council import as_known
from data_access.intake import take_in
from data_access.layouts.corrections import Corrections
from data_access.loads.compare_loads import foreseen, load_and_the_one_before, loads_compared
from data_access.preview import keep, looked_again, preview, without_doubtful
from data_access.settings.read import Settings
from data_access.storage import store
from data_access.storage.database import Engine
from data_access.storage.profiles import keep_profile
from data_access.storage.readings import corrections_of
from data_access.upload import Upload
from metrics.base.periods import month
from metrics.catalogue import CATALOGUE
from metrics.changes.why import Asked, Replay
from metrics.law.conventions import Conventions
from reports.summaries.restated import past_periods, restated
from reports.words.changes.why import changed

HEADINGS = "Case ref,Date request received,Request outcome,Request outcome date,Locality"
MAY, JUNE, TODAY = date(2025, 5, 31), date(2025, 6, 30), date(2025, 7, 1)
EXPLAINED = Corrections(values={"cases": {"request_outcome": {"W/D": "W"}}})
IN_MAY = (
    "EX-1,06/01/2025,Agreed,10/02/2025,North",
    "EX-2,07/01/2025,W/D,10/02/2025,North",
    "EX-3,03/03/2025,Agreed,04/04/2025,South",
)
IN_JUNE = (
    "EX-1,06/02/2025,Agreed,10/02/2025,North",
    "EX-2,07/01/2025,W/D,10/02/2025,North",
    "EX-4,02/06/2025,,,South",
    "EX-5,02/06/2025,Agreed,01/06/2025,South",
)
"""EX-1 was requested a month later than it was said, EX-3 is gone, EX-5 was decided before it was asked for."""
EXPECTED = [
    ("May looked at", 3, 1, 0),
    ("corrected", 0, 0),
    ("kept", 1, 3),
    ("the next is read so", ["W/D"], ["FILE-READ-AS-BEFORE"]),
    ("would change", (2, 1, 1, 1)),
    ("without the doubtful", (1, 1, 1, 1)),
    ("kept as it was seen", 2, 4),
    ("again", 2),
    ("made by it", (2, 1, 1, 1)),
    ("between the two", (2, 1, 1, 1)),
    ("January", (2.0, 1.0), ["settings", "column corrected"]),
    (
        "restated",
        [
            "Mar 2025 was 1, now 0: 1 case no longer in the data.",
            'Feb 2025 was 0, now 1: "Request received" corrected in 1 case.',
            'Jan 2025 was 2, now 1: "Request received" corrected in 1 case.',
            "2025 Q1 was 3, now 2: 1 case no longer in the data.",
        ],
    ),
    ("undone", 1, ["EX-1", "EX-2", "EX-3"]),
]
"""What each step must give, counted by hand; ``told`` orders counts of rows as new, changed, gone and the same."""


def travelled(database: Engine) -> list[tuple]:
    """The way through an empty database, each step with what came of it."""
    settings = Settings(conventions=Conventions(six_week_outcomes=("Y",)))
    looked = preview(_handed_in(IN_MAY, MAY), database)
    made: list[tuple] = [
        ("May looked at", looked.intake.held["cases"], looked.intake.not_understood, len(store.batches(database)))
    ]
    corrected = looked_again(looked, replace(looked.upload, corrections=EXPLAINED), database)
    keep_profile(database, looked.shape, "Monthly list", EXPLAINED)
    made.append(("corrected", corrected.intake.not_understood, len(store.batches(database))))
    done = keep(corrected, database, settings=settings)
    made.append(("kept", done.batch.id, done.batch.rows))

    june = preview(_handed_in(IN_JUNE, JUNE), database)
    known_words = list(june.upload.corrections.values["cases"]["request_outcome"])
    made.append(("the next is read so", known_words, [june.intake.findings[0].code]))
    before = as_known(database, Settings())
    made.append(("would change", _told(foreseen(database, Settings(), june.unsaved, before).changes)))
    fewer = without_doubtful(june, database).unsaved
    made.append(("without the doubtful", _told(foreseen(database, Settings(), fewer, before).changes)))
    done = keep(june, database, settings=Settings())
    made.append(("kept as it was seen", done.batch.id, done.batch.rows))
    made.append(("again", take_in(june.upload, database).already.id))
    made.append(("made by it", _told(load_and_the_one_before(database, 2))))
    made.append(("between the two", _told(loads_compared(database, 1, 2))))

    replay = Replay(as_known(database, Settings(), known_on=MAY), as_known(database, Settings()))
    found = replay.why(Asked(CATALOGUE["requests_received"], month(2025, 1)))
    kinds = [str(step.kind) for step in replay.steps if str(step.kind) in ("settings", "column corrected")]
    made.append(("January", (found.then.value, found.now.value), kinds))
    log = restated(past_periods(JUNE), [MAY, JUNE], lambda _day: replay)
    of_requests = [one.why for one in log if one.why.asked.metric.key == "requests_received"]
    made.append(("restated", [changed(one) for one in of_requests]))

    assert corrections_of(database, 1) == corrections_of(database, 2) == EXPLAINED
    store.withdraw(database, 2)
    left = store.load_cases(database)
    made.append(("undone", len(left.batches), sorted(left.cases["case_reference"])))
    return made


def _handed_in(rows: tuple[str, ...], day: date) -> Upload:
    content = "\n".join([HEADINGS, *rows]).encode()
    return Upload(content=content, filename=f"{day:%B}.csv", today=TODAY, extracted_on=day)


def _told(lists) -> tuple[int, ...]:
    (one,) = lists.values()
    return len(one.new), len(one.changed), len(one.gone), one.same
