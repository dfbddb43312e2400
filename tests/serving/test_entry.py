"""What the server begins with."""

from serving import entry
from serving.guard import Guard


def test_the_guard_stands_before_everything():
    assert entry.MIDDLEWARE[0].cls is Guard
