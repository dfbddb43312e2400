"""Text that systems, editors and attackers leave behind: read as it is, or refused in words."""

import gzip
import pickle

HEAD = "Case reference,Date request received,Request outcome,Locality\n"
GOOD = "EX-1,06/01/2025,Agreed,North\n"


def _csv(rows: str, name: str = "cases.csv", codec: str = "utf-8") -> tuple[str, bytes]:
    return name, (HEAD + rows).encode(codec)


TEXTS: dict[str, tuple[tuple[str, bytes], int, set[str]]] = {
    "formulas": (
        _csv(GOOD + '=1+1,06/01/2025,Agreed,=HYPERLINK("http://x")\n@A,06/02/2025,Agreed,+1\n'),
        3,
        {"FILE-QUOTE-INSIDE"},
    ),
    "dde": (_csv("EX-1,06/01/2025,Agreed,\"=cmd|'/c calc'!A0\"\n"), 1, set()),
    "bidi controls": (_csv("EX\u202e1,06/01/2025,Agreed,No\u2066rth\n"), 1, set()),
    "markup": (_csv("EX-1,06/01/2025,Agreed,![p](http://example.org/p.png) [/b] $x$ <b>\n"), 1, set()),
    "escape codes": (_csv(GOOD * 9 + "EX-2,06/01/2025,Agreed,\x1b]0;title\x07\x1b[31mred\n"), 2, {"ROW-REPEATED"}),
    "mark in the middle": (_csv(GOOD + "\ufeffEX-2,06/01/2025,Agreed,\ufeffNorth\n"), 2, set()),
    "two marks": (("cases.csv", b"\xef\xbb\xbf\xef\xbb\xbf" + (HEAD + GOOD).encode()), 1, set()),
    "utf-16 big end first": (_csv(GOOD, codec="utf-16-be"), 1, set()),
    "two encodings": (
        ("cases.csv", (HEAD + GOOD.replace("North", "Nürth")).encode() + b"EX-2,06/01/2025,Agreed,N\xfcrth\n"),
        2,
        {"FILE-ENCODING"},
    ),
    "surrogate as bytes": (
        ("cases.csv", (HEAD + GOOD).encode() + b"EX-2,06/01/2025,Agreed,\xed\xa0\x80\n"),
        2,
        {"FILE-ENCODING"},
    ),
    "digits above the line": (
        _csv("EX-1,06/01/202²,Agreed,North\nEX-2,06/01/2025,Agreed,North\n"),
        2,
        {"CELL-DATE"},
    ),
    "arabic digits": (_csv("EX-1,٠٦/٠١/٢٠٢٥,Agreed,North\n"), 1, set()),
    "ends of time": (
        _csv("EX-1,01/01/0001,Agreed,a\nEX-2,31/12/9999,Agreed,b\nEX-3,00/00/0000,Agreed,c\n"),
        3,
        {"CELL-DATE", "CASE-NO-REQUEST-DATE"},
    ),
    "serial numbers": (
        _csv("EX-1,60,Agreed,a\nEX-2,-1,Agreed,b\nEX-3,1e308,Agreed,c\nEX-4,NaN,Agreed,d\nEX-5,inf,Agreed,e\n"),
        5,
        {"CELL-DATE", "CASE-NO-REQUEST-DATE"},
    ),
    "same heading twice": (
        (
            "cases.csv",
            (
                b"Case reference,Date request received,Date request received,Request outcome\n"
                b"EX-1,06/01/2025,07/01/2025,Agreed\n"
            ),
        ),
        1,
        {"MAP-DIFFERING"},
    ),
    "long cell": (_csv(f"EX-1,06/01/2025,Agreed,{'x' * 900_000}\n"), 1, {"CELL-TOO-LONG"}),
    "old Mac lines": (("cases.csv", (HEAD + GOOD).replace("\n", "\r").encode()), 1, set()),
    "lines of three kinds": (
        ("cases.csv", (HEAD.strip() + "\r\n" + GOOD.strip() + "\rEX-2,06/01/2025,Agreed,b\n").encode()),
        2,
        set(),
    ),
    "separator declared": (("cases.csv", ("sep=;\n" + (HEAD + GOOD).replace(",", ";")).encode()), 1, set()),
}
"""The file, how many of its cases are stored, and the codes of what must be said."""

_UNTOLD = (
    ("a picture", "a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(50)),
    ("a rich text", "a.csv", b"{\\rtf1 Example Child 1}"),
    ("a compressed file", "a.csv", gzip.compress((HEAD + GOOD).encode())),
    ("a database", "a.csv", b"SQLite format 3\x00" + bytes(100)),
    ("a Parquet file", "a.csv", b"PAR1" + bytes(50) + b"PAR1"),
    ("a pickle", "a.csv", pickle.dumps({"a": list(range(300))})),
    ("noise", "a.csv", bytes(range(256)) * 20),
)
REFUSED_TEXTS: dict[str, tuple[tuple[str, bytes], str]] = {
    **{name: ((file, content), "FILE-KIND") for name, file, content in _UNTOLD},
    "utf-32": (_csv(GOOD, codec="utf-32"), "FILE-NUL"),
    "lone surrogate in utf-16": (("cases.csv", (HEAD + GOOD).encode("utf-16") + b"\x00\xd8,\x00"), "FILE-TRUNCATED"),
    "a million columns": (("cases.csv", b"a," * 1_000_000 + b"b\n1,2\n"), "FILE-EXTENT"),
    "a line without end": (("cases.csv", (HEAD + GOOD).encode() + b"x" * 2_000_000), "FILE-QUOTE"),
    "a quotation without end": (_csv(GOOD + '"' + GOOD * 40_000), "FILE-QUOTE"),
    "headings only": (("cases.csv", HEAD.encode()), "FILE-NO-CASES"),
    "headings and blanks": (_csv(",,,\n" * 50), "FILE-NO-CASES"),
    "zeros only": (("cases.csv", bytes(5_000)), "FILE-EMPTY"),
    "no list at all": (("notes.csv", b"Dear all,\nplease find\nnothing here\n"), "FILE-NO-CASES"),
    "JSON": (("cases.csv", b'[{"case": "EX-1", "received": "2025-01-06"}]'), "FILE-NO-CASES"),
}
"""The file, and the code of the finding that refuses it."""
