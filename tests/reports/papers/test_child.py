"""What is made in a process of its own: the same paper, kept the same, from the database that the server has."""

import hashlib
import subprocess
import sys
from dataclasses import replace

import pytest

from data_access.storage.database import DATABASE_VARIABLE
from data_access.storage.papers.kept import kept_papers
from metrics.base.root import ROOT
from reports.papers.child import asked_for
from reports.papers.making import NotTheSame
from reports.papers.watched import NotMade, made_apart
from reports.words.pack import kept as words


@pytest.fixture(autouse=True)
def the_servers(filled, monkeypatch):
    monkeypatch.setenv(DATABASE_VARIABLE, filled.url.render_as_string(hide_password=False))


def asked(order, by: str = "A. Example", again: int = 0) -> dict:
    return {"order": order.as_text, "by": by, "again": again}


def test_made_kept_and_made_again(filled, order, tell):
    made, said = asked_for(asked(order), tell)
    assert any(one.startswith("Kept as published") for one in said)
    (kept,) = kept_papers(filled)
    assert kept.sha256 == hashlib.sha256(made).hexdigest()
    assert asked_for(asked(order, again=kept.number), tell) == (made, (words.AGAIN,))
    with pytest.raises(NotTheSame, match="no such paper"):
        asked_for(asked(order, again=kept.number + 1), tell)


def test_in_a_process_of_its_own(filled, order, tell):
    """Who is no officer is told why, and nothing is kept."""
    with pytest.raises(NotMade, match="Only officers"):
        made_apart(tell, order=order, by="Somebody Else")
    draft = made_apart(tell, order=replace(order, is_draft=True))
    assert draft.content.startswith(b"PK")
    assert kept_papers(filled) == ()


def test_an_error_that_nobody_foresaw_has_no_words():
    """Its words may quote a row: lines and kind alone go to the server's log, and no paper is given."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from reports.papers.child import main\n"
        "def work(asked, tell): raise ValueError('EX-SECRET')\nmain(work)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, input=b"{}\n", capture_output=True)
    assert done.returncode == 1
    assert b"builtins.ValueError" in done.stderr
    assert b"EX-SECRET" not in done.stderr.replace(code.encode(), b"") + done.stdout
