"""Rows that are not understood: their number stands beside each figure of a paper that may lack them."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.council import as_known
from data_access.settings.read import Settings
from data_access.storage import store
from metrics.catalogue import CATALOGUE
from metrics.disclosure.policy import STANDARD, Policy
from reports.pack import made, page, scorecard
from reports.pack.given import Audience, Given, Version
from reports.pack.measures import counted
from reports.scorecard import places
from reports.shown import shown_of
from tests.conftest import taken_in

DAY = date(2025, 12, 31)
UNDERSTOOD = ("EX-1,06/01/2025,Yes,", "EX-2,06/03/2025,Yes,01/06/2025", "EX-3,05/05/2025,Yes,21/09/2025")
"""One who waits, and a plan on day 87 and one on day 139."""
UNREAD = ("EX-4,06/02/2025,pending panel,", "EX-5,06/02/2025,W/D,")
REQUESTS, LATE, ON_TIME = "requests_received", "assessments_open_past_20_weeks", "plans_issued_within_20_weeks"


def lines_of(
    database, rows: tuple[str, ...], key: str, version: Version = Version.INTERNAL, policy: Policy = STANDARD
) -> tuple[Given, tuple]:
    """What a paper of one measure is made of, and its line."""
    content = "\n".join(["Case ref,Date received,Agreed to assess?,Plan issued", *rows]).encode()
    assert taken_in(content, "cases.csv", database, extracted_on=DAY).batch
    known, loaded = as_known(database, Settings()), store.load_cases(database)
    shown = shown_of("x", loaded, known.council.cases, Settings(measures=(key,)))
    shown = replace(shown, disclosure=policy)
    given = Given(known.council, shown, version, Audience.BOARD, DAY)
    return given, counted(given).rows


@pytest.mark.parametrize(
    ("key", "now", "beside"),
    [
        (REQUESTS, "3", ("–", "1 row not understood", "2 rows not understood")),
        (LATE, "1", ("–", "1 row not understood", "2 rows not understood")),
        (ON_TIME, "100%", ("2 of 2", "2 of 2; 1 row not understood", "2 of 2; 2 rows not understood")),
    ],
)
@pytest.mark.parametrize("number", [0, 1, 2])
def test_beside_each_figure_of_the_scorecard(database, key, now, beside, number):
    given, rows = lines_of(database, UNDERSTOOD + UNREAD[:number], key)
    (line,) = scorecard.table(given, rows).lines
    assert line[0].startswith(places.title(CATALOGUE[key]))
    assert line[1:3] == (now, beside[number])


@pytest.mark.parametrize("key", [REQUESTS, LATE, ON_TIME])
@pytest.mark.parametrize(
    ("number", "said"), [(0, ""), (1, "1 row is not understood"), (2, "2 rows are not understood")]
)
def test_on_the_page_of_each_measure(database, key, number, said):
    """In full, or as it stands beside a figure in a sentence."""
    given, rows = lines_of(database, UNDERSTOOD + UNREAD[:number], key)
    told = " ".join(run.words for part in page.section(given, rows[0]).parts[:2] for run in part.text)
    assert ("not understood" in told) is bool(number)
    assert said in told or said.replace(" is ", " ").replace(" are ", " ") in told


def test_where_no_row_is_understood_the_missing_figure_says_so(database):
    given, rows = lines_of(database, (UNREAD[0], "EX-9,06/02/2025,perhaps,"), ON_TIME)
    (line,) = scorecard.table(given, rows).lines
    assert line[2] == "2 rows not understood"
    told = " ".join(run.words for part in page.section(given, rows[0]).parts[:2] for run in part.text)
    assert "2 rows are not understood and not counted." in told


def unread(count: int) -> tuple[str, ...]:
    """Rows of the years 2023 and 2025, each the next child's."""
    return tuple(f"EX-{10 + one},06/02/{(2023, 2025)[one % 2]},perhaps," for one in range(count))


@pytest.mark.parametrize(
    ("number", "policy", "amount"),
    [
        (0, STANDARD, ""),
        (1, STANDARD, "fewer than 5 rows"),
        (4, STANDARD, "fewer than 5 rows"),
        (5, STANDARD, "5 rows"),
        (12, STANDARD, "12 rows"),
        (0, Policy(zeros_hidden=True), "none or fewer than 5 rows"),
        (12, Policy(rounding=5), "about 10 rows"),
    ],
)
def test_a_public_paper_says_of_each_list_what_may_be_told(database, number, policy, amount):
    """One number for the list, whatever the years of the figure: the unread rows of 2025 alone could be subtracted."""
    given, rows = lines_of(database, UNDERSTOOD + unread(number), REQUESTS, Version.PUBLIC, policy)
    assert rows[0].figure.not_understood == 0
    (line,) = scorecard.table(given, rows).lines
    assert line[2] == ("–*" if amount else "–")
    sentence = f"{amount[:1].upper()}{amount[1:]} of the list of cases are not understood, and in no figure."
    told = " ".join(run.words for part in page.section(given, rows[0]).parts[:2] for run in part.text)
    points = [run.words for text in made.data(given, counted(given)).parts[0].texts for run in text]
    below = [run.words for part in scorecard.section(given, rows).parts[-1:] for run in getattr(part, "text", ())]
    assert below == ([f"* {sentence}"] if amount else [])
    for said in (told, " ".join(points)):
        assert said.count(sentence) == 1 if amount else "not understood" not in said
