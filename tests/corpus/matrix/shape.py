"""Kinds in which a table is awkward by where its cells stand."""

from collections.abc import Callable

from data_access.layouts.corrections import Corrections
from tests.corpus.council import Cell, Rows
from tests.corpus.lists import LISTS
from tests.corpus.matrix.kind import MISFIT, Kind, never, without
from tests.corpus.matrix.table import Span, Table, Tables, headed
from tests.corpus.matrix.writers import Format, parted

_NO_MERGES = never("text has no merged cells: what stood in one is in its first row alone", lambda form: form.merges)


def blank(rows: Rows) -> list[Cell]:
    return [None] * len(rows[0])


def with_remarks(rows: Rows) -> Rows:
    return [[*row, "ok" if number else "Remarks"] for number, row in enumerate(rows)]


def _stray(rows: Rows, form: Format) -> str:
    """A mark that opens a remark on the first row and one that ends another on the last."""
    lines = parted(with_remarks(rows), form.separator).splitlines()
    lines[1] = lines[1].removesuffix("ok") + '"needs a desk'
    lines[-1] = lines[-1].removesuffix("ok") + '6 foot"'
    return "\r\n".join(lines)


def _mark_inside(rows: Rows, form: Format) -> Tables | str:
    """A mark that is a letter of a remark: six feet."""
    made = with_remarks(rows)
    if form.is_text:
        lines = parted(made, form.separator).splitlines()
        lines[1] = lines[1].removesuffix("ok") + '6 foot" door'
        return "\r\n".join(lines)
    made[1][-1] = '"6 foot" door'
    return (Table(made),)


def _pushed(rows: Rows, form: Format) -> Tables | str:
    """The second row has a cell with a separator and no marks round it: all behind it stand one further."""
    made = [*rows[:2], [rows[2][0], "more", *rows[2][1:]], *rows[3:]]
    return "\r\n".join(parted([row], form.separator).strip("\r\n") for row in made) if form.is_text else (Table(made),)


def _side_by_side(rows: Rows, _form: Format) -> Tables:
    """The first half of the rows on the left, the rest on the right of a blank column."""
    head, *body = rows
    half = (len(body) + 1) // 2
    left, right = body[:half], [*body[half:], *[blank(rows)] * (2 * half - len(body))]
    return headed([*head, None, *head], [[*one, None, *other] for one, other in zip(left, right, strict=True)])


def _below(gap: int) -> Callable[[Rows, Format], Tables]:
    """The same halves one below the other, each under its headings."""

    def made(rows: Rows, _form: Format) -> Tables:
        head, *body = rows
        half = (len(body) + 1) // 2
        return headed(head, [*body[:half], *[blank(rows)] * gap, head, *body[half:]])

    return made


def _other_order(rows: Rows, _form: Format) -> Tables:
    """The same halves, the second with its columns the other way round."""
    head, *body = rows
    half = (len(body) + 1) // 2
    return headed(head, [*body[:half], blank(rows), head[::-1], *(row[::-1] for row in body[half:])])


def _other_list_below(rows: Rows, _form: Format) -> Tables:
    """Another list below, whose rows are its own: four visits that nobody counts."""
    wide = len(rows[0]) - 2
    visits = [["Visit", "Driver"], ["Depot", "Van 1"], ["Depot", "Van 2"]]
    return headed(rows[0], [*rows[1:], blank(rows), blank(rows), *([*row, *[None] * wide] for row in visits)])


def _band(rows: Rows, _form: Format) -> Tables:
    """A band above the headings, merged over the columns, and a row of notes between."""
    notes: list[Cell] = [f"Column {number}" for number in range(1, len(rows[0]) + 1)]
    return (Table([["Team's list", *blank(rows)[1:]], notes, *rows], merged=[(0, 0, 0, len(rows[0]) - 1)]),)


def _in_rows(rows: Rows, form: Format) -> Tables:
    """The first words of the headings in a row of their own, merged where neighbours share one."""
    words = [str(cell).partition(" ") for cell in rows[0]]
    first = [one for one, _, _ in words]
    merged: list[Span] = []
    for place in range(len(first)):
        if place and first[place] == words[place - 1][0]:
            top, left, bottom, _ = merged.pop()
            merged.append((top, left, bottom, place))
        else:
            merged.append((0, place, 0, place))
    top: list[Cell] = [
        word if any(left == place for _, left, _, _ in merged) else None for place, word in enumerate(first)
    ]
    spans = [one for one in merged if one[3] > one[1]]
    return (Table([top, [other or None for _, _, other in words], *rows[1:]], merged=spans if form.merges else ()),)


