"""England's published headline figures, built in, so that a council's own can be set beside them.

They are facts about England, not targets. A council's upload of DfE's release replaces nothing here.
"""

from dataclasses import dataclass

SOURCE = "DfE, Education, health and care plans, reporting year 2025, published 26 June 2025"

FROM_TOTALS = (
    "Worked out from totals that councils typed in. From 2022 on the figures come from individual records, "
    "so a change between 2021 and 2022 may be one of counting."
)
FROM_RECORDS_AT_FIRST = "The first year worked out from individual records: not comparable with the years before."


@dataclass(frozen=True)
class ReferenceFact:
    """One published figure: a share of the plans issued in one calendar year.

    ``numerator`` and ``denominator`` are the published counts of plans; ``as_published`` is DfE's rounded
    percentage, as printed. ``note`` says what a reader must know before comparing, or is empty.
    """

    metric: str
    area: str
    year: int
    numerator: int
    denominator: int
    as_published: str
    source: str = SOURCE
    note: str = ""

    @property
    def value(self) -> float | None:
        """The share, 0 to 1, unrounded; None where no plan is in the denominator."""
        return self.numerator / self.denominator if self.denominator else None


def _england(metric: str, years: dict[int, tuple[int, int, str]]) -> tuple[ReferenceFact, ...]:
    return tuple(ReferenceFact(metric, "England", year, *figures, note=_note(year)) for year, figures in years.items())


def _note(year: int) -> str:
    if year < 2022:
        return FROM_TOTALS
    return FROM_RECORDS_AT_FIRST if year == 2022 else ""


REFERENCE_FACTS: tuple[ReferenceFact, ...] = (
    *_england(
        "plans_issued_within_20_weeks",
        {
            2019: (29_895, 49_519, "60.4"),
            2020: (31_446, 54_175, "58.0"),
            2021: (34_249, 57_196, "59.9"),
            2022: (30_536, 62_108, "49.2"),
            2023: (38_471, 76_506, "50.3"),
            2024: (39_407, 84_866, "46.4"),
        },
    ),
    *_england(
        "plans_issued_within_20_weeks_including_exceptions",
        {
            2019: (31_313, 53_327, "58.7"),
            2020: (32_863, 59_097, "55.6"),
            2021: (35_470, 61_269, "57.9"),
            2022: (31_226, 65_512, "47.7"),
            2023: (39_784, 80_945, "49.1"),
            2024: (41_448, 90_392, "45.9"),
        },
    ),
    *_england(
        "plans_issued_over_52_weeks",
        {
            2023: (3_947, 76_506, "5.2"),
            2024: (6_230, 84_866, "7.3"),
        },
    ),
)


def england(metric_key: str) -> tuple[ReferenceFact, ...]:
    """England's published figures for one metric, in year order; empty where DfE publishes none."""
    own = [fact for fact in REFERENCE_FACTS if fact.metric == metric_key and fact.area == "England"]
    return tuple(sorted(own, key=lambda fact: fact.year))
