"""What the page on absence says of DfE's published absence by SEN: the finding, the tables, what is not in them."""

from collections.abc import Sequence

import pandas as pd

from data_access.published.absence import ALL_SCHOOLS, DATASETS, NO_TERMS
from metrics.attendance.published_rates import COVID, COVID_YEARS, FULL_YEAR, NO_2020, NO_FULL_YEAR
from metrics.base.periods import two_years
from reports import inert, wording
from reports.summaries.absence_published import FIGURES, STATUSES, Published, Terms
from reports.summaries.series import NO_LINE, Point, Series, reason_words
from reports.view import View

HOW_TO_LOAD = (
    "DfE's absence by SEN is not loaded: it is the CSV of absence by pupil characteristics that DfE's statistics site "
    "offers under *Pupil absence in schools in England*, to be loaded on the page Compare or from a terminal, "
    "`sendboard.py published FILE`."
)
NO_FIGURE = "The file that is loaded has no figure for these schools."
MEASURES = {
    "severe_absence": "severe absence",
    "persistent_absence": "persistent absence",
    "absence_rate": "overall absence",
}
MEANING = {
    "severe_absence": "pupils who missed half of their sessions or more",
    "persistent_absence": "pupils who missed a tenth of their sessions or more",
    "absence_rate": "sessions missed, of those possible",
}
_PUPILS = {"E": "pupils with an EHC plan", "K": "pupils with SEN support", "N": "pupils without SEN"}
_OTHER_WAY = "DfE counts enrolments at state-funded schools in the area, whichever council keeps a child's plan."


def terms_words(terms: Terms) -> str:
    """The full year; autumn and spring terms; the same by the daily registers."""
    if terms.terms == FULL_YEAR:
        words = "full year"
    else:
        words = terms.terms if terms.terms == NO_TERMS else f"{terms.terms} term{'s' if ' and ' in terms.terms else ''}"
    return f"{words}, daily registers" if terms.is_attendance else words


def phase_words(phase: str) -> str:
    """All schools; State-funded primary."""
    return "all schools" if phase == ALL_SCHOOLS else inert.markdown(phase)


def finding(found: Published) -> str:
    """The latest figure about pupils with plans: ours, England's and the region's, with the year and the terms."""
    terms = found.terms[0]
    phase = found.phases(terms)[0]
    offered = ((metric, found.series(terms, phase, metric, "E")) for metric in found.figures(terms, phase))
    metric, series = next(((metric, own) for metric, own in offered if any(one.known for one in own)), ("", []))
    if not series:
        return NO_FIGURE
    year = _latest(series)
    said = [_of(one, year) for one in series if one.at(year).shown is not None]
    words = (
        f"DfE's latest, {two_years(year)} ({terms_words(terms)}, {phase_words(phase)}): {MEASURES[metric]} of "
        f"{_PUPILS['E']} was {wording.listed(said)}."
    )
    return " ".join([words, *filter(None, (_why_none(one, year) for one in series if one.role == "us"))])


def whose(found: Published, view: View) -> list[str]:
    """Why our council may not be in it, and that nothing is known of a single place."""
    said = []
    if view.is_sample:
        said.append("Larkmoor is invented, so DfE publishes nothing about it.")
    elif found.authority is None:
        said.append('To have your council beside England, put its number into the settings: `authority = "383"`.')
    if view.locality:
        said.append(f"DfE publishes whole councils: nothing here is about {inert.markdown(view.locality)} alone.")
    return said


def latest_table(found: Published, terms: Terms, phase: str) -> tuple[str, pd.DataFrame]:
    """The latest year there is, and its table: a line for each figure and SEN status, a column for each area."""
    year = found.years(terms, phase)[-1]
    lines = [
        {"Figure": FIGURES[metric], "Pupils": label, **{one.name: cell(one.at(year)) for one in series}}
        for metric in found.figures(terms, phase)
        for status, label in STATUSES.items()
        for series in [found.series(terms, phase, metric, status)]
        if any(one.at(year).reason != NO_LINE for one in series)
    ]
    made = pd.DataFrame(lines)
    told = wording.with_numbers(made, made.columns[2:])
    return f"{two_years(year)}, {terms_words(terms)}, {phase_words(phase)}", told


