"""The papers that were made, and any of them again."""

import streamlit as st

from pages.ui.blocks import pieces
from pages.ui.blocks.papers.taking import made_with_a_bar, take_away
from pages.ui.frame import acts, say, state
from pages.ui.frame.not_usable import or_the_page_ends
from reports.papers import words
from reports.papers.listed import order_kept

_PAGE = "Settings"


@or_the_page_ends
def kept_list() -> None:
    """A line for each, newest first, and the button that makes one again as it was."""
    found = {one.number: one for one in acts.kept_papers()}
    if not found:
        pieces.nothing_here(words.NO_PAPERS)
        return
    orders = {number: order for number, one in found.items() if (order := order_kept(one))}
    pieces.points([words.kept_line(one, orders.get(one.number)) for one in found.values()])
    if not orders:
        return
    chosen = st.selectbox(
        "Which paper again",
        list(orders),
        format_func=lambda number: words.short(found[number], orders[number]),
        key="paper_which",
    )
    if st.button("Make it again, byte for byte", key="paper_make_again"):
        made = made_with_a_bar(lambda tell: acts.make_paper_again(chosen, tell))
        state.hold_file(_PAGE, made and (chosen, made))
    number, made = state.held_file(_PAGE) or (0, None)
    if made and number == chosen:
        take_away(orders[number], made, key="paper_again")
    say.caption(words.ABOUT_KEPT)
