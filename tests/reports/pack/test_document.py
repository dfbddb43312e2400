"""Sentences of ours as runs: what was bold is bold, what was made inert is what was typed, nothing else acts."""

from reports import inert
from reports.pack.document import Run, paragraphs, points, text


def test_sentences_lose_their_markup():
    assert text("**9% \\*late\\*** of `x`") == (Run("9% *late*", bold=True), Run(" of x"))
    assert text(f"**Why:** {inert.markdown('**not** bold_ #1')}") == (Run("Why:", bold=True), Run(" **not** bold_ #1"))


def test_none_one_two():
    assert paragraphs(["", "One."], "small")[0].text == (Run("One."),)
    assert len(paragraphs(["", "One."])) == 1
    assert points([]) == points(["", ""]) == ()
    assert len(points(["One.", "Two."])[0].texts) == 2


def test_nothing_unseen_is_in_it():
    """A character that turns the reading order round, and one that nobody sees."""
    assert text("a\u202eb\u200bc  d\n") == (Run("abc d "),)
