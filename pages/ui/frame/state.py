"""What the reader has chosen, kept while they move between pages, and the day it is today.

Beside ``address``, which holds what is shown, the only file that touches ``st.session_state``. The address carries
plain text, checked on the way in; widgets write it when they change, and show what it says.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from metrics.base import periods
from metrics.base.periods import Period, PeriodError
from pages.ui.frame import address
from reports import inert, wording
from reports.view import View

WHOLE_COUNCIL = ""
"""The locality of somebody who has chosen none."""


@dataclass(frozen=True)
class Choices:
    """What was chosen, as plain text that fits an address; empty where nothing was."""

    as_at: str = ""
    locality: str = WHOLE_COUNCIL
    period: str = ""


def today() -> date:
    """The day in England. Nothing else in the dashboard asks."""
    return datetime.now(tz=ZoneInfo("Europe/London")).date()


def choices() -> Choices:
    """What the address says."""
    return Choices(**{field.name: address.asked(field.name) for field in fields(Choices)})


def take_from_widget(name: str, key: str) -> None:
    """Callback: a widget's value becomes the choice of that name."""
    found = st.session_state[key]
    address.write({name: found.isoformat() if isinstance(found, date) else str(found or "")})


def widget(key: str) -> Any:
    """The value of a widget by its key; None if it is not there."""
    return st.session_state.get(key)


def remember(key: str, thing: Any) -> None:
    """Keep a small result of an action (never a frame; a file only by ``hold_file``) until it is replaced."""
    st.session_state[f"kept_{key}"] = thing


def remembered(key: str) -> Any:
    """What was kept under that name; None if nothing was."""
    return st.session_state.get(f"kept_{key}")


def hold_file(page: str, file: Any) -> None:
    """Keep a file while a question about it stands on a page; None once it is answered."""
    remember("file", (page, file))


def held_file(page: str) -> Any:
    """The file that a page asks about; None if there is none."""
    asking, file = remembered("file") or ("", None)
    return file if asking == page else None


def arrive(page: str) -> None:
    """Forget a file that another page asked about: whoever goes away has left the question."""
    if held_file(page) is None:
        remember("file", None)


def settle(
    *,
    data: str,
    council: str,
    extracted_on: date,
    first_day: date,
    localities: tuple[str, ...],
    target: float | None,
    is_sample: bool,
) -> tuple[View, tuple[str, ...]]:
    """The view that the choices give with the data there is, and a notice for each choice that it cannot.

    A choice that cannot be shown is dropped, so that the notice appears once and the address is right.
    """
    chosen, notices = choices(), []
    as_at, said = _checked_day(chosen.as_at, first_day, extracted_on)
    notices += said
    locality = chosen.locality
    if locality and locality not in localities:
        notices.append(f"There is no locality {_quoted(locality)} in this data, so the whole council is shown.")
        locality = WHOLE_COUNCIL
    period, said = _checked_period(chosen.period, as_at, first_day)
    notices += said
    kept = Choices("" if as_at == extracted_on else as_at.isoformat(), locality, chosen.period if not said else "")
    address.write(asdict(kept))
    return View(data, council, extracted_on, as_at, locality, period, target, is_sample), tuple(notices)


def period_choices(as_at: date, first_day: date) -> dict[str, str]:
    """The periods offered, short form to words: newest first, none before the data begins."""
    return dict(_offered(as_at, first_day))


@lru_cache(maxsize=100)
def _offered(as_at: date, first_day: date) -> Mapping[str, str]:
    """Made once: the same for every visitor, and each run asks."""
    offered = {"": f"12 months to {as_at.day} {as_at:%b %Y}"}
    year = as_at.year
    for back in range(4):
        offered |= _offer(f"calendar:{year - back}", f"Calendar year {year - back}", as_at, first_day)
    school_year = year if as_at.month >= 9 else year - 1
    for back in range(3):
        start = school_year - back
        offered |= _offer(f"academic:{start}", periods.academic_year(start).name, as_at, first_day)
    money_year = year if as_at.month >= 4 else year - 1
    for back in range(3):
        start = money_year - back
        offered |= _offer(f"financial:{start}", periods.financial_year(start).name, as_at, first_day)
    for quarter in _quarters_back(as_at, 4):
        offered |= _offer(quarter, quarter.removeprefix("quarter:").replace("-Q", ", quarter "), as_at, first_day)
    for month in reversed(periods.months_to(as_at, 12)):
        offered |= _offer(f"month:{month.start:%Y-%m}", f"{month.start:%B %Y}", as_at, first_day)
    return offered


def _offer(spec: str, words: str, as_at: date, first_day: date) -> dict[str, str]:
    period = periods.parse(spec, as_at=as_at)[0]
    if period.end < first_day or period.start > as_at:
        return {}
    return {spec: words if period.end <= as_at else f"{words}, so far"}


def _quarters_back(as_at: date, count: int) -> list[str]:
    ordinal = as_at.year * 4 + (as_at.month - 1) // 3
    return [f"quarter:{(ordinal - back) // 4}-Q{(ordinal - back) % 4 + 1}" for back in range(count)]


def _checked_day(text: str, first_day: date, extracted_on: date) -> tuple[date, list[str]]:
    if not text:
        return extracted_on, []
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return extracted_on, [f"{_quoted(text)} is not a day we can read, so the latest day of the data is shown."]
    if found > extracted_on:
        words = f"The data goes up to {wording.day(extracted_on)}, so that day is shown."
        return extracted_on, [words]
    if found < first_day:
        words = f"The data begins on {wording.day(first_day)}, so its latest day is shown."
        return extracted_on, [words]
    return found, []


def _checked_period(spec: str, as_at: date, first_day: date) -> tuple[Period, list[str]]:
    usual = periods.last_12_months(as_at)
    if not spec:
        return usual, []
    try:
        found = periods.parse(spec[:40], as_at=as_at)
    except PeriodError:
        return usual, [f"{_quoted(spec)} is not a period we can read, so the {usual.name} are shown."]
    whole = found[0] if len(found) == 1 else Period(found[0].start, found[-1].end)
    if whole.start > as_at or whole.end < first_day:
        return usual, [f"There is no data for {whole.name} yet, so the {usual.name} are shown."]
    if whole.start < periods.months_later(first_day, -12):
        begins = f"The data begins on {wording.day(first_day)}, long after {wording.day(whole.start)}"
        return usual, [f"{begins}, so the {usual.name} are shown."]
    if whole.end > as_at:
        whole = Period(whole.start, as_at, f"{whole.name}, up to {wording.day(as_at)}")
    return whole, []


def _quoted(asked: str) -> str:
    """What an address asked for, cut short and shown as it is."""
    return f'"{inert.markdown(asked[:60])}"'


def show_in_widget(key: str, value: Any) -> None:
    """Let a widget show a choice that may have been made elsewhere; before the widget, which then has no default.

    Also where it has that value: one that another page drew last would else begin with its first option.
    """
    st.session_state[key] = value
