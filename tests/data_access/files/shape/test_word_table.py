"""A cell of a Word table says its filled paragraphs as lines; ``test_docx_tables`` reads whole documents."""

import pytest

from data_access.files.shape.word_table import WordCell, WordTable


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        ([], ""),
        ([["Refused"]], "Refused"),
        ([[" Not ", "agreed "]], "Not agreed"),
        ([["Not"], [" "], ["agreed"]], "Not\nagreed"),
    ],
)
def test_the_words_of_a_cell(paragraphs, text):
    assert WordCell(paragraphs).text() == text


def test_two_tables_share_nothing():
    one, other = WordTable([]), WordTable([])
    one.struck.append((1, 1))
    assert (other.struck, other.rows) == ([], [])
