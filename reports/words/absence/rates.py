"""What the page on absence says in words: the finding, the cards, how far it can be trusted."""

from collections.abc import Mapping, Sequence
from datetime import date

from metrics.attendance.coverage import Coverage
from metrics.attendance.published_rates import (
    AS_DFE_COUNTS,
    FULL_YEAR,
    IN_SPECIAL_SCHOOLS,
    PRESENT_IN_SCHOOL_ONLY,
    AbsenceFact,
)
from metrics.base.code_list import NOT_RECORDED
from metrics.base.periods import two_years
from metrics.cases.code_lists import SEN_STATUS
from metrics.counting.definition import Metric
from metrics.law.school_year import told_whole_from
from metrics.national.published import PublishedShare
from metrics.statistics.few import FEW
from reports import inert, wording
from reports.figure import Figure
from reports.rounding import whole
from reports.view import View

PLAN, SUPPORT, NONE = (code.label for code in SEN_STATUS.codes)
NO_ATTENDANCE = (
    "No attendance is loaded. Load the export of schools' registers on the page Upload: sessions by pupil and week or "
    "term, or the daily marks."
)
INSIDE = (
    "For use inside the council: groups of few pupils are shown. For publication take the figures from the terminal "
    "(`sendboard.py figures --publish`): small numbers are hidden there, and where one could be worked out, one more."
)
REASONS = (
    "Education arranged by the council (K) is attended, not missed. Sessions for which the council's travel was "
    "missing (Q) are in no rate of absence; they are set against those possible."
)
_NO_ABSENCE = ("council_education_rate", "council_transport_failure_rate")
"""Told beside the reasons: education elsewhere is attended, and sessions without transport are in no rate."""
UNITS = "Enrolments are counted, as DfE does: a pupil who changes school counts once at each."


def school_year_words(year: int, as_at: date) -> str:
    """The school year 2026/27, up to 31 October 2026."""
    name = f"the school year {two_years(year)}"
    return f"{name}, up to {wording.day(as_at)}" if as_at < told_whole_from(year) else name


def coverage_words(schools: Coverage) -> str:
    """Based on n of m schools, and whether the figures are partial."""
    if schools.known is None:
        based = wording.counted(schools.sending, "schools")
        return f"Based on {based}; of how many is not known: no register of schools is loaded."
    words = f"Based on {schools.sending:,} of {wording.counted(schools.known, 'schools')}."
    if not schools.partial:
        return words
    return f"{words} These figures are partial: the others have sent nothing this school year."


def none_loaded(view: View) -> str:
    """Why there is nothing to show."""
    if not view.locality:
        return NO_ATTENDANCE
    return (
        f"There is no attendance of any school in {inert.markdown(view.locality)}. Schools are placed by the register "
        "of schools: load it as well, with each school's locality."
    )


def headline(severe: Figure, place: str, when: str) -> str:
    """The finding: those who miss half of school."""
    if severe.numerator is None or not severe.known:
        return f"No pupil with a plan has attendance on record {_in(place)} in {when}."
    pupils = wording.counted(severe.denominator or 0, "pupils")
    half = wording.by_number(severe.numerator, "has", "have")
    return (
        f"**{severe.numerator:,} of {pupils} with a plan ({wording.value(severe)}) {half} missed half of their school "
        f"or more** {_in(place)} in {when}."
    )


def tenth(persistent: Figure) -> str:
    """Those who miss a tenth, beside those who miss half; nothing without attendance."""
    if persistent.numerator is None or not persistent.known:
        return ""
    have = wording.by_number(persistent.numerator, "has", "have")
    return (
        f"{persistent.numerator:,} ({wording.value(persistent)}) {have} missed a tenth or more, those who missed half "
        "among them."
    )


def england_words(facts: Sequence[AbsenceFact], special: Sequence[PublishedShare] = IN_SPECIAL_SCHOOLS) -> str:
    """Where England stands, with the terms named; ``special`` is persistent absence in special schools by year."""
    own = [one for one in facts if (one.metric, one.status, one.terms) == ("severe_absence", "E", FULL_YEAR)]
    severe = [(one.value, wording.printed(one.printed), one.year) for one in own]
    persistent = [(one.value, wording.percent(one.value, places=1), one.when) for one in special]
    return (
        f"In England severe absence of pupils with plans {_change(severe)} (full years, as reported), while persistent "
        f"absence in special schools {_change(persistent)}. A figure of persistent absence alone tells the wrong "
        "story. Ours is from September to the day: compare it with full years only once the year is over."
    )


