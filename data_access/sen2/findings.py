"""What can be said of a SEN2 return, as dictionaries: the child process that reads it knows no pandas."""

import re
from collections import defaultdict
from xml.parsers.expat import errors

_INFORMATION = "for information"
_LEFT_OUT = "left out of some measures"
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
EXTRA_PLACEMENTS = {
    "code": "SEN2-PLACEMENTS",
    "severity": _INFORMATION,
    "column": "PlacementDetail",
    "message": "{count} further placements beside the main one are in the return; they are not yet used.",
}
NAMED_SETTINGS = {
    "code": "SEN2-NAMED",
    "severity": _INFORMATION,
    "column": "PlanDetail",
    "message": "{count} settings named in plans are in the return; they are not yet used "
    "(the setting shown is the main placement).",
}
EXTRA_NEEDS = {
    "code": "SEN2-NEEDS",
    "severity": _INFORMATION,
    "column": "SENneed",
    "message": "{count} types of need beyond one primary and one secondary are in the return; they are not used.",
}
NO_REQUESTS = {
    "code": "SEN2-REQUESTS",
    "severity": _LEFT_OUT,
    "column": "Requests",
    "message": "{count} children or young people have no request in the return, so no row was made for them.",
    "expected": "At least one Requests element for each Person.",
    "advice": "Correct the records in the case management system and export the return again.",
}
ONE_LINE = {
    "code": "SEN2-LINES",
    "severity": _INFORMATION,
    "message": "The XML has several records on one line, so row numbers count requests: "
    "row 1 is the heading, row 2 the first request.",
    "sheet": "SEN2 return",
}
WINDOWS_XML = {
    "code": "FILE-ENCODING",
    "severity": _INFORMATION,
    "message": "The XML says UTF-8 but is not; it was read as Windows-1252.",
    "expected": "XML in UTF-8.",
    "advice": "Nothing to do for this dashboard; DfE's own collection may refuse the file.",
}
DOCUMENT_TYPE = {
    "code": "FILE-ENTITY",
    "message": "The file declares its own document type or entities, which can be used to harm a server.",
    "expected": "Plain XML, as case management systems write it.",
    "advice": "Export the file again from the case management system.",
}


TOO_MANY = {
    "code": "FILE-EXTENT",
    "message": "The return has more requests than a council can have.",
    "expected": _EXPECTED,
    "advice": "Check that the right file was chosen.",
}


def not_sen2(words: str) -> dict:
    """The refusal of well-formed XML that is something else."""
    return {
        "code": "FILE-KIND",
        "message": f"The XML is not a SEN2 return: {words}.",
        "expected": _EXPECTED,
        "advice": "Check that the right file was chosen. A workbook saved as XML must be saved as .xlsx.",
    }


def ill_formed(code: int, line: int) -> dict:
    """The refusal of XML that breaks its own rules (``code`` as expat gives it; 0: an unknown encoding)."""
    if code in _ENDS_EARLY:
        return {
            "code": "FILE-TRUNCATED",
            "message": f"The XML breaks off at line {line:,}.",
            "expected": _EXPECTED,
            "advice": "Export it again, and check that the export finished before uploading.",
        }
    reason = errors.messages[code] if code else "its encoding is not known"
    return {
        "code": "FILE-XML",
        "message": f"The XML is faulty at line {line:,} ({reason}), so nothing after it can be read.",
        "expected": _EXPECTED,
        "advice": "Export it again without editing it by hand, or report the line to the system's supplier.",
    }


class Tally:
    """Counts what was met, with line numbers, and words it once for each kind."""

    def __init__(self) -> None:
        self._kinds: dict[str, tuple[dict, list[int]]] = {}
        self._unknown: defaultdict[str, list[int]] = defaultdict(list)
        self._not_used: defaultdict[str, list[int]] = defaultdict(list)
        self._repeated: defaultdict[str, list[int]] = defaultdict(list)
        self._other_names = 0

    def add(self, kind: dict, line: int) -> None:
        """One more case of a finding of this module."""
        self._kinds.setdefault(kind["code"], (kind, []))[1].append(line)

    def unknown(self, name: str, line: int) -> None:
        """An element that no SEN2 return from 2023 to 2026 has."""
        if name in self._unknown or len(self._unknown) < _MOST_NAMES:
            self._unknown[name].append(line)
        else:
            self._other_names += 1

    def not_used(self, name: str, line: int) -> None:
        """A known element that no figure rests on."""
        self._not_used[name].append(line)

    def repeated(self, name: str, line: int) -> None:
        """An element that was filled before in the same record."""
        self._repeated[name].append(line)

    def findings(self) -> list[dict]:
        """One finding for each kind or element name."""
        found = [_worded(kind, lines) for kind, lines in self._kinds.values()]
        for name, lines in sorted(self._not_used.items()):
            message = f"{{count}} {name} elements are in the return; no figure uses them yet."
            found.append(_worded(_information("SEN2-UNUSED", name, message), lines))
        for name, lines in sorted(self._repeated.items()):
            message = f"{{count}} {name} elements repeat an earlier one in the same record; the first was used."
            found.append(_worded(_information("SEN2-REPEATED", name, message), lines))
        for name, lines in sorted(self._unknown.items()):
            shown = name if re.fullmatch(r"[A-Za-z_][\w.-]{0,39}", name, re.ASCII) else "oddly named"
            message = f"{{count}} {shown} elements are not part of a SEN2 return we know; they were not read."
            found.append(_worded(_information("SEN2-UNKNOWN", shown, message), lines))
        if self._other_names:
            message = f"{self._other_names:,} elements with yet other names were not read."
            found.append(_information("SEN2-UNKNOWN", "", message))
        return found


def _information(code: str, column: str, message: str) -> dict:
    return {"code": code, "severity": _INFORMATION, "column": column, "message": message}


def _worded(kind: dict, lines: list[int]) -> dict:
    return {**kind, "message": kind["message"].format(count=f"{len(lines):,}"), "rows": lines[:_MOST_ROWS]}
