"""Every figure has a worked example; those of cases alone give the figures counted by hand."""

import pytest

from metrics.catalogue import CATALOGUE
from sample_data.examples import worked_examples
from tests.worked_examples.by_hand import gives_the_figures_counted_by_hand

EXAMPLES = worked_examples()
OF_CASES = [example for example in EXAMPLES if set(example.lists) == {"cases"}]


@pytest.mark.parametrize("example", OF_CASES, ids=lambda example: example.key)
def test_a_file_gives_the_figures_counted_by_hand(example, database):
    gives_the_figures_counted_by_hand(example, database)


def test_every_metric_has_a_worked_example():
    """A figure that nobody has counted by hand is a figure nobody has checked."""
    assert CATALOGUE.keys() - {key for example in EXAMPLES for key in example.expected["metric"]} == set()
