"""``[scorecard]``: every fault is a sentence that names the key and says what to do."""

from datetime import date
from pathlib import Path

import pytest

from data_access.settings.faults import SettingsError
from data_access.settings.read import Settings, read_settings
from data_access.settings.scorecard_table import MOST
from metrics.catalogue import CATALOGUE
from metrics.scorecard import USUAL


def read(tmp_path: Path, said: str) -> Settings:
    place = tmp_path / "sendboard.toml"
    place.write_text(f"[scorecard]\n{said}", encoding="utf-8")
    return read_settings(place)


def test_nothing_said_is_the_usual_scorecard(tmp_path):
    assert read(tmp_path, "").measures == USUAL == Settings().measures


def test_what_a_board_may_choose(tmp_path):
    found = read(
        tmp_path,
        'measures = ["remedies_overdue", "stage_1_on_time"]\ntargets = {stage_1_on_time = 0.9, remedies_overdue = 0}\n'
        "meetings = [2026-10-14, 2026-07-15]",
    )
    assert found.measures == ("remedies_overdue", "stage_1_on_time")
    assert found.targets == {"stage_1_on_time": 0.9, "remedies_overdue": 0}
    assert found.meetings == (date(2026, 7, 15), date(2026, 10, 14))


def test_as_many_as_fit_one_screen_and_no_more(tmp_path):
    keys = list(CATALOGUE)[: MOST + 1]
    assert len(read(tmp_path, f"measures = {keys[:MOST]}").measures) == MOST
    with pytest.raises(SettingsError, match=f"measures names 17 figures; expected 1 to {MOST}"):
        read(tmp_path, f"measures = {keys}")


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("measures = []", "measures names 0 figures; expected 1 to 16, so that they fit one screen."),
        (
            'measures = ["remedies_overdu"]',
            "'remedies_overdu', which is not a figure. Did you mean remedies_overdue?",
        ),
        ('measures = ["remedies_overdue", "remedies_overdue"]', "measures names remedies_overdue more than once."),
        ("measures = 3", "measures is 3; expected a list of keys of figures"),
        ("targets = {nothing_like_it_at_all = 1}", "targets holds 'nothing_like_it_at_all', which is not a figure."),
        ("targets = {stage_1_on_time = 90}", "the target of stage_1_on_time is 90; expected a share from 0 to 1"),
        ("targets = {remedies_overdue = -1}", "expected numbers from 0 on"),
        ('meetings = ["15 July"]', "expected a list of days without quotation marks"),
        ("flavour = 1", "'flavour' is not a setting."),
    ],
)
def test_faults_are_sentences(tmp_path, said, fault):
    with pytest.raises(SettingsError) as found:
        read(tmp_path, said)
    assert "sendboard.toml: [scorecard]" in found.value.faults[0]
    assert fault in found.value.faults[0]
