"""The SEN2 person-level return, as XML, as one sheet with a row for each request.

One pass, bounded memory, in the child process. Element names are matched whatever their case or
namespace. Expat and not lxml: it is in the standard library, counts lines beyond 65,535, and stops at
a document type before any entity could be expanded.
"""

from collections.abc import Callable
from itertools import pairwise
from xml.parsers import expat

import pyarrow as pa

from data_access.findings import Finding, Read, Source
from data_access.sen2 import findings as say
from data_access.sen2.elements import COLUMNS
from data_access.sen2.findings import SHEET
from data_access.sen2.person_return import NotSen2, Sen2Return, TooManyRequests

_CHUNK = 1 << 18


class _Entities(Exception):
    """The XML declares a document type."""


def read_sen2(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """The return as ``sheets`` (one), ``extracted_on``, ``authority`` and ``year``.

    A row's number is the line of its ``<Requests>`` element; the heading row's is the line of
    ``<Persons>``. Where line breaks do not keep the records apart, rows are counted from 1 instead
    (heading 1, first request 2) and a finding says so. Raises FileRefused: FILE-KIND (not SEN2),
    FILE-XML (ill-formed), FILE-TRUNCATED (breaks off), FILE-ENTITY or FILE-EXTENT. ``task`` holds
    ``cells``, the most cells a sheet may have.
    """
    override = _undeclared_windows(content)
    parser = expat.ParserCreate(override)
    found = Sen2Return(parser, most_rows=task["cells"] // len(COLUMNS))
    _tell(found, parser)
    try:
        for start in range(0, len(content), _CHUNK):
            parser.Parse(content[start : start + _CHUNK], False)
            progress(0.9 * start / len(content), "Reading the return")
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise say.ill_formed(error.code, error.lineno) from None
    except (LookupError, ValueError):  # an encoding Python does not know
        raise say.ill_formed(0, 1) from None
    except _Entities:
        raise say.DOCUMENT_TYPE.refusal() from None
    except TooManyRequests:
        raise say.TOO_MANY.refusal() from None
    except NotSen2 as error:
        raise say.NOT_SEN2.refusal(why=error.words) from None
    return _outcome(found, (say.WINDOWS_XML.on(Source("")),) if override else ())


def _undeclared_windows(content: bytes) -> str | None:
    """``windows-1252`` for a return that is written in it and does not say so; systems do that."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:8]:
        return None
    head = content[:200].lower()
    if b"encoding=" in head and b"utf-8" not in head:
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut off inside its last character is truncated, not Windows text.
        return "windows-1252" if error.start < len(content) - 3 else None
    return None


def _tell(found: Sen2Return, parser: expat.XMLParserType) -> None:
    """Have the parser tell it of each element."""

    def refuse_document_type(*_: object) -> None:
        raise _Entities

    parser.buffer_text = True
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.text
    parser.StartDoctypeDeclHandler = refuse_document_type


def _outcome(found: Sen2Return, findings: tuple[Finding, ...]) -> Read[dict]:
    lines = [found.persons_line, *found.lines]
    if any(later <= earlier for earlier, later in pairwise(lines)):
        lines = list(range(1, len(lines) + 1))
        findings = (*findings, say.ONE_LINE.on(Source("", SHEET)))
    columns = [pa.array(values, pa.string()) for values in zip(COLUMNS, *found.rows, strict=True)]
    cells = pa.Table.from_arrays(columns, names=[str(number) for number in range(len(columns))])
    sheet = {"name": SHEET, "cells": cells, "rows": pa.array(lines, pa.int64())}
    told = {
        "sheets": [sheet] if found.lines else [],
        "extracted_on": found.extracted_on(),
        "authority": found.header.get("lea"),
        "year": found.year(),
    }
    return Read(told, (*findings, *found.findings()))