def years_table(found: Published, terms: Terms) -> pd.DataFrame:
    """Every figure of some terms, latest year first, a column for each area."""
    lines = []
    for phase in found.phases(terms):
        rows = [
            (metric, status, found.series(terms, phase, metric, status))
            for metric in found.figures(terms, phase)
            for status in STATUSES
        ]
        lines += [
            {
                "School year": two_years(year),
                "Terms": terms_words(terms),
                "Schools": phase_words(phase),
                "Figure": FIGURES[metric],
                "Pupils": STATUSES[status],
                **{one.name: cell(one.at(year)) for one in series},
            }
            for year in reversed(found.years(terms, phase))
            for metric, status, series in rows
        ]
    made = pd.DataFrame(lines)
    return wording.with_numbers(made, made.columns[5:])


def cell(point: Point) -> str:
    """A percentage with DfE's decimal, or in a few words why there is none."""
    if point.shown is not None:
        return wording.printed(wording.decimal(100 * point.shown))
    return "not in the file" if point.reason == NO_LINE else _short(point.reason)


def chart_title(terms: Terms, phase: str, metric: str, status: str) -> str:
    """What a chart or table is about."""
    return f"{MEASURES[metric].capitalize()} of {_PUPILS[status]}, {terms_words(terms)}, {phase_words(phase)}"


def alternative(title: str, series: Sequence[Series]) -> str:
    """The chart for somebody who cannot see it: the ends of each line, and where it has gaps."""
    told = []
    for one in series:
        if known := one.known:
            ends = dict.fromkeys((known[0], known[-1]))
            told.append(f"{one.name}: " + ", ".join(f"{cell(point)} in {two_years(point.year)}" for point in ends))
        gaps = [two_years(point.year) for point in one.points if point.shown is None]
        if gaps and one.known:
            told[-1] += f", no figure for {wording.listed(gaps)}"
    return f"Line chart by school year. {title}. {'; '.join(told)}."


def notes(found: Published, terms: Terms, phase: str) -> list[str]:
    """What a reader must know: the source, the terms, the years that differ, and symbols in full."""
    years = found.years(terms, phase)
    own = found.of(terms)
    own = own[(own["phase"] == phase) & own["metric"].isin(list(FIGURES))]
    symbols = sorted({str(one) for one in own.loc[own["value"].isna(), "reason"]})
    from_reasons = [one for symbol in symbols if (one := _in_full(symbol))]
    span = range(years[0], years[-1] + 1) if years else range(0)
    covid = f" {COVID}" if any(year in span for year in COVID_YEARS) else ""
    gap = f" {NO_2020}" if terms.terms == FULL_YEAR and NO_FULL_YEAR in span else ""
    apart = " Other terms are a choice above and never joined to these: they do not compare."
    apart = apart if len(found.terms) > 1 else ""
    return [
        f"Source: {DATASETS[terms.dataset]}; {terms_words(terms)}.{apart}",
        f"{_OTHER_WAY} Our own figures above run to the day: compare them with a full year only once it is over.",
        *([(covid + gap).strip()] if covid or gap else []),
        *from_reasons,
        *found.breaks,
    ]


def _latest(series: Sequence[Series]) -> int:
    """The latest year in which anybody has a figure: ours if we have one in it or not."""
    return max(point.year for one in series for point in one.points if point.shown is not None)


def _of(one: Series, year: int) -> str:
    words = f"{cell(one.at(year))} in {inert.markdown(one.name)}"
    return f"**{words}**" if one.role == "us" else words


def _why_none(one: Series, year: int) -> str:
    point = one.at(year)
    if point.shown is not None:
        return ""
    why = "the file has no line about it" if point.reason == NO_LINE else point.reason
    return f"**There is no published figure for {inert.markdown(one.name)}**: {why}."


def _short(reason: str) -> str:
    """Without the explanation: "confidential (c)"."""
    head, _, tail = reason.partition(":")
    symbol = tail[tail.rfind("(") :] if "(" in tail else ""
    return f"{head} {symbol}".strip()


def _in_full(symbol: str) -> str:
    words = reason_words(symbol)
    explained = words.partition(":")[2].removesuffix(f"({symbol})").strip()
    return f"{_short(words).capitalize()}: {explained}." if explained else ""