def _change(years: Sequence[tuple[float, str, str]]) -> str:
    """Rose from 3.3% in 2018/19 to 6.8% in 2023/24; of (value, as shown, year), oldest first."""
    (before, then, first), (after, now, last) = years[0], years[-1]
    verb = "rose" if after > before else "fell" if after < before else "stayed the same,"
    return f"{verb} from {then} in {first} to {now} in {last}"


def severe_card(by_status: Mapping[str, Figure]) -> str:
    """Severe absence beside the other pupils."""
    return f"With SEN support {_of(by_status, SUPPORT)}, without SEN {_of(by_status, NONE)}."


def gap_card(gap: Figure, rates: Mapping[str, Figure]) -> str:
    """What the gap is the difference of."""
    if not gap.known:
        return "There are no pupils on one of the two sides."
    return f"Pupils with a plan missed {_of(rates, PLAN)} of their sessions, pupils without SEN {_of(rates, NONE)}."


def lost_card(lost: Figure) -> str:
    """Days lost, and for each pupil; nothing where there is nothing to say."""
    if lost.value is None or lost.each is None:
        return ""
    return (
        f"Pupils with a plan lost **{wording.counted(whole(lost.value), 'days')} of school**, "
        f"{wording.decimal(lost.each)} days each on average."
    )


def ill_card(ill: Figure) -> str:
    """What the law asks."""
    if not ill.known:
        return "Illness (I) is not in the files that were loaded."
    verb = wording.by_number(ill.numerator or 0, "pupil, all SEN statuses, has", "pupils, all SEN statuses, have")
    return (
        f"{verb} 15 days of illness or more this school year, together or apart. Their schools must tell the council, "
        "and the council must see to their education."
    )


def peer_note(attendance: Figure | None, lower: float | None) -> str:
    """Why another tool may show a lower attendance."""
    if attendance is None or attendance.value is None or lower is None:
        return ""
    return (
        f"**Attendance of pupils with a plan is {wording.percent(attendance.value, places=1)}.** Education that the "
        f"council arranged (K) and other approved activities count as attending. A tool that divides the sessions "
        f"present in school by those possible shows {wording.percent(lower, places=1)} or less; nationally, in "
        f"{AS_DFE_COUNTS.when}, {wording.percent(PRESENT_IN_SCHOOL_ONLY.value)} where DfE's way gives "
        f"{wording.percent(AS_DFE_COUNTS.value)}."
    )


def split_finding(groups: Sequence[Figure], whole: Figure) -> str:
    """Where it is highest, of the groups with enough pupils to say."""
    known = [
        one for one in groups if one.known and one.value is not None and not one.is_few and one.group != NOT_RECORDED
    ]
    if len(known) < 2:
        return ""
    high, low = max(known, key=lambda one: one.value or 0), min(known, key=lambda one: one.value or 0)
    if wording.value(high) == wording.value(low):
        each = wording.counted(len(known), "groups")
        return f"**{wording.value(high)} in each of {each}** of about {FEW} pupils or more."
    return (
        f"Highest: **{inert.markdown(high.group)}, {wording.full(high)}**. Lowest: {inert.markdown(low.group)}, "
        f"{wording.full(low)}. All together: {wording.value(whole)}. (Of groups of about {FEW} pupils or more.)"
    )


def reasons_finding(reasons: Sequence[Figure]) -> str:
    """What absence of pupils with plans is put down to, most first."""
    known = [one for one in reasons if one.metric.key not in _NO_ABSENCE and one.known and one.value]
    if not known:
        return "No reasons are in the files that were loaded."
    first = max(known, key=lambda one: one.value or 0)
    missed = f"{wording.per_1000(first)} were missed {wording.in_sentence(first.metric.name.removeprefix('Absence '))}"
    return f"Of every 1,000 sessions that pupils with a plan could attend, **{missed}**."


def reason_name(metric: Metric) -> str:
    """What absence is put down to: "Illness" of "Absence for illness"."""
    name = metric.name.removeprefix("Absence ").removeprefix("for ").removeprefix("while ")
    return wording.capitalised(name)


def _of(figures: Mapping[str, Figure], label: str) -> str:
    return wording.in_sentence(wording.value(figures[label])) if label in figures else "not known"


def _in(place: str) -> str:
    return f"in {inert.markdown(place)}"
