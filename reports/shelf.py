"""A bounded place for answers that many visitors share."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any

COUNTING = RLock()
"""Held while anything is counted, by one visitor at a time. Under Python's own lock fifty who count side by side all
end together, and late; one after the other the first has their answer at once, and the others find it made."""


class Shelf:
    """Room for so many answers, the one asked for longest ago dropped first.

    Safe for several visitors at once, who share what stands on it.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, question: Hashable) -> bool:
        with self._lock:
            return question in self._held

    def clear(self) -> None:
        """Take everything off it."""
        with self._lock:
            self._held.clear()

    def get(self, question: Hashable, make: Callable[[], Any]) -> Any:
        """The answer, made if it is not there: once, however many ask; who asks meanwhile waits for it."""
        held, found = self._find(question)
        if held:
            return found
        with COUNTING:
            held, found = self._find(question)
            return found if held else self._put(question, make())

    def _find(self, question: Hashable) -> tuple[bool, Any]:
        with self._lock:
            if question not in self._held:
                return False, None
            self._held.move_to_end(question)
            return True, self._held[question]

    def _put(self, question: Hashable, made: Any) -> Any:
        with self._lock:
            self._held[question] = made
            while len(self._held) > self._room:
                self._held.popitem(last=False)
        return made
