"""Papers of the sample council: each counted once, for counting takes seconds."""

import pytest

from reports.pack.given import Version
from reports.pack.made import paper
from reports.pack.measures import counted


@pytest.fixture(scope="session")
def papers(given_of):
    """The paper of each version, with what is given and what was counted."""
    found = {}
    for version in Version:
        given = given_of(version)
        lines = counted(given)
        found[version] = (given, lines, paper(given, lines))
    return found
