"""England's published absence by SEN status, each figure with the terms it covers: never compare across them.

Percentages as printed; DfE's counts behind them were not at hand. Facts about England, not targets.
"""

from dataclasses import dataclass

from metrics.base.periods import two_years
from metrics.national.published import PublishedShare

FULL_YEAR, TWO_TERMS, AUTUMN = "full year", "autumn and spring", "autumn"
_BY_CHARACTERISTICS = (
    "DfE, Pupil absence in schools in England, national absence by characteristics 2012/13 to 2018/19, in Explore "
    "Education Statistics"
)
_TWO_TERM_SOURCE = (
    "DfE, SEND and Alternative Provision dashboard, absence data of February 2024, from Pupil absence in schools in "
    "England, autumn and spring terms"
)
_REPORTED = "DfE's figures as reported by {}; the release itself was not read"
COVID_YEARS = (2020, 2021)
"""The school years, by the year they begin in, whose absence leaves out sessions missed because of Covid (DfE, Pupil
absence in schools in England: methodology)."""
NO_FULL_YEAR = 2019
"""The school year without full-year figures (DfE, local authority interactive tool: "-")."""
COVID = (
    "Sessions missed because of Covid were possible sessions but not absence in "
    f"{' and '.join(map(two_years, COVID_YEARS))}."
)
NO_2020 = f"There are no full-year figures for {two_years(NO_FULL_YEAR)}."


@dataclass(frozen=True)
class AbsenceFact:
    """One printed percentage for one SEN status, E, K or N, in one school year."""

    metric: str
    status: str
    year: str
    terms: str
    printed: str
    source: str
    note: str = ""

    @property
    def value(self) -> float:
        """As a share, 0 to 1."""
        return float(self.printed) / 100


_FULL = ("2014/15", "2015/16", "2016/17", "2017/18", "2018/19")
_TWO = ("2016/17", "2017/18", "2018/19", "2020/21", "2021/22", "2022/23")


def _series(metric: str, status: str, years: tuple[str, ...], terms: str, printed: str) -> tuple[AbsenceFact, ...]:
    source = _BY_CHARACTERISTICS if terms == FULL_YEAR else _TWO_TERM_SOURCE
    return tuple(
        AbsenceFact(metric, status, year, terms, text, source, COVID if year in map(two_years, COVID_YEARS) else "")
        for year, text in zip(years, printed.split(), strict=True)
    )


def _reported(metric: str, status: str, terms: str, by: str, years: dict[str, str]) -> tuple[AbsenceFact, ...]:
    return tuple(AbsenceFact(metric, status, year, terms, text, _REPORTED.format(by)) for year, text in years.items())


_WEEK = "Schools Week, 20 March 2025"
_PA = "the Press Association, 2025"
_NASEN = "nasen, 2024"
ABSENCE_FACTS: tuple[AbsenceFact, ...] = (
    *_series("absence_rate", "E", _FULL, FULL_YEAR, "7.75 7.68 8.19 8.66 8.72"),
    *_series("absence_rate", "K", _FULL, FULL_YEAR, "6.18 6.18 6.32 6.52 6.48"),
    *_series("absence_rate", "N", _FULL, FULL_YEAR, "4.22 4.22 4.28 4.42 4.31"),
    *_series("persistent_absence", "E", _FULL, FULL_YEAR, "22.81 22.57 23.84 25.06 24.59"),
    *_series("persistent_absence", "K", _FULL, FULL_YEAR, "17.86 17.48 17.84 18.30 17.87"),
    *_series("persistent_absence", "N", _FULL, FULL_YEAR, "9.03 8.80 9.01 9.35 9.02"),
    *_series("absence_rate", "E", _TWO, TWO_TERMS, "8.19 8.73 8.64 14.58 12.07 12.42"),
    *_series("absence_rate", "K", _TWO, TWO_TERMS, "6.20 6.46 6.28 5.82 9.70 10.08"),
    *_series("absence_rate", "N", _TWO, TWO_TERMS, "4.16 4.35 4.12 3.30 6.77 6.54"),
    *_series("authorised_absence_rate", "E", _TWO, TWO_TERMS, "6.47 6.86 6.67 12.80 9.30 9.10"),
    *_series("authorised_absence_rate", "K", _TWO, TWO_TERMS, "4.46 4.57 4.35 4.17 6.92 6.64"),
    *_series("authorised_absence_rate", "N", _TWO, TWO_TERMS, "3.21 3.29 3.04 2.44 5.28 4.66"),
    *_series("unauthorised_absence_rate", "E", _TWO, TWO_TERMS, "1.71 1.88 1.97 1.78 2.76 3.32"),
    *_series("unauthorised_absence_rate", "K", _TWO, TWO_TERMS, "1.74 1.88 1.93 1.65 2.79 3.44"),
    *_series("unauthorised_absence_rate", "N", _TWO, TWO_TERMS, "0.95 1.06 1.08 0.86 1.49 1.88"),
    *_reported("severe_absence", "E", FULL_YEAR, _WEEK, {"2018/19": "3.3", "2022/23": "5.9", "2023/24": "6.8"}),
    *_reported("severe_absence", "K", FULL_YEAR, _WEEK, {"2022/23": "3.8", "2023/24": "4.4"}),
    *_reported("severe_absence", "E", TWO_TERMS, _PA, {"2023/24": "6.55", "2024/25": "7.30"}),
    *(
        fact
        for metric, printed in (("persistent_absence", "34.6 29.9 18.2"), ("absence_rate", "12.4 10.3 6.1"))
        for status, text in zip("EKN", printed.split(), strict=True)
        for fact in _reported(metric, status, AUTUMN, _NASEN, {"2023/24": text})
    ),
)


_LAIT = "DfE, Local Authority Interactive Tool, measure SpecPerAbNew; its year is the one in which the school year ends"
IN_SPECIAL_SCHOOLS = tuple(
    PublishedShare("persistent absence in special schools, England", year, printed, _LAIT)
    for year, printed in {"2021/22": "40.36", "2022/23": "38.33", "2023/24": "37.21", "2024/25": "35.26"}.items()
)
"""Of all their pupils, most of whom have a plan: DfE's tool has no absence by SEN status. From the first year without
schools closed for Covid on, whose 48.94% would be another story."""

_WEIGHTED = (
    "Data to Insight, SEND attendance dashboard (June 2026), autumn 2025: 151 authorities weighted by their possible "
    "sessions, not a figure of DfE"
)
AS_DFE_COUNTS = PublishedShare("attendance of pupils with a plan, England", "autumn 2025", "86.88", _WEIGHTED)
PRESENT_IN_SCHOOL_ONLY = PublishedShare(
    "sessions of pupils with a plan present in school, England", "autumn 2025", "85.01", _WEIGHTED
)
"""What a tool shows that leaves out education elsewhere."""


def england_absence(metric: str, terms: str = "") -> tuple[AbsenceFact, ...]:
    """England's figures of one metric, of one choice of terms or of all, oldest first."""
    found = [one for one in ABSENCE_FACTS if one.metric == metric and terms in ("", one.terms)]
    return tuple(sorted(found, key=lambda one: (one.terms, one.year, "EKN".index(one.status))))
