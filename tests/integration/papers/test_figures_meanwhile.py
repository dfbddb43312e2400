"""Figures that are published from a terminal while somebody else publishes others."""

from typer.testing import CliRunner

from sample_data.examples import FOLDER
from sendboard import app
from terminal import counting


def test_what_somebody_publishes_meanwhile_is_looked_through_too(monkeypatch):
    """Another's figures are published while this one looks for the first time: it looks again, together with those."""
    plain, seen = counting.publish, []

    def run(*words: str) -> None:
        done = CliRunner().invoke(app, list(words))
        assert done.exit_code == 0, done.stderr

    def overtaken(asked, policy, before):
        seen.append((asked[0].metric.key, len(before)))
        if len(seen) == 1:
            run("figures", "plans_issued", "--publish")
        return plain(asked, policy, before)

    run("import", str(FOLDER / "the_headline" / "cases.csv"), "--extracted-on", "2025-12-31")
    monkeypatch.setattr(counting, "publish", overtaken)
    run("figures", "plans_issued_within_20_weeks", "--publish")
    own, other, again = seen
    assert (own[1], other) == (0, ("plans_issued", 0))
    assert again[0] == "plans_issued_within_20_weeks"
    assert again[1] > 0
