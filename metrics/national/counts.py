"""England's published numbers that are no share: plans and requests."""

from metrics.national.england import SOURCE, SOURCE_2026
from metrics.national.published import PublishedCount

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
