"""A bounded place for answers that many visitors share."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any


class Shelf:
    """Room for so many answers, the one asked for longest ago dropped first.

    Safe for several visitors at once, who share what stands on it.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()
        self._making = RLock()

    def __contains__(self, question: Hashable) -> bool:
        with self._lock:
            return question in self._held

    def clear(self) -> None:
        """Take everything off it."""
        with self._lock:
            self._held.clear()

    def get_once(self, question: Hashable, make: Callable[[], Any]) -> Any:
        """The same for what takes long: whoever asks while somebody makes it waits for that answer."""
        if question in self:
            return self.get(question, make)
        with self._making:
            return self.get(question, make)

    def get(self, question: Hashable, make: Callable[[], Any]) -> Any:
        """The answer, made if it is not there. Two visitors who ask at once may both make it; one is kept."""
        with self._lock:
            if question in self._held:
                self._held.move_to_end(question)
                return self._held[question]
        made = make()
        with self._lock:
            self._held[question] = made
            while len(self._held) > self._room:
                self._held.popitem(last=False)
        return made
