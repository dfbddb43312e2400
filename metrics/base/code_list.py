"""What a code list is: its codes, their words, and every spelling that is accepted for them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """One code: its value in the return, its words on screen, and the return years it belongs to."""

    value: str
    label: str
    since: int = 2023
    until: int | None = None
    also: tuple[str, ...] = ()
    """Other spellings seen in councils' own exports, lower case. Nothing else is accepted."""


@dataclass(frozen=True)
class CodeList:
    """One SEN2 code list, with the item it belongs to and where its meaning was found."""

    key: str
    name: str
    item: str
    source: str
    codes: tuple[Code, ...]

    def labels(self) -> dict[str, str]:
        """Code to words, in the list's own order."""
        return {code.value: code.label for code in self.codes}

    def values(self) -> tuple[str, ...]:
        """The codes alone, in order."""
        return tuple(code.value for code in self.codes)

    def spellings(self) -> dict[str, str]:
        """Every accepted spelling, lower case, to its code."""
        accepted: dict[str, str] = {}
        for code in self.codes:
            for spelling in (code.value, code.label, *code.also):
                accepted[spelling.casefold()] = code.value
        return accepted


NOT_RECORDED = "Not recorded"
"""The words for a blank, everywhere."""
