"""DfE's published absence by SEN: our council beside England and the region, never two kinds of terms in a line."""

from dataclasses import dataclass

import pandas as pd

from data_access.published.absence import ABSENCE, ALL_SCHOOLS
from data_access.reference_data.authorities import ENGLAND, Authority
from data_access.reference_data.series_breaks import breaks_of
from metrics.attendance.published_rates import FULL_YEAR
from metrics.cases.code_lists import SEN_STATUS
from reports.summaries.authorities import label
from reports.summaries.series import NO_LINE, Point, Series, number, reason_words

FIGURES = {
    "severe_absence": "Missed half or more",
    "persistent_absence": "Missed a tenth or more",
    "absence_rate": "Sessions missed",
}
STATUSES = {code.value: code.label for code in SEN_STATUS.codes}


@dataclass(frozen=True)
class Terms:
    """What a published year covers: DfE's source and the terms. Figures of two of these are never one line."""

    dataset: str
    terms: str

    @property
    def is_attendance(self) -> bool:
        """Whether it is from the daily registers, not from the census."""
        return self.dataset != ABSENCE


@dataclass(frozen=True)
class Published:
    """Everything stored about the council, its region and England."""

    authority: Authority | None
    """The council whose data are loaded; None where nothing says which it is."""
    lines: pd.DataFrame

    @property
    def terms(self) -> list[Terms]:
        """What there is, the latest school year with a figure of ours first, or of anybody without a council of ours.

        Of the same year what has severe absence comes first, then the full year.
        """
        pairs = self.lines[["dataset", "terms"]].drop_duplicates().itertuples(index=False, name=None)
        return sorted((Terms(*pair) for pair in pairs), key=self._rank, reverse=True)

    def _rank(self, one: Terms) -> tuple[int, int, bool, bool]:
        known = self.of(one)
        known = known[known["value"].notna()]
        own = known[known["area_code"] == self.authority.area_code] if self.authority else known
        latest = [int(some["year"].max()) if len(some) else 0 for some in (own, known)]
        return latest[0], latest[1], "severe_absence" in set(known["metric"]), one.terms == FULL_YEAR

    def of(self, terms: Terms) -> pd.DataFrame:
        """The lines of one source and choice of terms."""
        return self.lines[(self.lines["dataset"] == terms.dataset) & (self.lines["terms"] == terms.terms)]

    def phases(self, terms: Terms) -> list[str]:
        """Kinds of school, all together first.

        Single kinds are kept for the areas named when the file was loaded: those without a line of ours are left out.
        """
        own = self.of(terms)
        ours = own["area_code"] == self.authority.area_code if self.authority else own["phase"] != ""
        found = sorted(own.loc[ours | (own["phase"] == ALL_SCHOOLS), "phase"].unique()) or sorted(own["phase"].unique())
        return [*(one for one in found if one == ALL_SCHOOLS), *(one for one in found if one != ALL_SCHOOLS)]

    def figures(self, terms: Terms, phase: str) -> list[str]:
        """The figures there are for some area, severe absence first."""
        own = self.of(terms)
        known = set(own.loc[(own["phase"] == phase) & own["value"].notna(), "metric"])
        return [one for one in FIGURES if one in known]

    def years(self, terms: Terms, phase: str) -> list[int]:
        """School years, by the year in which each begins, oldest first."""
        own = self.of(terms)
        return sorted({int(year) for year in own.loc[own["phase"] == phase, "year"]})

    def series(self, terms: Terms, phase: str, metric: str, status: str) -> list[Series]:
        """The council, England and the region over the years; a year that DfE left out between others has no figure."""
        own = self.of(terms)
        own = own[(own["phase"] == phase) & (own["metric"] == metric) & (own["status"] == status)]
        years = self.years(terms, phase)
        every = range(years[0], years[-1] + 1) if years else ()
        return [Series(name, role, _points(own[own["area_code"] == code], every)) for code, name, role in self.areas]

    @property
    def areas(self) -> list[tuple[str, str, str]]:
        """Code, name and role of whom it is about."""
        england = (ENGLAND, "England", "england")
        if self.authority is None:
            return [england]
        us = (self.authority.area_code, label(self.authority), "us")
        return [us, england, (self.authority.region_code, self.authority.region_name, "region")]

    @property
    def breaks(self) -> list[str]:
        """When the council was merged or split, in words."""
        return [one.words for one in breaks_of(self.authority.area_code)] if self.authority else []


def _points(own: pd.DataFrame, years: range | tuple) -> tuple[Point, ...]:
    found = {int(line["year"]): line for line in own.to_dict("records")}
    return tuple(_point(year, found.get(year)) for year in years)


def _point(year: int, line: dict | None) -> Point:
    if line is None:
        return Point(year, reason=NO_LINE)
    value = number(line["value"])
    return Point(year, value, reason=reason_words(str(line["reason"])) if value is None else "")
