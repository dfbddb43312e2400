"""Text made inert, by the way it leaves: what came from a cell, a file's name, the settings or the address stays text.

Every way out of the program has its function here, and no other. ``markdown`` is for a piece of text from outside
within a sentence of ours; ``sentence`` is for the whole sentence as it reaches the screen, and lets nothing through
but what our sentences are made of. The two stand behind each other: a piece that was forgotten can at worst be bold.
"""

import json
import re
from functools import lru_cache

from data_access.identifiers.unseen import UNSEEN, without_unseen

_JOINER = "\u2060"
"""Word joiner: not seen, and no break. Streamlit looks for addresses and emoji after it has read the backslashes."""
_PUNCTUATION = re.escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+\-!|$~:&^=]")
_NUMBER_FIRST = re.compile(r"^(\d{1,9})\.(?=\s|$)")
_ANY_COLON = re.compile(r":(?=\S)")
_LOOKED_FOR = re.compile(
    r"(?P<colon>:)(?=//|material/|[\w+-]+:)"  # an address, an icon, an emoji
    r"|(?P<www>\bwww)(?=\.)"
    r"|(?<=[\w.+-])(?P<at>@)(?=\w)"
    r"|(?<!\S)(?P<sign>[<>~-])(?=(?:->|[->=])(?!\S))",  # an arrow or a dash that would be drawn
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!\\)(```.*?```|`[^`\n]+`)", re.DOTALL)
_ACTIVE = re.compile(rf"\\[{_PUNCTUATION}]|[\\\[\]<>&$|~_`]")
_ESCAPED = re.compile(rf"\\([{_PUNCTUATION}])")
_LINE_START = re.compile(r"^([ \t]*)(?:([#+=>]|\*(?=\s)|-(?! \S))|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE)
_NOT_OURS = re.compile(r"<(?!/?b>|br>|/?extra>)")
_ELEMENT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_MARKS = _ELEMENT | str.maketrans({mark: f"&#{ord(mark)};" for mark in r"!#$*:@[\]_`~-"})
"""What markup acts by, and Markdown around it, as text."""
_WWW = re.compile(r"\bwww\.", re.IGNORECASE)
_JUMPS = re.compile("[\x0b-\r\x1c-\x1f\x85\u2028\u2029]")
"""White space that moves the cursor elsewhere than a tab or a new line does."""
_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, also as typed on a keyboard of wide letters."""


def markdown(text: str) -> str:
    """Text from outside for use within a sentence of Markdown: shown as it is, on one line."""
    seen = _ANY_COLON.sub(f":{_JOINER}", printed(text))
    return _NUMBER_FIRST.sub(r"\1\\.", _MARKUP.sub(r"\\\g<0>", _parted(seen)))


@lru_cache(maxsize=4_000)
def sentence(words: str) -> str:
    """Sentences of ours as the screen may have them: bold and slanted words, points, code, and nothing that acts.

    Whatever else Markdown knows, links, pictures, headings, tables, formulae, colours, icons and marks of a web page,
    is shown as typed. What ``markdown`` has made inert stays as it is.
    """
    pieces = _CODE.split(words)
    return "".join(piece if number % 2 else _without_acts(piece) for number, piece in enumerate(pieces))


def unmarked(words: str) -> str:
    """Sentences of ours as plain text, for whoever has them read aloud."""
    return _ESCAPED.sub(r"\1", words.replace("**", "").replace(_JOINER, ""))


def printed(text: str) -> str:
    """Text from outside within a document, whose parts are no markup: on one line, without what nobody sees."""
    return " ".join(without_unseen(text).split())


def chart(text: str) -> str:
    """Text from outside within the words of a chart, which knows a few marks of a web page, TeX and places to fill."""
    seen = printed(text)
    for mark, harmless in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("$", "&#36;"), ("%{", "&#37;{")):
        seen = seen.replace(mark, harmless)
    return seen


def html(text: str) -> str:
    """Any text within markup of ours, between tags or in an attribute: shown as it is, on one line.

    Streamlit is given the markup as Markdown, so what acts there is written as a number too.
    """
    made = " ".join(without_unseen(text).split()).translate(_MARKS)
    return _WWW.sub(lambda found: found[0].replace(".", "&#46;"), made)


def element(text: str) -> str:
    """Any text within a web page that is a file of its own, between tags or in an attribute; spaces stay."""
    return without_unseen(text).translate(_ELEMENT)


def office(text: str) -> str:
    """Any text within a part of a Word or PowerPoint file, which knows no jumps and no codes without a character."""
    return _NO_CHARACTER.sub("", terminal(text))


def drawn(words: str) -> str:
    """Words of ours as a chart may have them: bold, new lines and places to fill, and nothing else that acts."""
    return _NOT_OURS.sub("&lt;", words).replace("$", "&#36;")


def terminal(text: str) -> str:
    """Any text for a terminal: no character in it can move the cursor, colour what follows or turn it round."""
    return _JUMPS.sub(" ", without_unseen(text))


def json_text(made: str) -> str:
    """JSON in which characters that nobody sees are written as numbers: they stand inside strings only."""
    return UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], made)


def cell(value: object) -> object:
    """A value for a CSV file: text that a spreadsheet would take for a formula has an apostrophe before it.

    Numbers, days and everything that is not text stay as they are.
    """
    if not isinstance(value, str):
        return value
    seen = terminal(value)
    return f"'{seen}" if is_formula(seen) else seen


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula."""
    return text.lstrip(" \xa0").startswith(_FORMULA)


def _parted(text: str) -> str:
    return _LOOKED_FOR.sub(rf"\g<0>{_JOINER}", text)


def _without_acts(words: str) -> str:
    inert = _ACTIVE.sub(lambda found: found[0] if len(found[0]) == 2 else f"\\{found[0]}", _parted(words))
    return _LINE_START.sub(_shown_mark, inert)


def _shown_mark(found: re.Match[str]) -> str:
    mark = rf"\{found[2]}" if found[2] else rf"{found[3]}\{found[4]}"
    return f"{found[1]}{mark}"
