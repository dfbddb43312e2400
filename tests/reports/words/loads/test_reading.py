"""What somebody said of how a file is read, as sentences: nothing, and one of every kind."""

from data_access.layouts.corrections import Corrections, DayOrder, HiddenRows
from reports.inert import unmarked
from reports.words.loads.reading import correction_words

EVERY = Corrections(
    lists={"Log": "appeals", "Notes": ""},
    heading_rows={"Log": 3},
    columns={"cases": {"Deputy day": "received_date", "Remarks": "", "Old": "no_such_field"}},
    values={
        "cases": {
            "request_outcome": {"W/D": "W", "n.k.": ""},
            "request_mediation": {"indeed": "yes"},
            "locality": {"Nothr": "North"},
        }
    },
    hidden_rows=HiddenRows.LEAVE_OUT,
    days=DayOrder.MONTH_FIRST,
    sheets_are_localities=False,
    lines_are_localities=True,
)


def test_nothing_is_said_of_a_file_that_is_read_as_it_stands():
    assert correction_words(Corrections()) == []


def test_a_sentence_for_every_correction():
    assert [unmarked(one) for one in correction_words(EVERY)] == [
        'Sheet "Log" holds appeals.',
        'Sheet "Notes" is not read.',
        'The headings of sheet "Log" stand in row 3.',
        'Column "Deputy day" holds "Request received".',
        'Column "Remarks" is not used.',
        'Column "Old" holds "no_such_field".',
        '"W/D" in "Outcome of the request" means "Withdrawn before a decision".',
        '"n.k." in "Outcome of the request" says nothing, like a blank cell.',
        '"indeed" in "Mediation about the decision to assess" means yes.',
        '"Nothr" in "Locality" means "North".',
        "Rows hidden or crossed out: leave them out.",
        "Days: month first.",
        "Sheets are localities: no.",
        "Lines above the rows are localities: yes, of the rows below.",
    ]


def test_text_from_a_file_is_text():
    assert "](" not in correction_words(Corrections(lists={"[a](http://b)": ""}))[0]
