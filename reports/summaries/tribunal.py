"""The rate of appeals: ours beside England's, what stands beneath it, and our log beside the Ministry's count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from metrics.base.periods import calendar_year, day
from metrics.tribunal.appeal_rate import BesideEngland, beside_england, denominator_jumps, january_after
from metrics.tribunal.appeal_rate_figures import PARTS
from metrics.tribunal.reconciliation import Reconciliation
from reports.figure import Figure
from reports.results import Results
from reports.summaries.compare import of_role
from reports.summaries.series import Point, Series
from reports.view import View


@dataclass(frozen=True)
class OwnRate:
    """Our own rate of the latest whole year, and beside England's of the latest year that both have."""

    latest: Point | None
    common: Point | None
    beside: BesideEngland | None


def own_rate(found: Sequence[Series]) -> OwnRate:
    """Our rate among the lines that are compared."""
    own, country = of_role(found, "own"), of_role(found, "england")
    known = own.known if own else ()
    sound = {point.year: point.value for point in country.sound} if country else {}
    both = [(point, theirs) for point in known if (theirs := sound.get(point.year)) is not None]
    latest = known[-1] if known else None
    if not both:
        return OwnRate(latest, None, None)
    common, theirs = both[-1]
    return OwnRate(latest, common, beside_england(common.numerator or 0, common.denominator or 0, theirs))


def parts_of_rate(view: View, year: int, results: Results) -> list[Figure]:
    """The four kinds of decision beneath the rate of a year, of the whole council as the rate is.

    Plans are those held in the January after.
    """
    everywhere, period = replace(view, locality=""), calendar_year(year)
    spans = [day(january_after(period)) if one.key == "plans_maintained" else period for one in PARTS]
    return [results.figure(one.key, everywhere, span) for one, span in zip(PARTS, spans, strict=True)]


def jumps_of(one: Series) -> dict[int, float]:
    """Years in which the decisions beneath a rate grew or shrank so much that the rate is no news.

    Numbers known to be wrong are left out.
    """
    return denominator_jumps({point.year: float(point.denominator or 0) for point in one.sound})


def reconciled(found: Sequence[Series], published: Mapping[int, float]) -> list[Reconciliation]:
    """Our log beside the Ministry's count of the same calendar years; claims are in neither."""
    own = of_role(found, "own")
    return [
        Reconciliation(point.year, point.numerator or 0, int(published[point.year]))
        for point in (own.known if own else ())
        if point.year in published
    ]
