"""What is said beside the results, to standard error: how far a command is, and what was found."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from data_access.findings import Finding
from data_access.upload import Progress as Tell

messages = Console(stderr=True, highlight=False)
REFUSED = 1
"""The exit status when a file was refused."""
NOT_USABLE = 3
"""The exit status when the database, its key or the disk cannot be used: a scheduler may try again."""


@contextmanager
def progress(name: str) -> Generator[Tell]:
    """A bar that says how far one file is, gone once it is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=messages, transient=True) as bar:
        task = bar.add_task(name, total=1.0)
        yield lambda done, words: bar.update(task, completed=done, description=f"{name}: {words}")


def say_findings(findings: Sequence[Finding]) -> None:
    """A line for each finding: its code, how much it matters, and its sentence."""
    for finding in findings:
        messages.print(f"{finding.code} ({finding.severity}) {finding.sentence()}", markup=False, soft_wrap=True)
