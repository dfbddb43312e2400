"""What has been read of one SEN2 return: the parser tells it where elements start and end."""

import re
from collections.abc import Container
from datetime import date
from functools import lru_cache
from xml.parsers import expat

from data_access.findings import Finding
from data_access.sen2 import findings as say
from data_access.sen2.elements import (
    ALIASES,
    COLUMNS,
    CONTAINERS,
    DECIDING,
    GROUPS,
    HEADER,
    LEAVES,
    NOT_USED,
    PERSON_FIELDS,
    PLACEMENT,
    RECORD_ID,
    REQUEST_FIELDS,
)

_PLACEMENT_FIELDS = {name.casefold(): name for name in PLACEMENT}
_OF_REQUESTS = frozenset(REQUEST_FIELDS) | frozenset(NOT_USED)
_DEEPEST = 64
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class NotSen2(Exception):
    """Well-formed XML that is no SEN2 return. ``words`` says what it is instead, without content."""

    def __init__(self, words: str):
        super().__init__()
        self.words = words


@lru_cache(maxsize=1_024)
def _plain(name: str) -> str:
    """An element's name in lower case, without a prefix, as we call it."""
    plain = name.rpartition(":")[2].casefold()
    return ALIASES.get(plain, plain)


class TooManyRequests(Exception):
    """More rows than one sheet may have."""


