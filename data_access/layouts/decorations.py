"""What systems and people put round a heading or a cell that is no part of what it says, and taking it off.

Marks of notes and shorthand follow the Government Analysis Function's guidance for accessible spreadsheets.
"""

import re
from functools import lru_cache

import pandas as pd

LONGEST_HEADING = 120
"""Letters of a heading that are looked at and shown: what is longer is guidance behind it; ours."""
LONG_GUIDANCE = 5
"""Words behind a line end or a colon from which on they are guidance, and not part of the heading; ours."""
_NOTE = re.compile(r"\s*\[(?:note|notes|footnote|fn)s?\.? ?[\d, ]+\]", re.IGNORECASE)
_SHORTHAND = r"\[(?:b|c|d|e|er|f|k|low|p|r|u|w|x|z)\]"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OF_TABLE = re.compile(r"[^\[\]]{1,60}\[\[?([^\[\]#@]+)\]?\]$")
_QUALIFIED = re.compile(r"(?:\[?[A-Za-z_][A-Za-z0-9_]+\]?\.){1,3}\[?(\d*[A-Za-z_][\w ]*?)\]?$")
_EQUALS = r'="(?:[^"]|"")*"'
_MARKS = r"""["'\[]"""
_IS_DECORATED = re.compile(r"""\s*(?:="|'|\[)""")
_LETTERED = re.compile(r"\(?[a-z]\)\s*(?=\S)", re.IGNORECASE)
PLANNED = frozenset({"due", "deadline", "deadlines", "target", "targets", "expected", "planned"})
"""Words beside a heading of a day that make another of it: one that has not come."""
_LATER = PLANNED | {"not"}
"""Words behind a heading that make another one of it."""


@lru_cache(maxsize=32_768)
def bare_heading(text: str) -> str:
    """A heading without marks of notes, the names of its table and schema, and what XML and Excel put round it."""
    plain = _ESCAPED.sub(_letter, bare_cell(text) or "")
    plain = _NOTE.sub("", plain).strip().strip("*†‡^").strip()
    if found := _OF_TABLE.fullmatch(plain) or _QUALIFIED.fullmatch(plain):
        plain = found[1]
    return plain.strip("[]").strip()


@lru_cache(maxsize=32_768)
def heading_begins(text: str) -> str:
    """What a heading says before its guidance, which follows in brackets, on a new line, or behind a colon; "" if none.

    Only many words are guidance, and none that name another day: "Final plan: due …" is no plan.
    """
    for cut in (r"\(", r"\n", r"[:;]|\s[-–—]\s"):
        first, _, rest = _split(text, cut)
        words = re.findall(r"[a-z]+", rest.casefold())
        if first.strip() and len(words) >= LONG_GUIDANCE and not _LATER.intersection(words[:3]):
            return first.strip()
    return ""


def shown_heading(text: str) -> str:
    """A heading as it is shown and kept: on one line, and cut between two words where guidance makes it long."""
    plain = " ".join(text.split())
    if len(plain) <= LONGEST_HEADING:
        return plain
    return plain[:LONGEST_HEADING].rpartition(" ")[0][:LONGEST_HEADING] + " …"


def bare_cell(text: str) -> str | None:
    """A cell without what keeps a spreadsheet from reading it (="LK-1", 'LK-1); None for shorthand such as [z]."""
    plain = text.strip()
    if re.fullmatch(_EQUALS, plain):
        plain = plain[2:-1].replace('""', '"')
    elif plain.startswith("'") and "'" not in plain[1:]:
        plain = plain[1:]
    return None if re.fullmatch(_SHORTHAND, plain, re.IGNORECASE) or not plain.strip() else plain


def bare_cells(texts: pd.Series) -> pd.Series:
    """A column of texts, each without its decorations."""
    marked = texts.str.contains(_MARKS, na=False).to_numpy(dtype=bool)
    if not marked.any():
        return texts
    bare = {text: bare_cell(text) for text in texts[marked].unique() if _IS_DECORATED.match(text)}
    return texts.where(~texts.isin(list(bare)), texts.map(bare).astype(texts.dtype)) if bare else texts


def without_letter(text: str) -> str:
    """An answer without the letter of its place in a list: Annex A asks for "e) SEMH"."""
    return _LETTERED.sub("", text.strip(), count=1)


def without_letters(texts: pd.Series) -> pd.Series:
    """A column of words without the letters of their places in a list, where every cell has one."""
    bare = {text: without_letter(text) for text in texts.dropna().unique()}
    return texts.map(bare).astype(texts.dtype) if all(bare[text] != text.strip() for text in bare) else texts


def whole_numbers(texts: pd.Series) -> pd.Series:
    """Numbers without the ".0" of a column that was numbers with blanks; as they are where others have a point too."""
    pointed = texts.str.contains(".", regex=False).fillna(False).astype(bool)
    if not pointed.any() or not texts[pointed].str.fullmatch(r"\d+\.0").all():
        return texts
    return texts.str.removesuffix(".0")


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _split(text: str, cut: str) -> tuple[str, str, str]:
    found = re.search(cut, text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")
