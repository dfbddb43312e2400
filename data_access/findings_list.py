"""The list of what can be said of an upload: ``python -m data_access.findings_list`` makes docs/findings.md.

With ``--check`` nothing is written, and the exit code says whether the file is current.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping

import data_access
from data_access.findings import FindingKind
from metrics.base.generated import written_or_checked
from metrics.base.root import ROOT

LIST = ROOT / "docs" / "findings.md"
COMMAND = "python -m data_access.findings_list"
_SPELLING = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)+")


def every_kind() -> list[FindingKind]:
    """Every kind that stands in a module of ``data_access``, alone or in a table."""
    names = [module.name for module in pkgutil.walk_packages(data_access.__path__, "data_access.")]
    modules = [importlib.import_module(name) for name in sorted(names)]
    held = {id(kind): kind for module in modules for value in vars(module).values() for kind in _kinds_in(value)}
    return list(held.values())


def _kinds_in(value: object) -> Iterator[FindingKind]:
    if isinstance(value, FindingKind):
        yield value
    elif isinstance(value, Mapping):
        yield from (one for one in value.values() if isinstance(one, FindingKind))
    elif isinstance(value, tuple | list):
        yield from (one for one in value if isinstance(one, FindingKind))


def checked(kinds: Iterable[FindingKind]) -> dict[str, list[FindingKind]]:
    """The kinds by code: what is plainly said first, then what only words it differently.

    Raises ValueError for a code in another spelling, for one with two meanings and for one without a plain kind.
    """
    by_code: dict[str, list[FindingKind]] = {}
    for kind in sorted(kinds, key=lambda one: (one.code, one.is_variant, one.message)):
        by_code.setdefault(kind.code, []).append(kind)
    for code, (plain, *others) in by_code.items():
        if not _SPELLING.fullmatch(code):
            raise ValueError(f"{code}: finding codes are upper case, with hyphens")
        if plain.is_variant:
            raise ValueError(f"{code} is only worded otherwise, and never said plainly")
        if second := next((kind for kind in others if not kind.is_variant), None):
            raise ValueError(f"{code} has two meanings: {plain.message} {second.message}")
    return by_code


def findings_list(kinds: Iterable[FindingKind]) -> str:
    """The list as Markdown, a table for each subject."""
    parts = [
        "# What an upload can be told",
        f"Made from the code by `{COMMAND}`. Do not edit: change the `FindingKind`.",
        'Where words depend on the file there is "…". A finding *stops the load*, *asks first* whether it is meant, '
        "leaves rows *out of some measures*, or is *for information*.",
    ]
    subject = ""
    for code, said in checked(kinds).items():
        if code.split("-")[0] != subject:
            subject = code.split("-")[0]
            parts += ["", f"## {subject}", "", "| Code | Severity | What was found | What to do |", "|---|---|---|---|"]
        severities = ", or ".join(dict.fromkeys(str(kind.severity) for kind in said))
        found = " ".join(words for words in (said[0].message, said[0].expected) if words)
        parts.append(f"| `{code}` | {severities} | {_open(found)} | {_open(said[0].advice)} |")
    return "\n".join([parts[0], "", parts[1], "", *parts[2:]]) + "\n"


def _open(words: str) -> str:
    return re.sub(r"\{[^}]*\}", "…", words).replace("|", "\\|").replace("<", "\\<")


def main(arguments: list[str]) -> int:
    """Write the list, or with ``--check`` say by the exit code whether it is current."""
    return written_or_checked(LIST, findings_list(every_kind()), COMMAND, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
