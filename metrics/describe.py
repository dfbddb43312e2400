"""The metric dictionary, written from the catalogue: ``python -m metrics.describe`` makes docs/metrics.md.

With ``--check`` nothing is written, and the exit code says whether the file is current.
"""

import sys
from collections.abc import Mapping

from metrics.base.generated import written_or_checked
from metrics.base.root import ROOT
from metrics.cases.code_lists import CODE_LISTS
from metrics.catalogue import CATALOGUE
from metrics.counting.definition import Metric
from metrics.law.statutory import CLOCKS

DICTIONARY = ROOT / "docs" / "metrics.md"
COMMAND = "python -m metrics.describe"


def dictionary(catalogue: Mapping[str, Metric]) -> str:
    """The whole dictionary as Markdown: metrics, where they can differ from DfE's, clocks and code lists."""
    parts = [
        "# Metric dictionary",
        f"Made from the code by `{COMMAND}`. Do not edit: change the metric.",
        *(metric_words(metric) for metric in catalogue.values()),
        "## Where our figures can differ from DfE's, and why",
        _deviations(catalogue),
        "## Statutory clocks",
        _clocks(),
        "## SEN2 code lists",
        *_code_lists(),
    ]
    return "\n\n".join(parts) + "\n"


def metric_words(metric: Metric) -> str:
    """One metric as Markdown."""
    lines = [f"## {metric.name}", f"`{metric.key}`: {metric.question}", ""]
    pairs = [
        ("Kind", f"{metric.kind}, {metric.time}".replace("1,000", f"{metric.per:,}")),
        ("Counted", metric.numerator_words),
        ("Out of" if metric.numerator_words else "Counts", metric.denominator_words),
        ("Dated by", f"`{metric.dated_by}`" if metric.dated_by else "the day asked for"),
        ("Polarity", str(metric.polarity)),
        ("Law", f"{metric.clock.duty} {metric.clock.words}: {metric.clock.law}." if metric.clock else ""),
        ("Source", f"{metric.source}."),
        ("DfE's own name", f"`{metric.published_as}`" if metric.published_as else "none"),
        ("Can be split by", ", ".join(way.title.lower() for way in metric.breakdowns)),
    ]
    lines += [f"* **{name}:** {words}" for name, words in pairs if words]
    lines += [f"* **Read with care:** {words}" for words in metric.caveats]
    return "\n".join(lines)


def _deviations(catalogue: Mapping[str, Metric]) -> str:
    reasons: dict[str, list[str]] = {}
    for metric in catalogue.values():
        for words in metric.deviations:
            reasons.setdefault(words, []).append(metric.name)
    return "\n".join(f"* {words} ({'; '.join(names)})" for words, names in reasons.items())


def _clocks() -> str:
    rows = [f"| {clock.duty} | {clock.words} | {clock.law} |" for clock in CLOCKS.values()]
    return "\n".join(["| Duty | Time allowed | Law |", "|---|---|---|", *rows])


def _code_lists() -> list[str]:
    made = []
    for codes in CODE_LISTS:
        rows = [f"| {code.value} | {code.label} | {code.since} |" for code in codes.codes]
        head = [f"### {codes.name}", f"Item {codes.item}. Source: {codes.source}.", ""]
        made.append("\n".join([*head, "| Code | Meaning | Since |", "|---|---|---|", *rows]))
    return made


def main(arguments: list[str]) -> int:
    """Write the dictionary, or with ``--check`` say by the exit code whether it is current."""
    return written_or_checked(DICTIONARY, dictionary(CATALOGUE), COMMAND, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
