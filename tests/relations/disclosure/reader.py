"""An attacker who reads tables of figures: every number in them, their sums, and what was published before."""

from itertools import combinations, product
from typing import Any

import numpy as np
import pandas as pd

from metrics.base.periods import Period, parse
from metrics.counting.definition import Metric, Time
from metrics.counting.evaluate import evaluate, records
from metrics.disclosure.publication import Asked, Publication
from tests.relations.disclosure.attacker import Attacker

_ALL_YEARS = "2015-01-01..2027-12-31"


class Reader:
    """Finds each number of a table again as a sum of parts, from the lists of rows behind the figures.

    A part is a stretch of days, a place in every split, and a kind of child: in which figures, and counted or not.
    """

    def __init__(self, asked: list[Asked], by: tuple[str, ...]):
        self.asked, self.by, table = asked, by, asked[0].table
        listed = evaluate(asked[0].metric, table, asked[0].periods, by=by)
        self.groups = list(product(*(listed[key].unique() for key in by)))
        ends = {edge for one in asked for span in one.periods for edge in (pd.Timestamp(span.start), _after(span.end))}
        self.bounds = sorted(ends) if asked[0].metric.time is Time.DURING else [pd.Timestamp(0)] * 2
        self.kinds = self._kinds()
        self.shape = (len(self.kinds), len(self.bounds) - 1, len(self.groups))
        self.parts = np.arange(int(np.prod(self.shape))).reshape(self.shape)

    def _kinds(self) -> list[frozenset]:
        told: dict[tuple, set] = {}
        for one in self.asked:
            spans = one.periods if one.metric.time is Time.AS_AT else parse(_ALL_YEARS, as_at=one.table.as_at)
            for row in records(one.metric, one.table, spans[-1]).to_dict("records"):
                at = told.setdefault((row["source_sheet"], row["source_row"]), set())
                at.add((one.metric.key, "denominator" if one.metric.counted else "numerator"))
                if one.metric.counted:
                    at.add((one.metric.key, "numerator" if row["counted"] else "rest"))
        return sorted({frozenset(one) for one in told.values()}, key=sorted)

    def of(self, part: str, row: dict[Any, Any]) -> list[int]:
        """The parts that one number of a line is the sum of."""
        start, end = pd.Timestamp(row["period_start"]), _after(row["period_end"])
        kinds = [place for place, kind in enumerate(self.kinds) if (row["metric"], part) in kind]
        spans = [place for place, bound in enumerate(self.bounds[:-1]) if start <= bound < end]
        if self.asked[0].metric.time is Time.AS_AT:
            spans = [0]
        groups = [
            place
            for place, names in enumerate(self.groups)
            if all(_told(row, name) in (None, group) for name, group in zip(self.by, names, strict=True))
        ]
        return self.parts[np.ix_(kinds, spans, groups)].ravel().tolist()


def worked_out(published: Publication, asked: list[Asked], before: list[tuple[Publication, list[Asked]]] = ()) -> list:
    """Lines and parts that an attacker learns too much of, with the least and the most each can be."""
    everything = [*asked, *(one for _, others in before for one in others)]
    reader = Reader(everything, tuple(dict.fromkeys(way for one in everything for way in one.by)))
    attacker = Attacker(reader.parts.size)
    for one in (published, *(one for one, _ in before)):
        _read(attacker, reader, one.result)
    for one in asked:
        _add_up(attacker, reader, one, published)
    true = pd.concat([evaluate(one.metric, one.table, one.periods, by=one.by) for one in asked], ignore_index=True)
    lines = zip(published.result.to_dict("records"), true.to_dict("records"), strict=True)
    return [
        (row, part, attacker.bounds(reader.of(part, row)))
        for shown, row in lines
        for part in ("numerator", "denominator", "rest")
        if _learns_too_much(attacker, reader, part, shown, row)
    ]


def _read(attacker: Attacker, reader: Reader, result: pd.DataFrame) -> None:
    """Every number that is printed."""
    for row in result.to_dict("records"):
        for part in ("numerator", "denominator"):
            if pd.notna(row[part]):
                attacker.learn(reader.of(part, row), row[part])


def _add_up(attacker: Attacker, reader: Reader, asked: Asked, published: Publication) -> None:
    """The sums of lines over groups, known from elsewhere unless the publication holds them back."""
    for fewer in range(len(asked.by)):
        for ways in combinations(asked.by, fewer):
            for row in evaluate(asked.metric, asked.table, asked.periods, by=ways).to_dict("records"):
                for part in ("numerator", "denominator"):
                    if pd.notna(row[part]) and not _held_back(published, asked.metric, row, ways, part):
                        attacker.learn(reader.of(part, row), row[part])


def _held_back(published: Publication, metric: Metric, row: dict[Any, Any], ways: tuple[str, ...], part: str) -> bool:
    groups = tuple(sorted((way, row[way]) for way in ways))
    return any(
        number is None
        and which == part
        and (line.metric, line.end, line.groups) == (metric, row["period_end"], groups)
        and line.start in (row["period_start"], line.end)
        for (line, which), number in published.numbers.items()
    )


def _learns_too_much(attacker: Attacker, reader: Reader, part: str, shown: dict[Any, Any], row: dict[Any, Any]) -> bool:
    number = row["denominator"] - row["numerator"] if part == "rest" else row[part]
    if pd.isna(number):
        return False
    parts, of_all = reader.of(part, row), part != "denominator" and number == 0 and row["denominator"] > 0
    if 0 < number < 5 or of_all:
        return attacker.learns_too_much(parts, number, 4)
    return part != "rest" and pd.isna(shown[part]) and attacker.narrows(parts, 3)


def _told(row: dict[Any, Any], way: str) -> str | None:
    """The group that a line is of; None where it is not split in this way, though others beside it are."""
    group = row.get(way)
    return None if pd.isna(group) else group


def _after(day: Any) -> pd.Timestamp:
    return pd.Timestamp(day) + pd.Timedelta(days=1)


def periods(table: Any, *specs: str) -> list[Period]:
    """Periods as the terminal takes them."""
    return [period for spec in specs for period in parse(spec, as_at=table.as_at)]
