"""What is written down of an error: its kind and its lines, and none of its words, which may quote a child's row.

pandas, Arrow and Python name the value they stumble over ("could not convert string to float: …").
"""

import logging
import traceback
from collections.abc import Iterator
from typing import Any


class WordlessRecord(logging.LogRecord):
    """A line of a log, in which an error has no words. What formats a line takes ``exc_text`` as it is.

    A warning has no stack: it would say which page somebody was looking at.
    """

    def __init__(self, *args: Any, **keys: Any) -> None:
        super().__init__(*args, **keys)
        problem = self.exc_info[1] if self.exc_info else None
        self.exc_info = self.stack_info = None
        self.exc_text = without_words(problem) if problem else None
        if isinstance(self.args, tuple):
            self.args = tuple(_kind(one) if isinstance(one, BaseException) else one for one in self.args)


def hide_words() -> None:
    """From now on no error in any log of this process has its words, whoever writes it: Streamlit, uvicorn, asyncio."""
    logging.setLogRecordFactory(WordlessRecord)


def without_words(problem: BaseException) -> str:
    """A traceback, causes first, in which each error is its kind alone. Lines of code are in it, values are not."""
    return "\n".join(
        "".join([*traceback.format_tb(one.__traceback__), _kind(one)]) for one in _with_causes(problem, set())
    )


def _kind(problem: BaseException) -> str:
    return f"{type(problem).__module__}.{type(problem).__qualname__}"


def _with_causes(problem: BaseException, seen: set[int]) -> Iterator[BaseException]:
    """What led to an error, then the error; each once."""
    if id(problem) in seen:
        return
    seen.add(id(problem))
    before = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    inside = problem.exceptions if isinstance(problem, BaseExceptionGroup) else ()
    for one in (*inside, *filter(None, [before])):
        yield from _with_causes(one, seen)
    yield problem
