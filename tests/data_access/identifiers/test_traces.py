"""Texts made plain keep every place, so that what is cut out is what was found."""

from data_access.identifiers.traces import Identifier, Trace, plain


def test_every_letter_keeps_its_place():
    text = "\uff21\u00a0\u2013\uff19\té\u2212"
    assert plain(text) == "A -9 é-"
    assert len(plain(text)) == len(text)


def test_pieces_overlap_where_they_share_a_letter():
    one = Trace(Identifier.UPN, 3, 6, sure=True)
    beside = {start: one.overlaps(Trace(Identifier.ULN, start, start + 2, sure=True)) for start in (0, 1, 2, 5, 6)}
    assert beside == {0: False, 1: False, 2: True, 5: True, 6: False}
