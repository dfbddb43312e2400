"""The scorecard of a paper: a line for each measure, as the first page has it."""

from reports import wording
from reports.pack import scorecard
from reports.pack.given import Version
from reports.pack.measures import counted


def table(papers, version):
    given, lines, _ = papers[version]
    return lines.rows, scorecard.table(given, lines.rows)


def test_a_line_for_each_measure(papers):
    """Its name with which way is better, its value and what it is of, its target and England's."""
    rows, made = table(papers, Version.INTERNAL)
    assert len(made.lines) == len(rows) == 5
    assert {len(line) for line in made.lines} == {len(made.heads)} == {len(made.widths)}
    first = dict(zip(made.heads, made.lines[0], strict=True))
    assert first["Measure"] == "Plans issued on time\u00a0↑"
    assert (first["Now"], first["Of"]) == (wording.value(rows[0].figure), wording.parts(rows[0].figure))
    assert (first["Law"], first["Target"]) == ("100%", "60%")
    assert first["England"].endswith("(2025)")
    assert first["Action"] == "Head of SEND assessment, 30 Nov 2026"


def test_outside_nobody_is_named(papers):
    _, made = table(papers, Version.PUBLIC)
    assert [line[7] for line in made.lines] == ["30 Nov 2026", "–", "–", "–", "31 days late"]


def test_the_columns_fit_the_paper(papers):
    """A4 with two centimetres at each side."""
    assert sum(table(papers, Version.PUBLIC)[1].widths) <= 17


def test_what_is_hidden_is_hidden_here_too(given_of):
    """Of the Ombudsman's decisions so few were upheld in time that nothing may be told."""
    given = given_of(Version.PUBLIC, measures=("ombudsman_upheld_rate",))
    (line,) = scorecard.table(given, counted(given).rows).lines
    assert line[1:4] == ("hidden", "–", "–")
