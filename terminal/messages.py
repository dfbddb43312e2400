"""What is said beside the results, to standard error: how far a command is, and what was found."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from data_access.findings import Finding
from data_access.upload import Progress as Tell
from reports import inert
from reports.tables.terminal import PlainConsole

messages = PlainConsole(stderr=True)
REFUSED = 1
"""The exit status when a file was refused."""
NOT_USABLE = 3
"""The exit status when the database, its key or the disk cannot be used: a scheduler may try again."""
ASKED = 4
"""The exit status when nothing was done because it would take something away, and nobody has said yes."""


@contextmanager
def progress(name: str) -> Generator[Tell]:
    """A bar that says how far one file is, gone once it is done."""
    name = inert.terminal(name)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=messages, transient=True) as bar:
        task = bar.add_task(name, total=1.0)
        yield lambda done, words: bar.update(task, completed=done, description=f"{name}: {inert.terminal(words)}")


def say_findings(findings: Sequence[Finding]) -> None:
    """A line for each finding: its code, how much it matters, and its sentence."""
    for finding in findings:
        messages.print(f"{finding.code} ({finding.severity}) {finding.sentence()}", soft_wrap=True)
