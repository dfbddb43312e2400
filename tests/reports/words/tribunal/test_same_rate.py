"""Our rate of appeals beside England's where the two look the same: no sentence may take back what it has just said."""

import pytest

from metrics.tribunal.appeal_rate import BesideEngland, Light
from reports.summaries.series import Point
from reports.words import tribunal as words

OURS = Point(2025, 0.0321, 284, 8847)
SAME = "In **2025** our own count gives **3.2%** (284 of 8,847 appealable decisions), the same as England's 3.2%."


@pytest.mark.parametrize(
    ("light", "said"),
    [
        (Light.GREEN, SAME),
        (Light.AMBER, SAME),
        (Light.NONE, f"{SAME} With so few decisions the two are not compared."),
    ],
)
def test_a_rate_shown_as_englands_is_not_more_than_it(light, said):
    """3.21% is a little more than 3.2% and so amber, but both are shown as 3.2%."""
    assert words.rate_finding(OURS, OURS, BesideEngland(0.0321, 0.032, light)) == said
