"""A paper is made, kept and made again on PostgreSQL as on SQLite, and is the same paper on both."""

from datetime import date

import pytest

from data_access.chosen_settings import settings_in_force
from data_access.publications.ledger import published_before
from data_access.storage import store
from data_access.storage.database import open_database
from data_access.storage.papers.kept import kept_papers
from data_access.storage.step_changes import add_step_change, step_changes, undo_step_change
from reports.papers.making import NotTheSame, make, make_again
from reports.papers.order import Form, Order
from tests.conftest import taken_in
from tests.hostile.postgresql import server, server_programs
from tests.integration.loads.files import cases

WHO = {"by": "A. Example", "officers": ["A. Example"]}
ORDER = Order(date(2025, 11, 28), form=Form.XLSX)


def tell(_share: float, _words: str) -> None:
    """Nobody looks how far it is."""


def test_made_kept_and_made_again(database, tmp_path, monkeypatch):
    """A step change that is undone since, a newer load and another publication change nothing of it."""
    programs = server_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    monkeypatch.setenv("SENDBOARD_HASH_KEY", "a key for tests, long enough")
    (tmp_path / "sendboard.toml").write_text(
        '[scorecard]\nmeasures = ["requests_received"]\n[officers]\nnames = ["A. Example"]\n'
    )
    with server(programs) as address:
        other, made = open_database(f"{address}postgres"), []
        for engine in (database, other):
            taken_in(cases(40), "cases.csv", engine, extracted_on=date(2025, 10, 31))
            said = {"day": date(2025, 6, 1), "reason": "A new team.", "today": date(2025, 12, 1)}
            add_step_change(engine, "requests_received", **said, **WHO)
            first = make(engine, ORDER, settings_in_force(engine), tell, by="A. Example").content
            undo_step_change(engine, step_changes(engine, "requests_received")[0].id, **WHO)
            taken_in(cases(55), "more.csv", engine, extracted_on=date(2025, 11, 30))
            assert make(engine, ORDER, settings_in_force(engine), tell).content != first
            kept = kept_papers(engine)[-1]
            assert make_again(engine, kept, tell) == first, engine.dialect.name
            store.withdraw(engine, kept.moment.loads[0])
            with pytest.raises(NotTheSame, match="undone since"):
                make_again(engine, kept, tell)
            made.append((first, published_before(engine), [one.sha256 for one in kept_papers(engine)]))
        assert made[0] == made[1]
        other.dispose()
