"""The look of papers as a council may write it; and what is refused, in plain words."""

import pytest

from data_access.settings.look import Look
from data_access.settings.read import SettingsError, settings_kept
from tests.data_access.settings.pictures import png
from tests.data_access.settings.settings_file import faults_of, settings_of


def test_the_usual_look(tmp_path):
    assert settings_of(tmp_path, "").look == Look("#12436D", b"", "")


def test_a_look_of_their_own_is_kept_with_the_settings(tmp_path):
    """The file may go: the settings that are kept with a paper have it."""
    (tmp_path / "logo.png").write_bytes(png())
    own = 'council = "Fen"\n[paper]\nlogo = "logo.png"\nlogo_alt = "A heron"\ncolour = "#005a30"\n'
    found = settings_of(tmp_path, own)
    assert found.look == Look("#005A30", png(), "A heron")
    (tmp_path / "logo.png").unlink()
    assert settings_kept(found.text).look == found.look


def test_a_logo_of_which_nothing_is_said(tmp_path):
    (tmp_path / "logo.png").write_bytes(png())
    assert settings_of(tmp_path, 'council = "Fen"\n[paper]\nlogo = "logo.png"\n').look.logo_alt == "Logo of Fen"


@pytest.mark.parametrize(("colour", "is_taken"), [("#767676", True), ("#777777", False), ("#ffcc00", False)])
def test_a_colour_that_could_not_be_read_is_refused(tmp_path, colour, is_taken):
    text = f'[paper]\ncolour = "{colour}"\n'
    if is_taken:
        assert settings_of(tmp_path, text).look.colour == colour.upper()
        return
    (words,) = faults_of(tmp_path, text)
    assert f"colour is {colour}, whose contrast to white is" in words
    assert "Take a darker one, of 4.5 to 1 or more." in words


@pytest.mark.parametrize("colour", ["blue", "#12436", "#12436DD", "#12436G", "12436D"])
def test_what_is_no_colour(tmp_path, colour):
    (words,) = faults_of(tmp_path, f'[paper]\ncolour = "{colour}"\n')
    assert "expected a colour such as" in words


def test_a_logo_that_is_none_or_not_there(tmp_path):
    (tmp_path / "logo.svg").write_text("<svg/>")
    (words,) = faults_of(tmp_path, '[paper]\nlogo = "logo.svg"\n')
    assert "[paper]: logo cannot be used: it is no PNG file." in words
    (tmp_path / "large.png").write_bytes(png() + b"x" * 64 * 1024)
    (words,) = faults_of(tmp_path, '[paper]\nlogo = "large.png"\n')
    assert "at most 64 are taken" in words
    with pytest.raises(SettingsError, match="the logo cannot be read"):
        settings_of(tmp_path, '[paper]\nlogo = "none.png"\n')
