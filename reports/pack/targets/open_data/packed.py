"""The file that leaves: the tables, their description and words for people, as one archive."""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from textwrap import fill

from reports import inert, wording
from reports.pack.document import Points, Run
from reports.pack.given import Given
from reports.pack.made import rests_on
from reports.pack.measures import Counted
from reports.pack.targets.open_data.described import described
from reports.pack.targets.open_data.tables import Sheet, sheets
from reports.pack.targets.packed import zipped
from reports.words.pack import open_data as words
from reports.words.pack import said

_WIDE = 100
"""Letters of a line of the words."""


def open_data(given: Given, counted: Counted) -> bytes:
    """The bytes of the archive. The same paper is the same bytes."""
    tables, council = sheets(given, counted), inert.printed(given.shown.council)
    about = described(
        tables,
        publisher=council,
        as_at=given.as_at,
        made_on=given.made_on,
        about=said.privacy(given.shown.disclosure, is_public=given.is_public),
        is_draft=given.is_draft,
    )
    files = {one.file: _csv(one) for one in tables}
    files["csv-metadata.json"] = inert.json_text(json.dumps(about, indent=2, ensure_ascii=False)) + "\n"
    files["README.txt"] = _readme(given, counted, tables)
    return zipped({name: made.encode() for name, made in files.items()})


def _csv(one: Sheet) -> str:
    """Lines end as the standard of such files says (RFC 4180); no text can be taken for a formula."""
    made = StringIO(newline="")
    writer = csv.DictWriter(made, one.columns)
    writer.writeheader()
    writer.writerows({name: inert.cell(value) for name, value in line.items()} for line in one.lines)
    return made.getvalue()


def _readme(given: Given, counted: Counted, tables: Sequence[Sheet]) -> str:
    council = inert.printed(given.shown.council)
    told = [text for part in rests_on(given, counted) if isinstance(part, Points) for text in part.texts]
    paragraphs = [
        f"{words.TITLE}, {council}",
        said.version(is_public=given.is_public, is_draft=given.is_draft),
        words.days(wording.day(given.as_at), wording.day(given.made_on)),
        words.licence(council, is_draft=given.is_draft),
        words.FILES_ARE,
        *(f"{name}: {title}. {about}" for name, (title, about) in words.FILES.items()),
        words.DESCRIBED_IN,
        words.lines(Counter(str(line["status"]) for line in tables[0].lines)),
        *words.TO_KNOW,
        words.ABOUT_THE_PAPER,
        said.privacy(given.shown.disclosure, is_public=given.is_public) + ".",
        *(_line(text) for text in told),
    ]
    return "\n\n".join(fill(one, _WIDE, break_long_words=False, break_on_hyphens=False) for one in paragraphs) + "\n"


def _line(text: tuple[Run, ...]) -> str:
    return "".join(run.words for run in text)
