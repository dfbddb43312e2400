"""England's published numbers that are no share: plans, requests, moves to the next phase, mean weeks."""

from metrics.national.england import SOURCE, SOURCE_2026
from metrics.national.published import PublishedCount, PublishedMean

PLANS_IN_JANUARY = {
    **{
        year: PublishedCount(of="EHC plans", when=f"January {year}", count=plans, source=SOURCE)
        for year, plans in {
            2019: 353_995,
            2020: 390_109,
            2021: 430_697,
            2022: 473_255,
            2023: 517_048,
            2024: 576_474,
            2025: 638_745,
        }.items()
    },
    2026: PublishedCount(of="EHC plans", when="January 2026", count=718_838, source=SOURCE_2026),
}
"""By the year of the census."""
REQUESTS_RECEIVED = {
    **{
        year: PublishedCount(of="requests for an assessment", when=str(year), count=requests, source=SOURCE)
        for year, requests in {
            2019: 82_329,
            2020: 75_951,
            2021: 93_302,
            2022: 114_482,
            2023: 138_242,
            2024: 154_489,
        }.items()
    },
    2025: PublishedCount(of="requests for an assessment", when="2025", count=162_702, source=SOURCE_2026),
}
"""By calendar year."""
MEAN_WEEKS = PublishedMean("weeks to a plan, plans with an exception left out", "2025", "24.0", SOURCE_2026)
"""As DfE prints it in ``avg_weeks_issue_plan_exc``; with exceptions 25.6."""
MEAN_WEEKS_WITH_EXCEPTIONS = PublishedMean("weeks to a plan", "2025", "25.6", SOURCE_2026)


def _transfers(of: str, when: str, number: int) -> PublishedCount:
    return PublishedCount(of=of, when=when, count=number, source=SOURCE_2026)


TRANSFERS_DUE = _transfers("plans with a move to the next phase due in the year", "2025", 12_232)
TRANSFERS_DUE_NEXT = _transfers("plans with a move to the next phase due in the year after", "2026", 142_257)
TRANSFERS_FINAL = _transfers("final plans for a move, issued in the year", "2025", 38_887)
TRANSFERS_FINAL_NEXT = _transfers("final plans for a move, issued in the year after", "2026", 602)
"""Of plans held in January 2026. Final plans of 2025 are also for moves due in 2026, so neither is a share of the
moves due in the same year: 38,887 would be 318% of 12,232."""
