"""The policy for publication, as a council may write it; its limits, and one that is nobody's."""

import pytest

from metrics.disclosure.policy import STANDARD, Policy
from tests.data_access.settings.settings_file import faults_of, settings_of


def test_the_usual_policy(tmp_path):
    assert settings_of(tmp_path, "").disclosure == STANDARD == Policy("usual", 5, False, 0, True)


def test_a_policy_of_their_own(tmp_path):
    own = '[publication]\nname = "Board, 2026"\nthreshold = 10\nzeros = "hidden"\nrounding = 5\nsecondary = false\n'
    assert settings_of(tmp_path, own).disclosure == Policy("Board, 2026", 10, True, 5, False)


@pytest.mark.parametrize("text", ['zeros = "some"', "rounding = 3", "rounding = 6", 'name = " "', "secondary = 1"])
def test_what_it_cannot_be(tmp_path, text):
    """Rounding to 3 would rule numbers out of 1 to 4."""
    (words,) = faults_of(tmp_path, f"[publication]\n{text}\n")
    assert "expected" in words
