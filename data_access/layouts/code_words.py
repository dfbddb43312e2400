"""From the words councils use for codes to the codes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from data_access.layouts.case_code_words import CASE_WORDS
from data_access.layouts.days import NotReadable
from data_access.layouts.decorations import without_letter
from data_access.reference_data.ethnic_codes import MAIN_CODES
from metrics.base.code_list import CodeList
from metrics.cases.code_lists import ETHNICITY


def listed(words: str) -> tuple[str, ...]:
    """Headings or words that are parted by semicolons, each alone."""
    return tuple(words.split("; "))


_TURNS = frozenset(listed("not; no; but; order; ordered; appeal; tribunal; mediation; unless; if; subject"))
"""Words that may turn the meaning of the word before them round, as those of ``_UNDOES`` do."""
_UNDOES = frozenset(
    listed(
        "then; later; now; overturned; conceded; appealed; reconsidered; withdrawn; withdrew; rescinded; revoked; "
        "cancelled; quashed; reinstated; changed; error; moved; ceased; returned; ended"
    )
)
"""Words behind any code, official or not, after which it may no longer hold."""
FALSE_WORDS = frozenset({"0", "no", "n", "false", "f", "✗", "✘", "☐"})
TRUE_WORDS = frozenset({"1", "yes", "y", "true", "t", "✓", "✔", "☑", "-1", "ticked"})
"""Access writes -1 for true. A cross (x) is left unread: it ticks a box here and says no there."""
_MAYBE = frozenset(listed("if; unless; until; till; longer; maybe; perhaps; possibly; probably; unsure; tbc"))
"""Words behind a yes or a no after which it may not hold."""
_FLAG = re.compile(r"(-1|[^-–:;,(]+?)\s*[-–:;,(]\s*(.*)$")
_BRACKET = re.compile(r"(.+?)\s*\(([^()]*)\)\s*$")
_DASH = re.compile(r"([^-–—:=]+?)\s*[-–—:=]\s*(.*)$")
_COMMA = re.compile(r"([^,;]+?)\s*[,;]\s*(.*)$")


def plain_words(text: str) -> str:
    """A text as it is compared: no case, letters and digits only, single spaces."""
    spelt_out = text.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    return " ".join(re.sub(r"[^0-9a-z]+", " ", spelt_out).split())


@dataclass(frozen=True, eq=False)
class CodeWords:
    """A code list, and what councils write for its codes beside the words of the list itself."""

    codes: CodeList
    words: Mapping[str, str] = field(default_factory=dict)
    """By code, parted by semicolons."""
    pattern: Callable[[str], str | None] | None = None
    """Plain words to a code where people type what they like; None where they do not tell."""

    def __post_init__(self) -> None:
        """A mistyped code is found when the program starts."""
        if unknown := set(self.words) - set(self.codes.values()):
            raise ValueError(f"{self.codes.key}: words for {sorted(unknown)}, which are not among its codes")

    @cached_property
    def accepted(self) -> dict[str, str]:
        """Every accepted spelling, in plain words, to its code."""
        accepted = {plain_words(spelling): code for spelling, code in self.codes.spellings().items()}
        for code, spellings in self.words.items():
            for spelling in listed(spellings):
                accepted.setdefault(plain_words(spelling), code)
        return accepted

    def read(self, text: str) -> str:
        """The code a text stands for: the code, its words, or either of them with a remark behind it.

        A remark that may change the meaning ("Agreed - then withdrawn") leaves the text unread, and so does a question
        mark: raises NotReadable.
        """
        if "?" in text:
            raise NotReadable("a question mark leaves open what it means")
        words = self.accepted
        plain = plain_words(re.sub(r"\.0$", "", text))
        if plain in words:
            return words[plain]
        for split in (_BRACKET, _DASH, _COMMA):
            if (found := split.match(text)) and (code := words.get(plain_words(found[1]))):
                remark = plain_words(found[2])
                official = split is not _COMMA and found[1].strip().upper() in self.codes.values()
                if _leaves_alone(remark, code, words, official):
                    return code
        if (bare := without_letter(text)) != text.strip():
            return self.read(bare)
        if self.pattern and (code := self.pattern(plain)):
            return code
        raise NotReadable("this is not one of the codes or words for it")


def _by_main_code() -> dict[str, str]:
    """The extended ethnic codes of each main code, as words for it."""
    return {
        main: "; ".join(code for code, its_main in MAIN_CODES.items() if its_main == main)
        for main in set(MAIN_CODES.values())
    }


_EXTENDED = _by_main_code()


@lru_cache
def words_of(codes: CodeList) -> CodeWords:
    """The words for a code list that lists of every sort share, such as types of need."""
    return CodeWords(codes, _EXTENDED if codes is ETHNICITY else CASE_WORDS.get(codes.key, {}))


def read_code(text: str, codes: CodeList) -> str:
    """The code of a shared list that a text stands for; raises NotReadable."""
    return words_of(codes).read(text)


def read_flag(text: str) -> bool:
    """Yes or no, also with a remark behind a dash, as in "Yes - regulation 10(4)(a)".

    A remark that may change the meaning ("Y - ceased") leaves the text unread, and so does a second figure ("1-2"):
    raises NotReadable.
    """
    plain = without_letter(text).casefold().rstrip(".!")
    found = _FLAG.match(plain)
    for word, remark in ((plain.removesuffix(".0"), ""), found.groups() if found else ("", "")):
        if word in TRUE_WORDS | FALSE_WORDS and _leaves_flag_alone(word, remark):
            return word in TRUE_WORDS
    raise NotReadable("this is neither yes nor no")


def _leaves_flag_alone(word: str, remark: str) -> bool:
    """Whether what stands behind a yes or a no leaves it alone; "Yes - did not attend" stays a yes."""
    bare = remark.rstrip(") ")
    if "?" in remark or (word.lstrip("-").isdigit() and bare.isdigit()):
        return False
    said = plain_words(remark).split() or [bare]
    turns = {"not", "but", "or"} | FALSE_WORDS if word in TRUE_WORDS else {"but", "or"} | TRUE_WORDS
    return not (said[0] in turns - {"0", "1"} or _UNDOES.union(_MAYBE).intersection(said))


def _leaves_alone(remark: str, code: str, words: dict[str, str], official: bool) -> bool:
    """Whether what stands behind a word leaves its meaning alone.

    Behind an official code, as in "N - Not agreed", only another code's own words do not.
    """
    if remark in words:
        return words[remark] == code
    said = remark.split()
    if _UNDOES.intersection(said):
        return False
    if official:
        return all(words.get(word, code) == code for word in said if len(word) > 1)
    return not _TURNS.intersection(said) and all(words.get(word, code) == code for word in said)
