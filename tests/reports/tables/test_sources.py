"""What is said of sources that have grown old: none, one, several."""

from datetime import UTC, date, datetime

from reports.tables import sources


def test_nothing_is_said_where_none_is_old(monkeypatch):
    monkeypatch.setattr(sources, "old_sources", lambda _today: ())
    assert sources.old(date(2026, 11, 27)) == ""


def test_one_is_named_with_its_month_and_its_newest_year(monkeypatch):
    one = sources.sources()["ehc_plans_2026"]
    monkeypatch.setattr(sources, "old_sources", lambda _today: (one,))
    said = sources.old(date(2028, 1, 1))
    assert said.startswith("**1 source is older than 18 months**")
    assert "reporting year 2026: the data files (June 2026, up to 2025)" in said


def test_several_are_counted():
    assert sources.old(date(2026, 11, 27)).startswith("**2 sources are older than 18 months**")


def test_the_table_has_the_latest_first():
    found = sources.table()
    days = [datetime.strptime(month, "%B %Y").replace(tzinfo=UTC) for month in found["Published"]]
    assert days == sorted(days, reverse=True)
    assert "-" not in set(found["Newest year"])
