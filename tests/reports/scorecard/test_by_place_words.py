"""What is said of places: none, one, two and many that differ, and one place's own finding."""

import pytest

from metrics.base.code_list import NOT_RECORDED
from metrics.by_place import MEASURES
from metrics.counting.definition import Status
from metrics.statistics.funnel import Verdict
from reports.figure import Figure
from reports.scorecard import by_place_words as words
from reports.scorecard.by_place import Cell, Grid, Line
from tests.reports.figures import TODAY, count, missing, share
from tests.reports.words.views import view

ON_TIME, DUE, QUEUE, RATE = (
    next(one for one in MEASURES if one.key == key)
    for key in (
        "plans_issued_within_20_weeks",
        "plans_due_issued_on_time",
        "assessments_open_past_20_weeks",
        "tribunal_appeal_rate",
    )
)
SAME, LOWER, HIGHER, PERHAPS = Verdict.CHANCE, Verdict.LOWER, Verdict.HIGHER, Verdict.PERHAPS_LOWER


def cell(verdict: Verdict = SAME, measure=ON_TIME, part: int = 46, of: int = 100) -> Cell:
    return Cell(measure, share(measure.key, part, of), share(measure.key, 600, 1000), verdict, 0.52, 0.63)


def of(*lines: tuple[str, tuple[Verdict, Verdict]], by: str = "locality") -> Grid:
    made = [Line(name, (cell(first), cell(second, DUE))) for name, (first, second) in lines]
    council = (share(ON_TIME.key, 600, 1000), share(DUE.key, 600, 1000))
    return Grid(view(), by, (ON_TIME, DUE), council, tuple(made))


START = "**Measures worse than the council's by more than chance would give:"


@pytest.mark.parametrize(
    ("grid", "said"),
    [
        (of(), "There are too few localities to compare."),
        (of(("A", (LOWER, SAME))), "There are too few localities to compare."),
        (of(("A", (LOWER, SAME)), (NOT_RECORDED, (SAME, SAME))), "There are too few localities to compare."),
        (
            of(("A", (SAME, PERHAPS)), ("B", (SAME, SAME))),
            "**None of 2 localities differs from the council by more than chance would give**, in any of 2 measures.",
        ),
        (of(("A", (LOWER, SAME)), ("B", (SAME, SAME))), f"{START} A (1 of 2).** Better: none."),
        (
            of(("A", (LOWER, LOWER)), ("B*", (LOWER, HIGHER)), by="team"),
            f"{START} A (2 of 2) and B\\* (1 of 2).** Better: B\\* (1 of 2).",
        ),
        (of(("A", (SAME, HIGHER)), ("B", (SAME, SAME))), f"{START} none.** Better: A (1 of 2)."),
        (
            of(*((name, (LOWER, SAME)) for name in "ABCDE")),
            f"{START} 5 localities in at least one measure.** Better: none.",
        ),
    ],
)
def test_the_finding_of_all_places(grid, said):
    assert words.finding(grid) == said


def test_without_measures_there_is_nothing_to_say():
    assert words.finding(Grid(view(), "locality", (), (), ())) == words.NOTHING


NONE = "differs from the council's by more than chance would give.**"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((), "Nothing is recorded of Mill\\*town that can be held against the council."),
        ((None,), "Nothing is recorded of Mill\\*town that can be held against the council."),
        ((cell(Verdict.NO_CASES),), "Nothing is recorded of Mill\\*town that can be held against the council."),
        (
            (cell(),),
            "**The one measure of Mill\\*town does not differ from the council's by more than chance would give.**",
        ),
        ((cell(), cell(PERHAPS, DUE)), f"**None of the 2 measures of Mill\\*town {NONE}"),
        (
            (cell(LOWER), cell(SAME, DUE)),
            "**Mill\\*town is worse than the council in 1 of 2 measures, by more than chance would give**: plans "
            "issued on time (46%, council 60%). It is better in none.",
        ),
        (
            (cell(LOWER), cell(HIGHER, DUE, 80)),
            "**Mill\\*town is worse than the council in 1 of 2 measures, by more than chance would give**: plans "
            "issued on time (46%, council 60%). It is better in plans due on time (80%, council 60%).",
        ),
        (
            (cell(HIGHER, part=80), cell(HIGHER, DUE, 80)),
            "**Mill\\*town is better than the council in 2 of 2 measures, by more than chance would give**: plans "
            "issued on time (80%, council 60%) and plans due on time (80%, council 60%). It is worse in none.",
        ),
    ],
)
def test_the_finding_of_one_place(cells, said):
    assert words.own_finding(Line("Mill*town", cells), "Mill*town") == said


