"""Authorities as they are chosen and named: those that are no more by the year until when they were."""

from data_access.reference_data.authorities import BY_OLD_CODE, Authority
from data_access.reference_data.series_breaks import series_breaks
from data_access.reference_data.statistical_neighbours import neighbours_of


def label(authority: Authority) -> str:
    """The name; of one that has since been merged or split also until when it was."""
    until = next((one.year for one in series_breaks() if authority.area_code in one.before), None)
    return f"{authority.name} (until {until})" if until else authority.name


def by_name() -> tuple[Authority, ...]:
    """Every authority in the order of the alphabet."""
    return tuple(sorted(BY_OLD_CODE.values(), key=label))


def statistical_neighbours(authority: Authority | None) -> tuple[Authority, ...]:
    """The ten that DfE names, in the order of the alphabet; none of an authority that is no more, or too new."""
    codes = neighbours_of(authority.area_code) if authority else ()
    return tuple(one for one in by_name() if one.area_code in codes)
