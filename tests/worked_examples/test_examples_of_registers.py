"""The worked examples that need a list besides the cases, or another; ``test_all_examples`` has the rest."""

import pytest

from sample_data.examples import worked_examples
from tests.worked_examples.by_hand import gives_the_figures_counted_by_hand

OF_REGISTERS = [example for example in worked_examples() if set(example.lists) != {"cases"}]


@pytest.mark.parametrize("example", OF_REGISTERS, ids=lambda example: example.key)
def test_files_give_the_figures_counted_by_hand(example, database):
    gives_the_figures_counted_by_hand(example, database)
