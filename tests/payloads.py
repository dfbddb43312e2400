"""Texts that do something where text is taken for more, each with a mark by which a test knows it again."""

EVIL = "http://evil.example"
MARKED = "zq"
"""Begins every mark; nothing else in the program is written so."""

PAYLOADS = (
    "![zqimage](http://evil.example/p.png)",
    "[zqlink](http://evil.example)",
    "zqbare http://evil.example/a www.evil.example zq@evil.example",
    "<img src=http://evil.example/p.png> <b>zqhtml</b> <a href='http://evil.example'>zq</a> &lt;i&gt;zq",
    "$zqtex_1^2$ and $$zq$$",
    "**zqbold** __zqbold__ *zqslant* ~~zqgone~~ `zqcode`",
    "# zqheading",
    "1. zqnumber",
    "- zqpoint",
    "> zqquote",
    "| zq | table |",
    ":red[zqcolour] :material/home: :smile: :zq: :streamlit:",
    "zq -> zq -- zq <- zq >= zq",
    "[/b] [zqrich] [bold red]zq[/bold red] [link=http://evil.example]zq[/link]",
    "=zqformula()",
    "@zqformula()",
    "+zqformula()",
    "-zqformula()",
    "%{customdata} %{x|zq}",
    "\\[zqback\\](http://evil.example) \\",
)
"""Nothing in them is dropped on the way in."""

HIDDEN = "zq\x1b[31m\x1b]8;;http://evil.example\x07\u202ehidden\u200b\u2066\x00\x9b2J"
"""What nobody sees, and what a terminal obeys."""
SEEN = "zq[31m]8;;http://evil.examplehidden2J"
"""What is left of it."""