def test_a_place_without_a_line():
    assert "Nothing is recorded of Vale" in words.own_finding(None, "Vale")


def part(number: int, whole: int, verdict: Verdict = SAME) -> Cell:
    figure, council = (share(QUEUE.key, one, of) for one, of in ((number, whole), (141, 820)))
    return Cell(QUEUE, figure, council, verdict, 0.1, 0.2)


def test_of_a_count_what_it_is_a_part_of_is_said():
    said = words.own_finding(Line("A", (part(45, 190, HIGHER), cell())), "A")
    assert "waiting past 20 weeks (45 of 190, council 141 of 820)" in said
    assert words.parts(QUEUE, part(45, 190).figure) == "of 190"
    assert words.parts(ON_TIME, cell().figure) == "46 of 100"
    assert words.parts(QUEUE, count(QUEUE.key, 0)) == ""
    nobody = Figure(QUEUE.metric, TODAY, 0, 0, 0.0, Status.SHOWN)
    assert words.parts(QUEUE, nobody) == "", "nobody waits at all"


@pytest.mark.parametrize(
    ("verdict", "told", "beyond"),
    [
        (SAME, "It is within what chance would give.", "no"),
        (LOWER, "It is lower than chance alone would give, which is worse.", "lower"),
        (HIGHER, "It is higher than chance alone would give, which is better.", "higher"),
        (PERHAPS, "It is lower than most, which may be chance.", "perhaps lower"),
        (Verdict.PERHAPS_HIGHER, "It is higher than most, which may be chance.", "perhaps higher"),
        (Verdict.NO_CASES, "council 60% (600 of 1,000).", "not compared"),
    ],
)
def test_a_cell_in_words(verdict, told, beyond):
    assert words.told(cell(verdict)).endswith(told)
    assert words.beyond(cell(verdict)) == beyond


@pytest.mark.parametrize(("cases", "few"), [(19, True), (20, False)])
def test_of_few_little_is_told(cases, few):
    assert ("too few cases to tell much" in words.told(cell(part=9, of=cases))) is few
    assert "too few" not in words.told(cell(LOWER, part=0, of=cases))


def test_what_chance_would_give():
    """Of appeals in numbers: a fifth to a half of the council's 60."""
    assert words.by_chance(cell()) == "52% to 63%"
    appeals = Cell(RATE, share(RATE.key, 20, 1000), share(RATE.key, 60, 3000), SAME, 0.2, 0.5)
    assert words.by_chance(appeals) == "12 to 30"
    assert words.by_chance(Cell(ON_TIME, missing(ON_TIME.key), missing(ON_TIME.key))) == ""
    assert words.by_chance(Cell(ON_TIME, share(ON_TIME.key, 1, 2), share(ON_TIME.key, 1, 2), SAME, -0.1, 1.1)) == (
        "0% to 100%"
    )


def test_captions_count_what_they_head():
    day = "31 October 2026"
    assert words.caption(of(("A", (SAME, SAME))), day) == f"Larkmoor, {day}: 1 locality, 2 measures"
    assert words.caption(of(("A", (SAME, SAME)), ("B", (SAME, SAME)), by="team"), day).endswith("2 teams, 2 measures")
    assert words.heading(of(by="team")) == "Team"
    assert words.own_caption("Vale", "Larkmoor", day) == f"Vale beside Larkmoor as a whole, {day}"
    assert words.whom(of(by="team")) == "Teams"
