"""When a group is too small for its share to say much: one rule for charts, tables and sentences alike."""

FEW = 20
"""With fewer cases than this, one child more or less moves a share by more than five points. Ours."""
FOR_EACH = {"sessions": 100}
"""By unit, about how many of its things belong to one child: so many sessions a pupil can attend in a term."""
SESSIONS_A_WEEK = 10
"""Half days that a pupil can attend in a week."""


def is_few(cases: float | None, *, unit: str = "", each: int | None = None) -> bool:
    """Whether so many are few: children, or things of which each child has several, by ``unit`` or as ``each`` says.

    None and NaN, where nothing is a part of anything, are not few.
    """
    return cases is not None and cases < FEW * (each or FOR_EACH.get(unit, 1))
