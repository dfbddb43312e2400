"""Authorities as they are chosen and named: those that are no more by the year until when they were."""

from data_access.reference_data.authorities import AUTHORITIES, Authority
from data_access.reference_data.series_breaks import SERIES_BREAKS
from data_access.reference_data.statistical_neighbours import neighbours_of


def label(authority: Authority) -> str:
    """The name; of one that has since been merged or split also until when it was."""
    until = next((one.year for one in SERIES_BREAKS if authority.area_code in one.before), None)
    return f"{authority.name} (until {until})" if until else authority.name


def by_name() -> tuple[Authority, ...]:
    """Every authority in the order of the alphabet."""
    return tuple(sorted(AUTHORITIES, key=label))


def statistical_neighbours(authority: Authority | None) -> tuple[Authority, ...]:
    """The ten that DfE names, in the order of the alphabet; none of an authority that is no more."""
    codes = neighbours_of(authority.area_code) if authority else ()
    return tuple(one for one in by_name() if one.area_code in codes)