def _merged_down(column: str) -> Callable[[Rows, Format], Tables]:
    """The rows sorted by a column, whose equal cells are one cell."""

    def made(rows: Rows, _form: Format) -> Tables:
        head, *body = rows
        place, merged = head.index(column), list[Span]()
        body = [list(row) for row in sorted(body, key=lambda row: str(row[place]))]
        start = 0
        for number in range(1, len(body) + 1):
            if number == len(body) or body[number][place] != body[start][place]:
                merged += [(start + 1, place, number, place)] if number - start > 1 else []
                for row in body[start + 1 : number]:
                    row[place] = None
                start = number
        return (Table([head, *body], merged=merged),)

    return made


def _total_merged(rows: Rows, _form: Format) -> Tables:
    """A total below, merged over two columns."""
    total: list[Cell] = ["Total", None, len(rows) - 1, *blank(rows)[3:]]
    return (Table([*rows, total], merged=[(len(rows), 0, len(rows), 1)]),)


def _sheets(rows: Rows, _form: Format) -> Tables:
    """A sheet, or file, or table under its name, for each place; the column is left out."""
    place = rows[0].index("Locality")
    bare = [[cell for at, cell in enumerate(row) if at != place] for row in rows]
    names = list(dict.fromkeys(str(row[place]) for row in rows[1:]))
    return [
        Table([bare[0], *(one for one, row in zip(bare[1:], rows[1:], strict=True) if row[place] == name)], name)
        for name in names
    ]


def _months(rows: Rows, _form: Format) -> Tables:
    """The first half in one sheet, the rest in another."""
    half = len(rows) // 2 + 1
    return [Table(rows[:half], "First half"), Table([rows[0], *rows[half:]], "Second half")]


_WITH = {column: frozenset(about for about, (rows, _) in LISTS.items() if column in rows[0])
         for column in ("Locality", "School")}  # fmt: skip
_BY_DAYS = frozenset({"cases", "attendance"})

SHAPES: dict[str, Kind] = {
    "plain": Kind(made=lambda rows, _form: (Table(rows),)),
    "stray quotation marks": Kind(
        made=_stray, says=frozenset({"FILE-QUOTE"}), asks=True, is_refused=True,
        never=never("marks part no cells there", lambda form: form.is_text)),
    "a quotation mark in a remark": Kind(made=_mark_inside),
    "a row pushed aside": Kind(
        made=_pushed, says=frozenset({"ROW-WIDER", "ATT-LINE"}), right=without(1),
        never=never("cells stand where they belong", lambda form: form.is_text)),
    "a row pushed aside before it was opened": Kind(
        made=_pushed, says=MISFIT, right=without(1),
        never=never("its row is too wide", lambda form: not form.is_text)),
    "tables side by side": Kind(made=_side_by_side),
    "tables one below the other": Kind(made=_below(2)),
    "tables without a gap": Kind(made=_below(0)),
    "columns in another order below": Kind(made=_other_order),
    "another list below": Kind(made=_other_list_below, says=MISFIT | {"ROW-NOTHING"}, lists=_BY_DAYS),
    "another list below a register": Kind(
        made=_other_list_below, says=frozenset({"ROWS-BELOW"}), asks=True, is_refused=True,
        lists=frozenset(LISTS) - _BY_DAYS),
    "a band above the headings": Kind(made=_band),
    "headings in two rows": Kind(made=_in_rows, lists=frozenset(LISTS) - {"attendance"}),
    "places merged down": Kind(made=_merged_down("Locality"), lists=_WITH["Locality"], never=_NO_MERGES),
    "schools merged down": Kind(made=_merged_down("School"), lists=_WITH["School"], never=_NO_MERGES),
    "a total over merged cells": Kind(made=_total_merged),
    "a sheet for each place": Kind(
        made=_sheets, lists=_WITH["Locality"], says=frozenset({"SHEETS-AS-LOCALITIES"}), asks=True,
        answer=Corrections(sheets_are_localities=True),
        never=never("what is pasted has no names of sheets", lambda form: form.parts)),
    "two sheets of one list": Kind(made=_months),
}  # fmt: skip
"""By name."""
