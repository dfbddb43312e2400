"""The council's colour and logo: contrasts that others have worked out, and pictures that cannot be drawn."""

import pytest

from data_access.settings.look import MOST_BYTES, as_kept, contrast_to_white, logo_of
from tests.data_access.settings.pictures import SIGNATURE, chunk, png


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#FFFFFF", 1.0), ("#000000", 21.0), ("#12436D", 10.2), ("#767676", 4.5), ("#777777", 4.4), ("#F47738", 2.7)],
)
def test_contrasts_that_are_published(colour, contrast):
    """WCAG's grey #767676 is the lightest that will do (4.54); the others are of the Analysis Function and GOV.UK."""
    assert contrast_to_white(colour) == contrast


def test_the_picture_alone_is_taken():
    """Who drew it, when, and what stands behind its end are left out."""
    remarks = (chunk(b"tEXt", b"Author\0A. Person"), chunk(b"tIME", b"1234567"))
    assert logo_of(as_kept(png(12, 4, *remarks))) == png()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is no PNG file"),
        (b"<svg/>", "it is no PNG file"),
        (SIGNATURE, "it is damaged"),
        (png()[:-5], "it is damaged"),
        (png()[:40] + b"x" + png()[41:], "it is damaged"),
        (png(pixels=b"\0" * 10), "it is damaged"),
        (png(pixels=b"\0" * 10_000_000), "it is damaged"),
        (png(pixels=b"\5" * 148), "it is damaged"),
        (png(2001, 1000), "it is 2,001 by 1,000 pixels, and at most 2,000 of each are taken"),
        (png(0, 4), "it is 0 by 4 pixels, and at most 2,000 of each are taken"),
        (png(25, 4), "it is 25 by 4 pixels: one side is more than 6 times the other"),
        (png(4, 25), "it is 4 by 25 pixels: one side is more than 6 times the other"),
        (png(bits=16), "it is of a kind of PNG that is not taken"),
        (png(colours=3), "it is of a kind of PNG that is not taken"),
        (b"x" * (MOST_BYTES + 1), "it has 65 kB, and at most 64 are taken"),
    ],
)
def test_what_cannot_be_drawn(content, why):
    with pytest.raises(ValueError, match=why.replace("(", r"\(")):
        logo_of(as_kept(content))


@pytest.mark.parametrize("sides", [(24, 4), (4, 24), (2000, 400)])
def test_the_largest_that_are_taken(sides):
    assert logo_of(as_kept(png(*sides))) == png(*sides)
