"""The list of habits: ``python -m tests.corpus.listing`` makes docs/habits.md.

With ``--check`` nothing is written, and the exit code says whether the file is current.
"""

import sys
from collections.abc import Mapping, Sequence

from metrics.base.generated import written_or_checked
from metrics.base.root import ROOT
from tests.corpus.every import BY_SUBJECT, HABITS
from tests.corpus.habit import Habit

LIST = ROOT / "docs" / "habits.md"
COMMAND = "python -m tests.corpus.listing"


def listing(by_subject: Mapping[str, Sequence[Habit]]) -> str:
    """The list as Markdown: how many sheets are read without a correction, those that are not, and all by subject."""
    sheets, alone = (sum(habit.sheets for habit in habits) for habits in (HABITS, [h for h in HABITS if h.reads_alone]))
    parts = [
        "# Habits in which lists come",
        "",
        f"Made from the tests by `{COMMAND}`. Do not edit: change `tests/corpus/habits`.",
        "",
        "Each habit is one way in which an office writes a list. Its file is made in the tests, is read as an upload "
        "is, and must give the figures that were counted by hand, with nothing said of rows left out that is not so.",
        "",
        f"{len(HABITS)} habits with {sheets} lists. Read without a question or a correction: {alone} lists "
        f"({alone / sheets:.0%}).",
        "",
        "## What needs a correction, and why",
        "",
        "| Habit | Lists | What is said | Why, and what is chosen |",
        "|---|---|---|---|",
        *(f"| {one.name} | {one.sheets} | `{one.asked}` | {one.why} |" for one in HABITS if not one.reads_alone),
    ]
    for subject, habits in by_subject.items():
        parts += ["", f"## {subject}", "", "| Habit | Who makes such a file, and why | Read without a correction |"]
        parts += ["|---|---|---|", *(_line(habit) for habit in habits)]
    return "\n".join(parts) + "\n"


def _line(habit: Habit) -> str:
    said = f"no: `{habit.asked}`" if habit.asked else "yes"
    if habit.says:
        said += f"; said: {', '.join(f'`{code}`' for code in sorted(habit.says))}"
    return f"| {habit.name} | {habit.who} | {said} |"


def main(arguments: list[str]) -> int:
    """Write the list, or with ``--check`` say by the exit code whether it is current."""
    return written_or_checked(LIST, listing(BY_SUBJECT), COMMAND, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
