"""A paper is made and kept, and made again byte for byte from the data as then known, whatever came since."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.chosen_settings import settings_in_force
from data_access.publications import ledger
from data_access.publications.ledger import published_before
from data_access.storage import store
from data_access.storage.agreed.actions import Agreed, add_action
from data_access.storage.faults import DatabaseNotUsable
from data_access.storage.officer_notes import NotAllowed
from data_access.storage.papers.kept import kept_papers
from data_access.storage.step_changes import add_step_change
from metrics.base.periods import day
from reports.pack.given import Version
from reports.papers.drawn import NothingLoaded
from reports.papers.making import NotTheSame, make, make_again
from reports.papers.order import Form, NotAnOrder
from tests.conftest import taken_in
from tests.integration.loads.files import cases
from tests.reports.papers.conftest import SETTINGS

OFFICER = "A. Example"


def everything_changes(filled, tmp_path) -> None:
    """A newer load, an action, a step change, other settings, and a paper that publishes other numbers."""
    taken_in(cases(55), "more.csv", filled, extracted_on=date(2025, 11, 30))
    agreed = Agreed("Demand", "A second team", "Head of SEND", date(2026, 1, 1))
    add_action(filled, "requests_received", day(date(2025, 10, 31)), agreed, by=OFFICER, officers=[OFFICER])
    said = {"day": date(2025, 6, 1), "reason": "A new team.", "by": OFFICER, "officers": [OFFICER]}
    add_step_change(filled, "requests_received", **said, today=date(2025, 12, 1))
    (tmp_path / "sendboard.toml").write_text(SETTINGS.replace("Fen Council", "Marsh Council").replace("0.6", "0.9"))


@pytest.mark.parametrize(
    ("form", "version"),
    [*((one, Version.PUBLIC) for one in Form), (Form.PDF, Version.INTERNAL), (Form.XLSX, Version.INTERNAL)],
)
def test_byte_for_byte_again(filled, settings, order, tell, tmp_path, form, version):
    asked = replace(order, form=form, version=version)
    first = make(filled, asked, settings, tell, by=OFFICER)
    everything_changes(filled, tmp_path)
    later = make(filled, replace(asked, made_on=date(2025, 12, 1)), settings_in_force(filled), tell, by=OFFICER)
    assert later.content != first.content
    second, kept = kept_papers(filled)
    assert make_again(filled, kept, tell) == first.content
    assert make_again(filled, second, tell) == later.content


def test_it_is_kept_when_and_by_whom_and_from_what(filled, settings, order, tell):
    made = make(filled, order, settings, tell, by=OFFICER)
    (kept,) = kept_papers(filled)
    assert (kept.made_on, kept.made_by) == (date(2025, 11, 28), OFFICER)
    assert kept.moment.loads == (store.batches(filled)[0].id,)
    assert '"as_at":"2025-10-31"' in kept.asked
    assert "A. Example" not in kept.settings, "who may do what is not what a paper is made of"
    assert len(kept.sha256) == 64
    told = {row.metric.key for row, _ in published_before(filled)}
    assert {"requests_received", "assessments_open", "plans_issued_within_20_weeks"} < told, (
        "places beside the measures"
    )
    assert {row.metric.about for row, _ in published_before(filled)} == {"cases"}, "of what is loaded alone"
    assert made.publication is not None


def test_making_again_publishes_nothing_and_keeps_nothing(filled, settings, order, tell):
    make(filled, order, settings, tell)
    before, (kept,) = published_before(filled), kept_papers(filled)
    make_again(filled, kept, tell)
    assert (published_before(filled), len(kept_papers(filled))) == (before, 1)


@pytest.mark.parametrize("version", list(Version))
def test_a_draft_is_not_kept(filled, settings, order, tell, version):
    """Nor asked who makes it."""
    make(filled, replace(order, is_draft=True, version=version), settings, tell, by="")
    assert (kept_papers(filled), published_before(filled)) == ((), {})


def test_an_internal_one_is_kept_and_not_published(filled, settings, order, tell):
    make(filled, replace(order, version=Version.INTERNAL), settings, tell)
    assert (len(kept_papers(filled)), published_before(filled)) == (1, {})


@pytest.mark.parametrize("name", ["", "Somebody Else"])
def test_only_officers_make_what_is_kept(filled, settings, order, tell, name):
    with pytest.raises(NotAllowed, match="Only officers"):
        make(filled, order, settings, tell, by=name)
    assert (kept_papers(filled), published_before(filled)) == ((), {})


def test_what_is_made_of_data_taken_back_cannot_be_made_again(filled, settings, order, tell):
    """Their rows are gone for good, which is what undoing is for."""
    make(filled, order, settings, tell)
    (kept,) = kept_papers(filled)
    (load,) = kept.moment.loads
    store.withdraw(filled, load)
    with pytest.raises(NotTheSame, match=rf"load {load}, which it was made of, was undone since"):
        make_again(filled, kept, tell)


def test_other_bytes_are_never_given_for_it(filled, settings, order, tell):
    """As another version of the program would make it, or one that asks for what there is no more."""
    make(filled, order, settings, tell)
    (kept,) = kept_papers(filled)
    for other in (
        replace(kept, sha256="0" * 64),
        replace(kept, asked="{}"),
        replace(kept, settings='{"no_such_setting": 1}'),
    ):
        with pytest.raises(NotTheSame, match="byte for byte"):
            make_again(filled, other, tell)


def test_of_two_who_publish_at_once_the_second_is_looked_through_with_the_first(filled, settings, order):
    """Each alone hides nothing that the other tells: so the one that ends later begins again."""
    rounds = []

    def meanwhile(_share, words):
        if words == "counting":
            rounds.append(words)
            if len(rounds) == 1:
                make(filled, replace(order, as_at=date(2025, 9, 30)), settings, lambda _share, _words: None)

    make(filled, order, settings, meanwhile)
    assert len(rounds) == 2
    assert len(kept_papers(filled)) == 2


def test_who_is_overtaken_again_and_again_is_told(filled, settings, order, tell, monkeypatch):
    monkeypatch.setattr(ledger, "newer_publication", lambda _database, _moment: True)
    with pytest.raises(DatabaseNotUsable, match="Try it again"):
        make(filled, order, settings, tell)
    assert (kept_papers(filled), published_before(filled)) == ((), {})


def test_nothing_is_made_of_nothing(database, order, tell):
    with pytest.raises(NothingLoaded):
        make(database, order, settings_in_force(database), tell)


def test_no_paper_of_a_kind_that_is_not_made(filled, settings, order, tell):
    with pytest.raises(NotAnOrder):
        make(filled, replace(order, form=Form.HTML, version=Version.INTERNAL), settings, tell)
