"""What is kept between runs is kept for one version of the data."""

from pages.ui.frame import cached


def test_each_version_of_the_data_has_a_shelf_of_its_own():
    """After an upload nothing of before is asked; the last few versions are kept, for whoever looks at one still."""
    one = cached.shelf("a version")
    assert cached.shelf("a version") is one
    assert cached.shelf("another") is not one
    assert one.get("question", lambda: "answer") == cached.shelf("a version").get("question", lambda: "other")
    for number in range(3):
        cached.shelf(f"version {number}")
    assert cached.shelf("a version") is not one
