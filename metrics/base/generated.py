"""Lists in ``docs/`` that are made from the code: written anew, or only looked at."""

import sys
from collections.abc import Collection
from pathlib import Path


def written_or_checked(file: Path, made: str, command: str, arguments: Collection[str]) -> int:
    """Write the list, or with ``--check`` among the arguments say by the exit status whether it is current.

    ``command`` is what renews it.
    """
    if "--check" in arguments:
        current = file.exists() and file.read_text(encoding="utf-8") == made
        sys.stdout.write(f"{file.name} is {'current' if current else f'stale: run {command}'}\n")
        return 0 if current else 1
    file.parent.mkdir(exist_ok=True)
    file.write_text(made, encoding="utf-8")
    return 0
