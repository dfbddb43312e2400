"""A table of a Word document while it is read: its cells as words, what is merged and what is crossed out."""

from dataclasses import dataclass, field

from data_access.files.shape.merged import MergedInWord


@dataclass
class WordTable:
    """One table, and the paragraphs above it."""

    above: list[str]
    rows: list[list[str]] = field(default_factory=list)
    merged: MergedInWord = field(default_factory=MergedInWord)
    struck: list[tuple[int, int]] = field(default_factory=list)
    """Row and column, counted from 1, of each cell whose words are all crossed out."""
    closed: bool = False
    """Whether words came after it: else a table that follows goes on from it."""


@dataclass
class WordCell:
    """One cell, paragraph by paragraph."""

    paragraphs: list[list[str]] = field(default_factory=list)
    span: int = 1
    letters: int = 0
    struck: int = 0
    """Letters that are crossed out."""
    down: str = ""
    """Whether it begins a merge downwards (restart), goes on with one (continue), or neither."""

    def text(self) -> str:
        """Its filled lines, one below the other."""
        lines = ("".join(words).strip() for words in self.paragraphs)
        return "\n".join(line for line in lines if line)
