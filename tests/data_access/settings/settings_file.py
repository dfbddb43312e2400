"""A settings file written for one test."""

from pathlib import Path

import pytest

from data_access.settings.faults import SettingsError
from data_access.settings.read import Settings, read_settings


def settings_of(folder: Path, text: str) -> Settings:
    """What a file with this text says."""
    (folder / "sendboard.toml").write_text(text, encoding="utf-8")
    return read_settings(folder / "sendboard.toml")


def faults_of(folder: Path, text: str) -> tuple[str, ...]:
    """The sentences about a file with this text, which cannot be used."""
    with pytest.raises(SettingsError) as caught:
        settings_of(folder, text)
    assert str(caught.value) == "\n".join(caught.value.faults)
    return caught.value.faults
