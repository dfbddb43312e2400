"""How a sheet was understood, and why it was taken for its list and a row for its headings, in sentences."""

from data_access.recognise.lists import NEAR
from data_access.recognise.parts.why import Why
from data_access.upload import SheetRead
from metrics.datasets import rows_named
from reports import inert, wording


def sheet(read: SheetRead) -> str:
    """What it was taken for, where its headings are, how many rows it has, and why so."""
    where = f"Sheet {_quoted(read.name)}" if read.name else "The file"
    taken = (
        f"**{where}** was taken for a list of **{rows_named(read.about)}**: headings in row {read.heading_row:,}, "
        f"{wording.counted(read.rows, 'rows')} below."
    )
    return taken if read.why is None else f"{taken} {why_the_list(read.why, read.about)} {_why_the_row(read)}".rstrip()


def why_the_list(why: Why, about: str) -> str:
    """7 of its 9 headings are those of cases, among them "A" and "B"; of no other list more than 3 are."""
    if why.list_told:
        return "Somebody said which list it is."
    if not why.own:
        return f"None of its headings tells which list it is, so it is taken for {rows_named(about)}."
    named = [_quoted(one) for one in why.among]
    among = f", among them {wording.listed(named)}" if why.own > len(named) else f": {wording.listed(named)}"
    headings, verb = (
        wording.by_number(why.headings, "heading", "headings"),
        wording.by_number(why.own, "is that", "are those"),
    )
    told = f"{why.own:,} of its {why.headings:,} {headings} {verb} of {rows_named(about)}{among}"
    if not why.other:
        return f"{told}; none is of another list."
    others = wording.by_number(why.others_own, "is", "are")
    if why.own - why.others_own <= NEAR:
        return f"{told}; but {why.others_own:,} {others} of {rows_named(why.other)}."
    return f"{told}; of no other list more than {why.others_own:,} {others} ({rows_named(why.other)})."


def _why_the_row(read: SheetRead) -> str:
    """Row 4 has the most known headings: 7; row 12 has 5."""
    why = read.why
    if why is None or why.row_told:
        return "Somebody said which row the headings are in." if why else ""
    if not why.known:
        return "The headings stand in several rows, which were read together."
    if not why.next_row:
        return f"Row {read.heading_row:,} has {why.known:,} known headings, and no other row has two."
    row, other = f"Row {read.heading_row:,}", f"row {why.next_row:,}"
    if why.next_known == why.known:
        return f"{row} is the first with {why.known:,} known headings; {other} has as many."
    return f"{row} has the most known headings: {why.known:,}; {other} has {why.next_known:,}."


def _quoted(text: str) -> str:
    return f'"{inert.markdown(text[:80])}"'
