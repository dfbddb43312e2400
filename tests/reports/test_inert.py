"""Text stays text on every way out. That Streamlit and plotly see it so too is held in ``tests/browser``."""

import html
import json
import re

import pytest
from markdown_it import MarkdownIt

from reports import inert
from tests.payloads import HIDDEN, PAYLOADS, SEEN

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
JOINER = "\u2060"
LATER = re.compile(
    r"https?://[-.\w]|www\.|[-.\w+]@[-\w]+\.|:[\w+-]+:|:material/|(?<!\S)(?:<?->|<-|--|[<>~]=)(?!\S)", re.I
)
"""What Streamlit looks for in the text that is left when all Markdown has been read."""


def shown(markdown: str) -> tuple[str, set[str]]:
    """The words a reader sees, and what was made of them besides paragraphs."""
    tokens = [one for block in READER.parse(markdown) for one in (block.children or [block])]
    made = {one.type for one in tokens if one.type not in ("text", "softbreak", "paragraph_open", "paragraph_close")}
    return "".join(one.content for one in tokens if one.type == "text"), made


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_piece_from_outside_is_shown_as_typed(payload):
    said = inert.markdown(payload)
    words, made = shown(said)
    assert made == set()
    assert words.replace(JOINER, "") == payload
    assert not LATER.search(words)
    assert not re.search(r"(?<!\\)(?:\\\\)*[$\[]", said), "TeX and colours are Streamlit's own"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_piece_that_was_forgotten_is_at_worst_bold_or_code(payload):
    """The second wall: whole sentences lose what acts, whoever wrote them."""
    for said in (payload, f"**Place:** {payload}", f"One\n\n{payload}\n\nTwo"):
        words, made = shown(inert.sentence(said))
        assert made <= {"strong_open", "strong_close", "em_open", "em_close", "code_inline",
                        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"}  # fmt: skip
        assert not LATER.search(words)
        assert not re.search(r"(?<!\\)(?:\\\\)*[$\[]", re.sub("`[^`]*`", "", inert.sentence(said)))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_one_wall_leaves_the_other_alone(payload):
    piece = inert.markdown(payload)
    assert inert.sentence(piece) == piece
    assert inert.unmarked(f"**In {piece}:** none") == f"In {payload}: none"


@pytest.mark.parametrize(
    "said",
    [
        "**39 of 85** (46%) were on time.\n\nThe rest: *soon*.", "- One\n- **Two**", "Loaded at 10:30; £2,900 - £5.",
        'Put it into the settings: `authority = "383"`, or `sendboard.py figures --publish`.',
        'Name them:\n\n```toml\n[officers]\nnames = ["A. Officer"]\n```', "\\*St Ann\\* \\#1",
    ],
)  # fmt: skip
def test_sentences_of_ours_stay_as_they_are(said):
    assert inert.sentence(said) == said


def test_a_line_break_would_end_a_list():
    assert inert.markdown("*St\nAnn* #1") == "\\*St Ann\\* \\#1"
    assert inert.markdown("St. Ann's (2)") == "St. Ann's \\(2\\)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<b>A & B</b>", "&lt;b&gt;A &amp; B&lt;/b&gt;"), ("$x$", "&#36;x&#36;"), ("&lt;", "&amp;lt;"),
        ("%{customdata}", "&#37;{customdata}"), ("46%", "46%"), ("St\nAnn", "St Ann"),
    ],
)  # fmt: skip
def test_words_in_a_chart(text, said):
    assert inert.chart(text) == said


def test_a_drawing_keeps_its_own_marks_alone():
    ours = "<b>46%</b><br>%{customdata}<extra></extra>"
    assert inert.drawn(ours) == ours
    assert inert.drawn("<a href='x'>A</a> <B> $x$") == "&lt;a href='x'>A&lt;/a> &lt;B> &#36;x&#36;"


def test_a_terminal_shows_and_does_not_obey():
    assert inert.terminal(HIDDEN) == SEEN
    assert inert.terminal("One\rTwo\tThree\nFour\x85") == "One Two\tThree\nFour "


def test_json_says_the_same_and_holds_nothing_unseen():
    """A terminal obeys an escape of one character (0x9b) that JSON may hold as it is."""
    made = json.dumps([HIDDEN, "Zoë"], ensure_ascii=False)
    assert json.loads(inert.json_text(made)) == [HIDDEN, "Zoë"]
    assert inert.json_text(made).isprintable()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"), ("+44", "'+44"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "' =1"),
        (" =1", "' =1"), ("＝1", "'＝1"), ("\u200b=1", "'=1"), ("a=1", "a=1"), ("'=1", "'=1"), ("", ""),
        (-1, -1), (-0.5, -0.5), (None, None),
    ],
)  # fmt: skip
def test_a_cell_of_a_csv_file_is_no_formula(value, written):
    """Text alone: a negative number is a number."""
    assert inert.cell(value) == written


def test_text_in_markup_can_open_nothing():
    """Between tags and in an attribute with either kind of quotation mark; a blank line would end the markup."""
    said = inert.html("""<b onclick='x' id="y"> & \n\n # more\u202e""")
    assert said == "&lt;b onclick=&#x27;x&#x27; id=&quot;y&quot;&gt; &amp; &#35; more"


@pytest.mark.parametrize(
    "typed",
    [
        *("![x](y)", "[x](y)", "*x*", "__x__", "`x`", "$x$", "~~x~~", ":red[x]", "x -- y", "\\x"),
        *("http://evil.example", "a@b.example", "WWW.evil.example"),
    ],
)
def test_text_in_markup_is_no_markdown_either(typed):
    """A browser shows it as it was typed; nothing in between takes it for more."""
    made = inert.html(typed)
    assert html.unescape(made) == typed
    assert not re.search(r"[!\[\]*_`$~:@\\]|--|www\.", re.sub(r"&#\d+;", "", made), re.IGNORECASE)


def test_a_part_of_an_office_file_can_be_read():
    """XML has no place for controls, nor for codes without a character; spaces and everything else stay."""
    assert inert.office(" a\x00\x0b\x0c\x1f\x85\ufffe\uffffb\u202ec <&>= שלום ") == " a    bc <&>= שלום "
