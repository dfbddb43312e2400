"""One finding in words: where, what, and what to do. Text from a file is shown as it is and never as markup."""

from data_access.findings import Finding
from reports import wording


def finding_words(finding: Finding) -> str:
    """**Sheet, column and rows:** what was found, what was expected, and advice."""
    places = [f"column {quoted(finding.column)}"] if finding.column else []
    places += [_rows_words(finding.rows)] if finding.rows else []
    where = ", ".join(places)
    cells = sorted({cell for cell in finding.found if cell and cell not in finding.message})[:3]
    seen = f"Found: {', '.join(quoted(cell) for cell in cells)}." if cells else ""
    pieces = (wording.plain(finding.message), seen, wording.plain(finding.expected), wording.plain(finding.advice))
    said = " ".join(words for words in pieces if words)
    return f"**{where[0].upper()}{where[1:]}:** {said}" if where else said


def _rows_words(rows: tuple[int, ...]) -> str:
    first = ", ".join(f"{row:,}" for row in rows[:5])
    if len(rows) == 1:
        return f"row {first}"
    return f"{len(rows):,} rows (first: {first})" if len(rows) > 5 else f"rows {first}"


def quoted(text: str) -> str:
    """Text from a file in quotation marks, shown as it is and never as markup."""
    return f'"{wording.plain(text[:80])}"'
