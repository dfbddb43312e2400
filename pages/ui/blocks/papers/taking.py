"""A paper while it is made, and once it is there: a bar, what is to be known of it, and the file."""

from collections.abc import Callable

import streamlit as st

from data_access.upload import Progress as Tell
from pages.ui.frame import say
from reports import inert
from reports.papers import words
from reports.papers.order import MIMES, Order
from reports.papers.watched import Made, NotMade


def made_with_a_bar(make: Callable[[Tell], Made]) -> Made | None:
    """What is made, with a bar meanwhile; None where it is said why not."""
    bar = st.progress(0.0, text=say.label(words.doing("beginning")))
    try:
        return make(lambda share, doing: _show(bar, share, doing))
    except NotMade as problem:
        say.warning(inert.markdown(str(problem)))
        return None
    finally:
        bar.empty()


def take_away(order: Order, made: Made, *, key: str) -> None:
    """What is said of it, and the button to have it."""
    say.success(" ".join(made.said) or words.READY)
    st.download_button(
        say.label(words.have_it(order.filename, len(made.content))),
        data=made.content,
        file_name=order.filename,
        mime=MIMES[order.form],
        key=f"get_{key}",
        on_click="ignore",
        type="primary",
    )


def _show(bar: st.delta_generator.DeltaGenerator, share: float, doing: str) -> None:
    bar.progress(min(max(share, 0.0), 1.0), text=say.label(words.doing(doing)))
