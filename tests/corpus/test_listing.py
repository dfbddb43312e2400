"""The list in the documents is made from the habits."""

from tests.corpus.every import BY_SUBJECT
from tests.corpus.listing import LIST, listing


def test_the_list_is_current():
    """If this fails, run: python -m tests.corpus.listing."""
    assert LIST.read_text(encoding="utf-8") == listing(BY_SUBJECT)
