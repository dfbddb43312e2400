"""Published figures that are known to be wrong, partial or not what they seem, to be said beside them.

Sources: the notes of DfE's data guidance 2022 to 2025; arithmetic on the 2025 release.
"""

from dataclasses import dataclass

from data_access.published.area_codes import ENGLAND, current_code


@dataclass(frozen=True)
class Oddity:
    """One such figure. ``area_code`` is England's where every area is concerned; ``words`` is one sentence."""

    dataset: str
    years: tuple[int, ...]
    area_code: str
    words: str


_ALL_YEARS = tuple(range(2019, 2025))
ODDITIES: tuple[Oddity, ...] = (
    *(
        Oddity("timeliness", (2024,), code, "Every plan of 2024 was recorded as an exception, so there is no headline.")
        for code in ("E06000059", "E09000001")
    ),
    *(
        Oddity("timeliness", (2023,), code, "DfE published no figures on the 20 weeks for 2023.")
        for code in ("E06000016", "E06000046")
    ),
    Oddity("timeliness", _ALL_YEARS, ENGLAND, "The bands of weeks add up to slightly less than the plans issued."),
    Oddity("requests", (2021,), "E08000013", "Refusals were published as 0; DfE's note says they were 107."),
    Oddity("requests", (2023,), "E08000013", "Refusals were published as 0, with 122 requests undecided."),
    Oddity(
        "requests", (2024,), ENGLAND, "Requests in youth accommodation jumped from 52 to 501, likely a recording error."
    ),
    Oddity(
        "requests",
        (2023, 2024),
        ENGLAND,
        "The percentages within and over 6 weeks do not add up to 100 in 38 lines: some decisions have no usable date.",
    ),
    Oddity("assessments", (2021,), "E06000035", "Decisions without a plan were published as 223; DfE says 16."),
    *(
        Oddity("caseload", (2024,), code, "Only a total was supplied, so groups and placements do not add up to it.")
        for code in ("E09000012", "E06000031")
    ),
    *(
        Oddity("caseload", (2025,), code, "Placements could not be returned for many plans; they are not recorded.")
        for code in ("E10000003", "E06000012")
    ),
    Oddity("new_plans", (2022,), "E08000036", "The figures were supplied as totals, not as records."),
    Oddity("needs_all_plans", (2025,), "E10000030", "Needs were supplied after the collection; there are no groups."),
    Oddity(
        "needs_all_plans",
        (2025,),
        "E10000030",
        "The percentages for SLD (7.8) and SpLD (0.1) do not follow from the numbers (595 and 665 of 16,069).",
    ),
    Oddity(
        "caseload",
        (2024,),
        ENGLAND,
        "The percentages by placement leave out the plans of Hackney and Peterborough, the total does not.",
    ),
    Oddity(
        "needs_new_plans",
        (2024,),
        ENGLAND,
        "London is given in two halves only; the total (97,563) is not that of new plans (97,747).",
    ),
    *(
        Oddity(
            "annual_reviews", (2024,), code, "Figures were withheld or not returned, for doubts about their quality."
        )
        for code in ("E06000009", "E06000038", "E09000031", "E10000030", "E09000026", "E10000015", "E06000026")
    ),
    Oddity(
        "annual_reviews",
        (2024,),
        ENGLAND,
        "Some counts of decisions outstanding and of reviews without outcome are below nought; the outcomes of "
        "England (358,889) are more than its dated decisions (348,759).",
    ),
    Oddity("residential", (2023,), ENGLAND, "The total (4,488) is not the sum of its parts (1,415 and 781)."),
    Oddity("residential", (2019, 2020, 2021, 2022, 2023, 2024, 2025), "E06000060", "Published under its former code."),
    Oddity("ceased_plans", (2022, 2023, 2024), ENGLAND, "DfE's guidance swaps the words for other and not_rec."),
    *(
        Oddity(
            "tribunal_appeals",
            (2024,),
            code,
            "The appealable decisions of Central Bedfordshire (8,246) and Cambridgeshire (4,410), and so their rates, "
            "stand in each other's lines: their parts add up to 4,410 and 8,238.",
        )
        for code in ("E06000056", "E10000003")
    ),
    Oddity(
        "tribunal_appeals",
        (2024,),
        ENGLAND,
        "The rate in development divides all appeals by decisions without six authorities: 20,771 appeals of the "
        "others would give 5.7 per cent, the 22,082 printed beside it do not.",
    ),
)


def oddities(dataset: str, area_code: str, year: int | None = None) -> tuple[Oddity, ...]:
    """What is to be said beside one file's figures of one area, in any year or in one."""
    places = (current_code(area_code), ENGLAND)
    return tuple(
        oddity
        for oddity in ODDITIES
        if oddity.dataset == dataset and oddity.area_code in places and (year is None or year in oddity.years)
    )
