"""Papers that were made, a line each."""

from dataclasses import replace
from datetime import date

from data_access.storage.papers.kept import kept_papers
from reports.papers.listed import COLUMNS, listed, order_kept
from reports.papers.making import make


def test_none_and_two_the_newest_first(filled, settings, order, tell):
    assert list(listed(kept_papers(filled)).columns) == list(COLUMNS)
    assert len(listed(kept_papers(filled))) == 0
    for day in (date(2025, 11, 28), date(2025, 11, 29)):
        make(filled, replace(order, made_on=day), settings, tell, by="A. Example")
    found = listed(kept_papers(filled))
    assert found["made_on"].tolist() == [date(2025, 11, 29), date(2025, 11, 28)]
    first = found.iloc[1]
    assert (first["for"], first["version"], first["format"], first["as_at"]) == (
        "board", "public", "xlsx", date(2025, 10, 31),
    )  # fmt: skip
    assert (first["made_by"], first["loads"]) == ("A. Example", "1")
    assert first["sha256"] == kept_papers(filled)[1].sha256


def test_what_another_version_asked_for_is_blank(filled, settings, order, tell):
    make(filled, order, settings, tell)
    (kept,) = kept_papers(filled)
    assert order_kept(kept) == replace(order, as_at=date(2025, 10, 31))
    strange = replace(kept, asked="{}")
    assert order_kept(strange) is None
    assert listed([strange])["format"].tolist() == [None]
