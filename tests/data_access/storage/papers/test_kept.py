"""A paper that was made is kept with who and when, and never changed."""

from datetime import date

from data_access.storage.papers.kept import keep_paper, kept_papers
from data_access.storage.papers.moment import this_moment


def test_none_one_two(database):
    assert kept_papers(database) == ()
    moment = this_moment(database)
    for number, name in enumerate(("A. Example", ""), 1):
        with database.begin() as connection:
            said = {"asked": "{}", "settings": "{}", "moment": moment, "sha256": "ab", "by": name}
            keep_paper(connection, made_on=date(2026, 11, number), **said)
        newest = kept_papers(database)[0]
        assert (newest.number, newest.made_on, newest.made_by) == (number, date(2026, 11, number), name)
        assert (newest.moment, newest.sha256) == (moment, "ab")
        assert newest.made_at is not None
    assert [one.number for one in kept_papers(database)] == [2, 1]


def test_an_identifier_typed_as_a_name_is_not_kept(database):
    with database.begin() as connection:
        said = {"asked": "{}", "settings": "{}", "moment": this_moment(connection), "sha256": "ab"}
        keep_paper(connection, made_on=date(2026, 11, 1), by="a.example@example.org", **said)
    assert "a.example@example.org" not in kept_papers(database)[0].made_by
