"""The code that a phone scans: a drawing without words in it, black on white, the same for the same address."""

import re

import segno

from reports.presenting.quick_code import drawn, with_address

ADDRESS = "https://send.example.gov.uk/Plans_on_time?locality=Milltown"


def test_the_code_is_a_drawing_with_a_name_and_nothing_else():
    made = drawn(ADDRESS)
    assert re.findall(r"<(\w+)", made) == ["svg", "path", "path"]
    assert 'role="img" aria-label="A code to scan: the address of this page"' in made
    assert "#fff" in made
    assert "#000" in made
    assert "Milltown" not in made


def test_its_margin_is_as_wide_as_readers_want():
    """Four modules on each side, by the standard; and a middle strength of correction, for a code seen at an angle."""
    code = segno.make(ADDRESS, error="m", micro=False)
    side = code.symbol_size(border=4)[0]
    assert f'viewBox="0 0 {side} {side}"' in drawn(ADDRESS)
    assert code.error in ("M", "Q", "H")


def test_another_address_is_another_code():
    assert drawn(ADDRESS) != drawn(ADDRESS + "2")


def test_the_address_in_words_cannot_act():
    """A place may be called anything."""
    said = with_address("https://send.example.gov.uk/Plans?locality=<b>x</b>")
    assert said.endswith("<p>This page: send.example.gov.uk/Plans?locality=&lt;b&gt;x&lt;/b&gt;</p>")
