"""What can be said of a SEN2 return, and how what is met in many elements is said once."""

import re
from collections import defaultdict
from xml.parsers.expat import errors

from data_access.findings import FileRefused, Finding, FindingKind, Severity, Source

SHEET = "SEN2 return"
_MOST_ROWS = 10_000
_MOST_NAMES = 20
_ENDS_EARLY = {
    errors.codes[text]
    for text in (
        errors.XML_ERROR_NO_ELEMENTS,
        errors.XML_ERROR_UNCLOSED_TOKEN,
        errors.XML_ERROR_PARTIAL_CHAR,
        errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
}
_EXPECTED = "A SEN2 person-level return as XML, as the case management system writes it for DfE."

EXTRA_PLACEMENTS = FindingKind(
    "SEN2-PLACEMENTS",
    Severity.INFORMATION,
    "{count} further placements beside the main one are in the return; they are not yet used.",
    column="PlacementDetail",
)
NAMED_SETTINGS = FindingKind(
    "SEN2-NAMED",
    Severity.INFORMATION,
    "{count} settings named in plans are in the return; they are not yet used (the setting shown is the main "
    "placement).",
    column="PlanDetail",
)
EXTRA_NEEDS = FindingKind(
    "SEN2-NEEDS",
    Severity.INFORMATION,
    "{count} types of need beyond one primary and one secondary are in the return; they are not used.",
    column="SENneed",
)
NO_REQUESTS = FindingKind(
    "SEN2-REQUESTS",
    Severity.LEFT_OUT,
    "Children or young people without a request in the return: {count}. No row was made for them.",
    "At least one Requests element for each Person.",
    "Correct the records in the case management system and export the return again.",
    column="Requests",
)
NOT_USED = FindingKind(
    "SEN2-UNUSED", Severity.INFORMATION, "{count} {name} elements are in the return; no figure uses them yet."
)
REPEATED = FindingKind(
    "SEN2-REPEATED",
    Severity.INFORMATION,
    "{count} {name} elements repeat an earlier one in the same record; the first was used.",
)
DIFFERS = FindingKind(
    "SEN2-DIFFERS",
    Severity.ASKS,
    "{count} {name} elements say something else than an earlier one in the same record; the first was used.",
    "One assessment and one plan for each request, as the return has it.",
    "Say yes if the first is right. Else correct the records in the case management system, and export it again.",
)
MISPLACED = FindingKind(
    "SEN2-MISPLACED",
    Severity.LEFT_OUT,
    "{count} {name} elements stand where no SEN2 return has them; they were not read.",
    _EXPECTED,
    "Ask the supplier of the case system for the form of the return that DfE publishes.",
)
UNKNOWN = FindingKind(
    "SEN2-UNKNOWN",
    Severity.INFORMATION,
    "{count} {name} elements are not part of a SEN2 return we know; they were not read.",
)
MORE_UNKNOWN = UNKNOWN.worded(message="{count} elements with yet other names were not read.")
ONE_LINE = FindingKind(
    "SEN2-LINES",
    Severity.INFORMATION,
    "The XML has several records on one line, so row numbers count requests: row 1 is the heading, row 2 the first "
    "request.",
)
WINDOWS_XML = FindingKind(
    "FILE-ENCODING",
    Severity.INFORMATION,
    "The XML says UTF-8 but is not; it was read as Windows-1252.",
    "XML in UTF-8.",
    "Nothing to do for this dashboard; DfE's own collection may refuse the file.",
    is_variant=True,
)
DOCUMENT_TYPE = FindingKind(
    "FILE-ENTITY",
    Severity.STOPS,
    "The file declares its own document type or entities, which can be used to harm a server.",
    "Plain XML, as case management systems write it.",
    "Export the file again from the case management system.",
    is_variant=True,
)
TOO_MANY = FindingKind(
    "FILE-EXTENT",
    Severity.STOPS,
    "The return has more requests than a council can have.",
    _EXPECTED,
    "Check that the right file was chosen.",
    is_variant=True,
)
NOT_SEN2 = FindingKind(
    "FILE-KIND",
    Severity.STOPS,
    "The XML is not a SEN2 return: {why}.",
    _EXPECTED,
    "Check that the right file was chosen. A workbook saved as XML must be saved as .xlsx.",
    is_variant=True,
)
BREAKS_OFF = FindingKind(
    "FILE-TRUNCATED",
    Severity.STOPS,
    "The XML breaks off at line {line:,}.",
    _EXPECTED,
    "Export it again, and check that the export finished before uploading.",
    is_variant=True,
)
ILL_FORMED = FindingKind(
    "FILE-XML",
    Severity.STOPS,
    "The XML is faulty at line {line:,} ({reason}), so nothing after it can be read.",
    _EXPECTED,
    "Export it again without editing it by hand, or report the line to the system's supplier.",
)


def ill_formed(code: int, line: int) -> FileRefused:
    """The refusal of XML that breaks its own rules (``code`` as expat gives it; 0: an unknown encoding)."""
    if code in _ENDS_EARLY:
        return BREAKS_OFF.refusal(line=line)
    return ILL_FORMED.refusal(line=line, reason=errors.messages[code] if code else "its encoding is not known")


class OverElements:
    """What is met in element after element of one return, as one finding for each kind and name of element."""

    def __init__(self) -> None:
        self._lines: dict[FindingKind, list[int]] = {}
        self._named: dict[FindingKind, defaultdict[str, list[int]]] = {
            kind: defaultdict(list) for kind in (NOT_USED, REPEATED, DIFFERS, MISPLACED, UNKNOWN)
        }
        self._other_names = 0

    def add(self, kind: FindingKind, line: int) -> None:
        """One more place of a kind that says itself which element it is about."""
        self._lines.setdefault(kind, []).append(line)

    def add_named(self, kind: FindingKind, name: str, line: int) -> None:
        """One more element of a name; of unknown ones only the first names are kept, whatever a file holds."""
        lines = self._named[kind]
        if kind is UNKNOWN and name not in lines and len(lines) >= _MOST_NAMES:
            self._other_names += 1
        else:
            lines[name].append(line)

    def findings(self) -> tuple[Finding, ...]:
        """All of it. A name that is no plain word is not said: it could hold anything."""
        source = Source("", SHEET)
        plain = (_finding(kind, lines) for kind, lines in self._lines.items())
        named = (
            _finding(kind, lines, column=_shown(name) if kind is UNKNOWN else name)
            for kind, by_name in self._named.items()
            for name, lines in sorted(by_name.items())
        )
        rest = (MORE_UNKNOWN.on(source, count=f"{self._other_names:,}"),) if self._other_names else ()
        return (*plain, *named, *rest)


def _finding(kind: FindingKind, lines: list[int], column: str | None = None) -> Finding:
    count = f"{len(lines):,}"
    return kind.on(Source("", SHEET), column=column, rows=lines[:_MOST_ROWS], count=count, name=column)


def _shown(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_][\w.-]{0,39}", name, re.ASCII) else "oddly named"
