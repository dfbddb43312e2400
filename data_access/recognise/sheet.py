"""The tables of a sheet under our names: which list each is, where its headings stand, which column holds what."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pandas as pd

from data_access.files.sheets import RawSheet
from data_access.findings import Finding, Read, Source
from data_access.layouts.corrections import AS_WRITTEN, Corrections
from data_access.layouts.decorations import bare_cells, without_letters
from data_access.layouts.layout import CASE_LAYOUT, Layout
from data_access.layouts.spoilt_references import spoilt, without_point
from data_access.recognise import doubts as say
from data_access.recognise.columns import ColumnMatch, matched, unheaded, used_fields
from data_access.recognise.day_order import with_days_in_order
from data_access.recognise.header_rows import Table, titles_above
from data_access.recognise.headings import Lines
from data_access.recognise.lists import Listed, list_of
from data_access.recognise.parts.regions import NAMES_ROWS, Find, Region, regions_of
from data_access.recognise.parts.short_rows import short_rows
from data_access.recognise.parts.stacked import Stacked, stacked
from data_access.recognise.parts.why import Why
from data_access.recognise.passed_over import about_passed_over, about_rows_below
from data_access.recognise.unknown.ended import about_ended
from data_access.recognise.unknown.may_hold import may_hold
from data_access.recognise.unknown.not_meant import about_not_meant
from data_access.recognise.unknown.ticked import with_ticks
from data_access.recognise.unsaved import about_unsaved
from data_access.recognise.widths import about_unheaded, beyond_headings
from metrics.datasets import rows_named

_REFERENCES = ("_reference", "_number", "_id")
_LISTED = frozenset({"school_phase"})
"""Words of a list that has letters in Annex A, and no codes."""


@dataclass(frozen=True)
class Recognised:
    """A table whose columns are known: the rows below the heading, still text, one column for each field."""

    name: str
    rows: pd.DataFrame
    matches: tuple[ColumnMatch, ...]
    labels: pd.Series
    """The first filled cell of each row, used or not: it tells totals and notes."""
    headings: dict[str, str]
    """Each field's heading cell, to know the heading row when it comes again."""
    visible: bool = True
    layout: Layout = CASE_LAYOUT
    titles: tuple[str, ...] = ()
    """The lines above the headings: the name of the plan, its day, the case it is about."""
    heading_row: int = 0
    """The number of the row of headings, as the file shows it."""
    findings: tuple[Finding, ...] = ()
    """What is to be said of its shape and its cells, still without the file's name."""
    wider: frozenset[int] = frozenset()
    """The numbers of the rows with more cells than the headings, which cannot be told apart."""
    short: frozenset[int] = frozenset()
    """The numbers of the rows of a text that have lost a cell."""
    may_hold: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Headings that nobody knows, by the vital field that their columns may hold."""
    why: Why | None = None

    @property
    def about(self) -> str:
        """The cases, or the key of the register whose rows these are."""
        return self.layout.about

    def shown(self, shown: Callable[[str], str]) -> "Recognised":
        """The same with its columns as they may be kept and shown. Of two that are then called the same, the last."""
        rows = self.rows.rename(columns=shown)
        return replace(
            self,
            rows=rows if rows.columns.is_unique else rows.loc[:, ~rows.columns.duplicated(keep="last")],
            matches=tuple(match.shown(shown) for match in self.matches),
            headings={shown(field): heading for field, heading in self.headings.items()},
            findings=tuple(replace(finding, column=shown(finding.column)) for finding in self.findings),
            why=self.why and replace(self.why, among=tuple(map(shown, self.why.among))),
        )


def recognise(
    sheet: RawSheet, layouts: Sequence[Layout], about: str = "", corrections: Corrections = AS_WRITTEN
) -> list[Recognised]:
    """The tables of a sheet; none when no row looks like headings of a list we know, or when it is not to be read.

    ``layouts`` are the lists that it may hold, the cases among them. ``about`` says which it holds, where somebody
    knows; else the list is taken whose own headings, which no other kind shares, it has most of.
    """
    said = corrections.lists.get(sheet.name, about)
    if not said and sheet.name in corrections.lists:
        return []
    sought = [layout for layout in layouts if said in ("", layout.about)]
    heading_row = corrections.heading_rows.get(sheet.name)
    find = partial(_found, layouts=sought, is_told=bool(said), heading_row=heading_row)
    divide = partial(stacked, layouts=layouts) if heading_row is None else _whole
    regions, findings = _regions(sheet, find, divide, said)
    made = [
        _recognised(
            sheet,
            region,
            table,
            corrections,
            () if number else _of_region(sheet.name, region),
        )
        for region in regions
        for number, table in enumerate(region.listed.tables)
    ]
    return [replace(one, findings=(*findings, *one.findings)) if not number else one for number, one in enumerate(made)]


Divide = Callable[[pd.DataFrame], list[Stacked]]
"""The lists one below another among some cells."""


def _whole(cells: pd.DataFrame) -> list[Stacked]:
    return [Stacked(cells, "")]


def _regions(sheet: RawSheet, find: Find, divide: Divide, said: str) -> Read[list[Region]]:
    """The tables of a sheet: its lists one below another, and in each of them the tables side by side."""
    read = _of_list(divide(sheet.cells), sheet, said)
    made: list[Region] = []
    findings = list(read.findings)
    for part in read.value:
        for region in (beside := regions_of(part.cells, find)):
            below = _of_list(divide(region.cells), sheet, said) if len(beside) > 1 else Read([part])
            findings += below.findings
            made += (
                [region]
                if len(below.value) == 1
                else [one for group in below.value for one in regions_of(group.cells, find)]
            )
    return Read(made, tuple(findings))


def _of_list(parts: list[Stacked], sheet: RawSheet, said: str) -> Read[list[Stacked]]:
    """The lists one below another, or of them the one that the sheet is said to hold; and that there are several."""
    if len(parts) < 2:
        return Read(parts)
    listed = "; ".join(f"{rows_named(part.about) if part.about else 'not known'} (rows {part.rows})" for part in parts)
    source = Source("", sheet.name)
    if kept := [part for part in parts if part.about == said]:
        return Read(kept, (say.STACKED_LEFT_OUT.on(source, listed=listed, taken=rows_named(said)),))
    if said:
        return Read([Stacked(sheet.cells, "")])
    return Read(parts, (say.STACKED.on(source, listed=listed),))


def _found(cells: pd.DataFrame, *, layouts: Sequence[Layout], is_told: bool, heading_row: int | None) -> Listed:
    header = int(cells.index.get_indexer([heading_row])[0]) if heading_row in cells.index else None
    return list_of(Lines(cells), layouts, is_told=is_told, header=header)


def _of_region(sheet: str, region: Region) -> tuple[Finding, ...]:
    """What is to be said of tables side by side, and of headings that come again among rows, without a gap above."""
    source, rows = Source("", sheet), region.cells.index
    headers = [one.header for one in region.listed.tables[1:]]
    return (
        *say.HEADINGS_ANEW.on_rows(source, [rows[one] for one in headers if rows[one] - rows[one - 1] == 1]),
        *((say.GLUED.on(source, column=region.glued),) if region.glued else ()),
        *((say.BESIDE.on(source, column=", ".join(region.beside)),) if region.beside else ()),
        *((_unsure(source, region.listed),) if region.listed.rivals else ()),
    )


def _unsure(source: Source, listed: Listed) -> Finding:
    taken, others = rows_named(listed.layout.about), [rows_named(about) for about in listed.rivals]
    return say.LIST_UNSURE.on(source, taken=taken, others=", ".join(others), key=listed.rivals[0])


def _recognised(
    sheet: RawSheet, region: Region, table: Table, corrections: Corrections, findings: tuple[Finding, ...]
) -> Recognised:
    cells, layout = region.cells, region.listed.layout
    below = _bare(cells.iloc[table.below])
    beyond = beyond_headings(sheet, cells, table)
    in_place = below.drop(list(beyond.wider)) if beyond.wider else below
    chosen = partial(corrections.field_of, layout.about)
    matches = matched(sheet.name, table.headings, in_place, layout, chosen)
    matches += unheaded(sheet.name, min(table.headings), in_place, layout, matches)
    matches, below = with_ticks(sheet.name, matches, below, layout, chosen)
    matches = [replace(match, about=layout.about) for match in matches]
    used = used_fields(matches)
    rows = pd.DataFrame({field: below[position] for field, position in used.items()}, below.index, dtype="str")
    for name in _LISTED.intersection(rows.columns):
        rows[name] = without_letters(rows[name])
    source = Source("", sheet.name)
    rows, lost = _without_spoilt(rows, layout, source)
    rows, of_days = with_days_in_order(rows, layout, corrections.days, source)
    of_days = (*of_days, *about_unsaved(sheet, rows.index, matches, layout))
    fields = {name: (place, layout.fields[name]) for name, place in used.items() if name in layout.fields}
    short, of_short = short_rows(sheet, below, table, rows, fields)
    findings = (*findings, *lost, *of_days, *of_short, *about_passed_over(cells, table, region, matches, source))
    held = may_hold(matches, in_place, layout)
    ended = about_ended(source, rows, matches, below, layout, outcomes=held.get("request_outcome", ()))
    findings = (*findings, *about_not_meant(source, rows, layout), *ended, *about_rows_below(rows, layout, source))
    own = {field: table.headings[position].own for field, position in used.items() if position in table.headings}
    heading_row, titles = int(cells.index[table.header]), titles_above(cells, table.header)
    return Recognised(
        sheet.name,
        rows,
        tuple(matches),
        _labels(below),
        own,
        sheet.visible,
        layout,
        titles,
        heading_row,
        (*findings, *about_unheaded(beyond, matches, source)),
        beyond.wider,
        short,
        held,
        region.listed.why if table is region.listed.tables[0] else None,
    )


def _bare(below: pd.DataFrame) -> pd.DataFrame:
    """The cells without what systems put round them."""
    return pd.DataFrame({column: bare_cells(below[column].astype("str")) for column in below.columns}, below.index)


def _without_spoilt(rows: pd.DataFrame, layout: Layout, source: Source) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The rows without references of which the last figures are lost, and which those were; "17.0" is 17."""
    findings: list[Finding] = []
    for name in [name for name in rows if name in layout.fields]:
        if name in NAMES_ROWS or name.endswith(_REFERENCES):
            lost = spoilt(rows[name])
            rows = rows.assign(**{name: without_point(rows[name].mask(lost))})
            findings += say.SPOILT.on_rows(source, rows.index[lost], column=layout.fields[name].title)
    return rows, tuple(findings)


def _labels(below: pd.DataFrame) -> pd.Series:
    first = below.iloc[:, 0].astype("str")
    for column in below.columns[1:]:
        if first.notna().all():
            break
        first = first.fillna(below[column])
    return first
