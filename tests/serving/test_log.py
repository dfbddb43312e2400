"""An error in a log: what it is and where, and never what it says."""

import logging

import pytest

from serving.log import WordlessRecord, hide_words, without_words

SECRET = "zqEX-77"


def stumble() -> None:
    """As a page does: one error leads to another, both quote a value."""
    try:
        float(SECRET)
    except ValueError as problem:
        raise KeyError(SECRET) from problem


@pytest.fixture
def log():
    made_before = logging.getLogRecordFactory()
    hide_words()
    yield logging.getLogger("tests.wordless")
    logging.setLogRecordFactory(made_before)


def test_an_error_is_its_kind_and_its_lines(log, caplog):
    try:
        stumble()
    except KeyError as problem:
        log.exception("A page failed: %s", problem)
        log.error("Again", exc_info=problem)
    assert SECRET not in caplog.text
    assert "A page failed: builtins.KeyError" in caplog.text
    assert caplog.text.count("float(SECRET)") == 2, "the line of code, of the cause too"
    assert caplog.text.index("builtins.ValueError") < caplog.text.index("raise KeyError")


def test_what_is_no_error_stays_as_it_is(log, caplog):
    log.warning("%s of %d", "one", 2)
    log.warning("%(a)s", {"a": "named"})
    assert caplog.messages == ["one of 2", "named"]
    assert {type(one) for one in caplog.records} == {WordlessRecord}


def test_a_warning_does_not_say_what_somebody_was_looking_at(log, caplog):
    """Streamlit warns with the lines of code that led there, of which the first is the page."""
    log.warning("A widget was made twice", stack_info=True)
    log.error("Another", stack_info=True, exc_info=ValueError(SECRET))
    assert caplog.messages == ["A widget was made twice", "Another"]
    assert 'test_log.py"' not in caplog.text
    assert "Stack" not in caplog.text


def test_errors_in_a_group_and_those_that_lead_to_each_other_are_told_once():
    first, second = ValueError(SECRET), TypeError(SECRET)
    first.__cause__, second.__cause__ = second, first
    said = without_words(ExceptionGroup(SECRET, [first, second]))
    assert said.split("\n") == ["builtins.TypeError", "builtins.ValueError", "builtins.ExceptionGroup"]
