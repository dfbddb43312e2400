"""Ways to targets: kept with their source by officers who are named, and taken back by another entry."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.storage.agreed.targets import (
    LONGEST,
    KeptTarget,
    NotATarget,
    Target,
    set_target,
    take_back_target,
    targets,
)
from data_access.storage.officer_notes import NotAllowed

FAR = date(2099, 1, 1)
GOOD = Target("plans_ceased", 0.4, date(2026, 4, 1), 0.6, date(2027, 3, 31), "line", "SEND board, April 2026")


def add(database, *, by: str = "A. Example", is_share: bool = True, **more) -> None:
    set_target(database, replace(GOOD, **more), is_share=is_share, by=by, officers=("A. Example",))


def kept(database) -> tuple[KeptTarget, ...]:
    return targets(database, newest=FAR)


def test_one_is_kept_replaced_and_taken_back_and_all_can_be_read(database):
    add(database, source="  SEND board,  April 2026 ")
    add(database, to_value=0.7)
    take_back_target(database, "plans_ceased", by="A. Example", officers=("A. Example",))
    found = kept(database)
    assert [one.target for one in found] == [GOOD, replace(GOOD, to_value=0.7), None]
    assert {(one.metric, one.made_by, one.known_on == one.made_at.date()) for one in found} == {
        ("plans_ceased", "A. Example", True)
    }
    assert targets(database, newest=date(2026, 1, 1))[0].known_on == date(2026, 1, 1), "decision 25"


def test_what_is_not_there_cannot_be_taken_back(database):
    with pytest.raises(NotATarget, match="no target"):
        take_back_target(database, "plans_ceased", by="A. Example", officers=("A. Example",))
    add(database)
    with pytest.raises(NotATarget, match="no target"):
        take_back_target(database, "requests_received", by="A. Example", officers=("A. Example",))
    take_back_target(database, "plans_ceased", by="A. Example", officers=("A. Example",))
    with pytest.raises(NotATarget, match="no target"):
        take_back_target(database, "plans_ceased", by="A. Example", officers=("A. Example",))


@pytest.mark.parametrize(("day", "is_kept"), [(31, False), (1, False), (2, True)])
def test_the_target_comes_after_its_beginning(database, day, is_kept):
    to_day = date(2026, 3, 31) if day == 31 else date(2026, 4, day)
    if is_kept:
        add(database, to_day=to_day)
    else:
        with pytest.raises(NotATarget, match="must come after"):
            add(database, to_day=to_day)
    assert len(kept(database)) == int(is_kept)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"shape": "curve"}, "no way to a target"),
        ({"from_value": -0.1}, "from 0 on"),
        ({"to_value": 1.01}, "up to 100"),
        ({"source": " "}, "who agreed"),
        ({"source": "x" * (LONGEST + 1)}, f"At most {LONGEST}"),
        ({"source": "a.example@example.org"}, "identifies a person"),
    ],
)
def test_what_lacks_something_is_refused(database, more, words):
    with pytest.raises(NotATarget, match=words):
        add(database, **more)
    assert kept(database) == ()


def test_a_number_may_be_any_and_a_share_may_be_all(database):
    add(database, is_share=False, from_value=120.0, to_value=35.0)
    add(database, to_value=1.0)
    assert len(kept(database)) == 2


def test_only_officers_who_are_named_may(database):
    with pytest.raises(NotAllowed):
        add(database, by="B. Stranger")
    add(database)
    with pytest.raises(NotAllowed):
        take_back_target(database, "plans_ceased", by="B. Stranger", officers=("A. Example",))
    assert len(kept(database)) == 1
