"""England's published headline figures, built in, so that a council's own can be set beside them.

They are facts about England, not targets. A council's upload of DfE's release replaces nothing here. Which of
DfE's columns each is stands in ``metrics.national.measures``.
"""

from dataclasses import dataclass

SOURCE = "DfE, Education, health and care plans, reporting year 2025, published 26 June 2025"
SOURCE_2026 = "DfE, Education, health and care plans, reporting year 2026, published June 2026"

APPEALS_SOURCE = (
    "HMCTS and DfE, SEND Tribunals and appeal rate 2014-2024, with DfE's reporting year 2025, published 26 June 2025"
)

DECISIONS_SOURCE = "HMCTS and DfE, SEND appealable decisions rate 2024-2025, with DfE's reporting year 2026, June 2026"

FROM_TOTALS = (
    "Worked out from totals that councils typed in. From 2022 on the figures come from individual records, "
    "so a change between 2021 and 2022 may be one of counting."
)
NOT_PRINTED = "DfE prints no percentage for this year; it follows from the two published counts."
DATES_MISSING = (
    "DfE's percentage also counts decisions without usable dates, which it does not publish, so the counts give a "
    "slightly higher one."
)
LATER_REVISED = "Appealable decisions of 2023 and later rest on a new collection: compare with care."
REVIEWS_COMPLETED = "Of reviews completed in the year; for 2024 of all reviews with a decision: not one series."
SOME_WITHHELD = (
    "Authorities without a figure are in the appeals but not in the decisions: six in 2024, so that it is too high "
    "(5.7 without them), two in 2025."
)
FROM_RECORDS_AT_FIRST = "The first year worked out from individual records: not comparable with the years before."


@dataclass(frozen=True)
class ReferenceFact:
    """One published figure: a share in one calendar year.

    ``numerator`` and ``denominator`` are the published counts; ``as_published`` is DfE's rounded percentage, as
    printed, or empty where it prints none. ``note`` says what a reader must know before comparing, or is empty.
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
    return tuple(
        ReferenceFact(
            metric,
            "England",
            year,
            *figures,
            source=SOURCE if year <= 2024 else SOURCE_2026,
            note=_note(year, printed=bool(figures[2])),
        )
        for year, figures in years.items()
    )


def _note(year: int, *, printed: bool = True) -> str:
    own = FROM_TOTALS if year < 2022 else FROM_RECORDS_AT_FIRST if year == 2022 else ""
    return own if printed else f"{own} {NOT_PRINTED}".strip()


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
            2025: (43_997, 95_411, "46.1"),
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
            2025: (46_498, 102_203, "45.5"),
        },
    ),
    *_england(
        "plans_issued_over_52_weeks",
        {
            2023: (3_947, 76_506, "5.2"),
            2024: (6_230, 84_866, "7.3"),
            2025: (9_871, 95_411, "10.3"),
        },
    ),
    *_england(
        "requests_refused",
        {
            2019: (18_755, 82_329, ""),
            2020: (16_406, 75_951, ""),
            2021: (20_830, 93_302, ""),
            2022: (25_255, 114_482, ""),
            2023: (33_141, 138_242, "24.0"),
            2024: (38_889, 154_489, "25.2"),
            2025: (43_289, 162_702, "26.6"),
        },
    ),
    ReferenceFact("request_decisions_within_6_weeks", "England", 2023, 111_723, 131_586, "84.8", note=DATES_MISSING),
    ReferenceFact("request_decisions_within_6_weeks", "England", 2024, 126_160, 148_753, "84.8"),
    ReferenceFact(
        "request_decisions_within_6_weeks", "England", 2025, 139_031, 158_984, "87.4", SOURCE_2026, DATES_MISSING
    ),
    *_england(
        "no_plan_decisions_within_16_weeks",
        {2023: (1_661, 4_587, "36.2"), 2024: (2_179, 6_391, "34.1"), 2025: (2_673, 7_151, "37.4")},
    ),
    *_england(
        "assessments_without_plan",
        {
            2022: (4_199, 73_040, "5.7"),
            2023: (4_614, 91_023, "5.1"),
            2024: (6_404, 105_340, "6.1"),
            2025: (7_161, 118_821, "6.0"),
        },
    ),
    *_england("review_decisions_within_4_weeks", {2024: (154_924, 348_759, "44.4")}),
    ReferenceFact(
        "review_decisions_within_4_weeks",
        "England",
        2025,
        161_396,
        339_027,
        "",
        SOURCE_2026,
        f"{REVIEWS_COMPLETED} {NOT_PRINTED}",
    ),
    *_england("reviews_completed", {2025: (339_027, 596_987, "")}),
    *(
        ReferenceFact(
            "tribunal_appeal_rate",
            "England",
            year,
            *figures,
            source=APPEALS_SOURCE,
            note=LATER_REVISED if year >= 2023 else "",
        )
        for year, figures in {
            2014: (4_108, 251_096, "1.6"),
            2015: (3_126, 269_565, "1.2"),
            2016: (3_863, 305_983, "1.3"),
            2017: (4_988, 338_866, "1.5"),
            2018: (6_023, 376_254, "1.6"),
            2019: (7_385, 413_131, "1.8"),
            2020: (7_843, 450_751, "1.7"),
            2021: (9_184, 498_416, "1.8"),
            2022: (12_796, 549_887, "2.3"),
            2023: (15_615, 617_776, "2.5"),
            2024: (22_276, 689_739, "3.2"),
        }.items()
    ),
    *(
        ReferenceFact("tribunal_appeal_rate_in_development", "England", year, *figures, DECISIONS_SOURCE, SOME_WITHHELD)
        for year, figures in {2024: (22_276, 364_912, "6.1"), 2025: (26_977, 405_735, "6.6")}.items()
    ),
)


def england(metric_key: str) -> tuple[ReferenceFact, ...]:
    """England's published figures for one metric, in year order; empty where DfE publishes none."""
    own = [fact for fact in REFERENCE_FACTS if fact.metric == metric_key and fact.area == "England"]
    return tuple(sorted(own, key=lambda fact: fact.year))
