"""Where the database, its disk or the settings cannot be used, a page says why in place of what it would show."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

from data_access.settings.read import SettingsError
from data_access.storage.faults import DatabaseNotUsable
from pages.ui.frame import say
from reports import inert

NOT_USABLE = (DatabaseNotUsable, SettingsError)
"""What is wrong, in words for whoever looks after them."""
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def say_why(problem: Exception) -> None:
    """Each fault in a line of its own."""
    say.error("\n\n".join(inert.markdown(fault) for fault in str(problem).splitlines()))


@contextmanager
def said() -> Generator[None]:
    """What a visitor does may fail, and the page goes on."""
    try:
        yield
    except NOT_USABLE as problem:
        say_why(problem)


def or_the_page_ends(ask: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """What a page asks for is there, or the page ends with why it is not."""

    @wraps(ask)
    def asked(*args: _Asked.args, **keys: _Asked.kwargs) -> _Answer:
        try:
            return ask(*args, **keys)
        except NOT_USABLE as problem:
            say_why(problem)
            st.stop()

    return asked