class Sen2Return:
    """Rows of text, one for each request, in the order of ``COLUMNS``."""

    def __init__(self, parser: expat.XMLParserType, most_rows: int):
        """``parser`` knows the line; it is to call ``start``, ``text`` and ``end``."""
        self._parser = parser
        self.rows: list[tuple[str | None, ...]] = []
        self.lines: list[int] = []
        self.persons_line = 1
        self.header: dict[str, str] = {}
        self._found = say.OverElements()
        self._most_rows = most_rows
        self._path: list[str] = []
        self._unknown_depth = 0
        self._texts: list[str] = []
        self.text = self._texts.append
        """Takes the characters inside an element; there are more such calls than of all else together."""
        self._people = 0
        self._numbers: dict[str, int] = {}
        self._person_line = 0
        self._person: dict[str, str] = {}
        self._requests: list[tuple[int, dict[str, str]]] = []
        self._request: dict[str, str] | None = None
        self._group: dict[str, str] | None = None
        self._leaves: Container[str] = HEADER
        self._needs: list[dict[str, str]] = []
        self._placements: list[dict[str, str]] = []

    def start(self, as_written: str, _attributes: dict[str, str]) -> None:
        """An element begins. Raises NotSen2 where it cannot be one of a return."""
        name = _plain(as_written)
        path = self._path
        self._texts.clear()
        if not path and name != "message":
            raise NotSen2("its outermost element is not Message")
        path.append(name)
        if len(path) > _DEEPEST:
            raise NotSen2("its elements are nested too deep")
        if self._unknown_depth:
            return
        if name in CONTAINERS:
            self._begin(name)
        elif name not in (GROUPS.get(path[-2], ()) if self._group is not None else self._leaves):
            self._unknown_depth = len(path)
            kind = say.MISPLACED if name in LEAVES and name not in NOT_USED else say.UNKNOWN
            self._found.add_named(kind, as_written.rpartition(":")[2], self._line)

    def end(self, _as_written: str) -> None:
        """The innermost element ends."""
        name, texts = self._path.pop(), self._texts
        if self._unknown_depth:
            if len(self._path) < self._unknown_depth:
                self._unknown_depth = 0
        elif name in CONTAINERS:
            self._finish(name)
        elif texts and (value := "".join(texts).strip()):
            self._store(name, value)
        texts.clear()

    def extracted_on(self) -> str | None:
        """The census day as ISO text, else the day the file was made, else None."""
        for name in ("referencedate", "datetime"):
            found = _ISO_DAY.match(self.header.get(name, ""))
            if found:
                try:
                    return date.fromisoformat(found[0]).isoformat()
                except ValueError:  # such as 2025-02-30: as good as none
                    continue
        return None

    def year(self) -> int | None:
        """The year of the return."""
        text = self.header.get("year", "")
        return int(text) if re.fullmatch(r"\d{4}", text, re.ASCII) else None

    def findings(self) -> tuple[Finding, ...]:
        """What a reader should know about the return."""
        return self._found.findings()

    @property
    def _line(self) -> int:
        return self._parser.CurrentLineNumber

    def _begin(self, name: str) -> None:
        if name == "persons":
            self.persons_line = self._line
        elif name == "person":
            self._people += 1
            self._person_line = self._line
            self._person, self._requests = {}, []
        elif name == "requests" and "person" in self._path:
            self._request, self._needs, self._placements = {}, [], []
            self._requests.append((self._line, self._request))
        elif name in GROUPS and self._request is not None:
            self._group = {"line": str(self._line)}
        self._leaves = self._known_here()

    def _store(self, name: str, value: str) -> None:
        if self._group is not None:
            self._set(self._group, name, value)
            if name in NOT_USED:
                self._found.add_named(say.NOT_USED, NOT_USED[name], self._line)
        elif self._request is not None:
            if name in NOT_USED:
                self._found.add_named(say.NOT_USED, NOT_USED[name], self._line)
            else:
                self._set(self._request, REQUEST_FIELDS[name], value)
        elif "person" in self._path:
            self._set(self._person, PERSON_FIELDS[name], value)
        else:
            self.header.setdefault(name, value)
            if name == "collection" and value.casefold() != "sen2":
                raise NotSen2("it is the return of another collection")

    def _set(self, record: dict[str, str], name: str, value: str) -> None:
        if name in record:
            kind = say.DIFFERS if name in DECIDING and record[name] != value else say.REPEATED
            self._found.add_named(kind, name, self._line)
        else:
            record[name] = value

    def _finish(self, name: str) -> None:
        if self._group is not None and name in GROUPS:
            group, self._group = self._group, None
            if name == "senneed":
                self._needs.append(group)
            elif name == "placementdetail":
                self._placements.append(group)
            elif len(group) > 1:
                self._found.add(say.NAMED_SETTINGS, int(group["line"]))
        elif name == "requests" and self._request is not None:
            self._place_needs(self._request)
            self._place_placement(self._request)
            self._request = None
        elif name == "person":
            self._write_person()
        self._leaves = self._known_here()

    def _known_here(self) -> Container[str]:
        """What elements with a value we know where the return is read now, unless it is within a group."""
        if self._request is not None:
            return _OF_REQUESTS
        return PERSON_FIELDS if "person" in self._path else HEADER

    def _place_needs(self, request: dict[str, str]) -> None:
        for need in self._needs:
            slot = {"1": "SENtype", "2": "SENtype2"}.get(need.get("sentyperank", ""))
            if slot is None and "sentyperank" not in need:
                slot = "SENtype" if "SENtype" not in request else "SENtype2"
            if "sentype" not in need:
                continue
            if slot is None or slot in request:
                self._found.add(say.EXTRA_NEEDS, int(need["line"]))
            else:
                request[slot] = need["sentype"]

    def _place_placement(self, request: dict[str, str]) -> None:
        first = [place for place in self._placements if place.get("placementrank", "1") == "1"]
        open_ones = [place for place in first if "leavingdate" not in place]
        primary = next(iter(open_ones or first), None)
        for place in self._placements:
            if place is not primary:
                self._found.add(say.EXTRA_PLACEMENTS, int(place["line"]))
        for name, column in _PLACEMENT_FIELDS.items():
            if primary and name in primary:
                request[column] = primary[name]

    def _write_person(self) -> None:
        if not self._requests:
            self._found.add(say.NO_REQUESTS, self._person_line)
        person = self._number()
        for number, (line, request) in enumerate(self._requests, start=1):
            if len(self.lines) >= self._most_rows:
                raise TooManyRequests
            row = {**self._person, **request, RECORD_ID: f"{person}.{number}"}
            self.rows.append(tuple(map(row.get, COLUMNS)))
            self.lines.append(line)

    def _number(self) -> int:
        """The person's place in the return: the first, where the same number of a person comes again."""
        identity = self._person.get("UPN") or self._person.get("UniqueLearnerNumber")
        return self._numbers.setdefault(identity, self._people) if identity else self._people
