"""Characters that nobody can see: what they hide or turn round has no place in a cell, a name or a heading."""

import re

UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, a terminal's escape among them; white space is left
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"  # soft hyphen and fillers
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # no width, or another direction of writing
    "\U000e0000-\U000e007f\ud800-\udfff]"  # tags, and halves of a character
)


def without_unseen(text: str) -> str:
    """The text as a reader sees it; its white space is left as it is."""
    return text if text.isprintable() else UNSEEN.sub("", text)
