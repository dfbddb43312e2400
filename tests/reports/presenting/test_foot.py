"""The foot of a presented screen: its place is a status, so that it is read aloud, and the button is a button."""

from reports.presenting import foot


def test_the_place_is_said_aloud():
    assert foot.place(3, 8) == '<p role="status">3 of 8</p>'
    assert foot.place(3, 8, 1, 1) == '<p role="status">3 of 8</p>'
    assert foot.place(3, 8, 2, 3) == '<p role="status">3 of 8, chart 2 of 3</p>'


def test_the_button_has_a_name_and_says_its_key():
    assert foot.FULL_SCREEN.startswith('<button type="button" ')
    assert ">Full screen<" in foot.FULL_SCREEN
    assert "Key F" in foot.FULL_SCREEN
