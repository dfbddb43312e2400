"""Which figures a search finds, and what is said of them."""

from metrics.catalogue import CATALOGUE
from reports.words import definitions as words

EVERY = tuple(CATALOGUE.values())


def test_every_word_must_be_there_in_any_order_and_in_small_letters():
    found = [one.key for one in words.matching("WEEKS issued 20", EVERY)]
    assert found[0] == "plans_issued_within_20_weeks"
    assert found == [one.key for one in words.matching("20 weeks issued", EVERY)]


def test_a_word_of_the_name_comes_before_one_of_the_definition():
    found = words.matching("withdrawn", EVERY)
    named = ["withdrawn" in one.name.casefold() for one in found]
    assert any(named)
    assert named == sorted(named, reverse=True)


def test_what_is_not_there_is_said():
    assert words.matching("zebra", EVERY) == ()
    assert words.how_many(0, "zebra *x*") == (
        'No figure has "zebra \\*x\\*" in its name or definition. Try another word, or empty the field.'
    )
    assert words.how_many(1, "a") == '1 figure has "a" in its name or definition.'
    assert words.how_many(words.MOST, "a").endswith("definition.")
    assert words.how_many(words.MOST + 1, "a").endswith(f"The first {words.MOST} are shown.")
