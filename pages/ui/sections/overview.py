"""The figures that the overview begins with."""

from collections.abc import Sequence

from pages.ui.blocks import pieces
from reports.figure import Figure
from reports.words import overview


def cards(issued: Figure, due: Figure, past: Figure, soon: Figure, bands: Sequence[Figure]) -> None:
    """Plans on time in two ways, and children waiting: past the limit, and about to reach it."""
    with pieces.card_row(4):
        pieces.figure_card(
            "Plans issued on time",
            issued,
            overview.issued_card(issued),
            key="issued",
            page="Plans on time",
            link="Is it getting better?",
        )
        pieces.figure_card(
            "Plans due on time",
            due,
            overview.due_card(due),
            key="due",
            page="Plans on time",
            link="Why count in more than one way?",
        )
        pieces.figure_card(
            "Waiting longer than 20 weeks",
            past,
            overview.past_card(past, bands),
            key="past",
            page="Waiting now",
            link="Who is waiting?",
        )
        pieces.figure_card(
            "About to reach 20 weeks",
            soon,
            overview.soon_card(soon),
            key="soon",
            page="Waiting now",
            link="Whose plan is due?",
        )
