"""Days as people and systems write them: day first, unless whoever asks says otherwise (``recognise/day_order``)."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = {name[:length]: number for number, name in enumerate(_NAMES, start=1) for length in range(3, len(name) + 1)}
YEARS = range(1980, 2100)
"""Nobody in SEN2 was born earlier; 1900 and 9999 are what databases write for no day."""
_NOT_YET = (
    "0; 00/00/0000; 0000-00-00; no; n; not yet; not yet issued; not issued; awaiting; pending; outstanding; ongoing; "
    "in progress; unknown; not known; 00/01/1900; 1899-12-30 00:00:00; 1899-12-31 00:00:00; 1900-01-00 00:00:00; "
    "1900-01-01 00:00:00; 1900-01-01; 1900/01/01; 01/01/1900"
)
NO_DAY = frozenset(_NOT_YET.split("; "))
"""In a column of days: it has not happened, or nobody knows. 1899 and 0 are what Excel shows for a link to a blank, and
1900 is what databases write."""
_ZONE = ZoneInfo("Europe/London")

_TIME = re.compile(
    r"(?:t|,? +)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.:]\d+)?)?(?: ?([ap])\.?m\.?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$"
)
_REAL = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00)?$")
"""A real date, as the reading process writes it: most days of most files are such."""
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:z|[+-]\d\d:\d\d)?$")
"""XML may write a day with its time zone, which leaves it that day."""
_DAY_FIRST = re.compile(r"(\d{1,2})( ?[/.\\_-] ?| )(\d{1,2})(?: ?[/.\\_-] ?| )(\d{4}|\d{2})$")
_WORDED = re.compile(
    r"(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \-/.]?([a-z]{3,9})\.?[ \-/,.]*['’]?(\d{4}|\d{2})$"
)
_MONTH_NAME_FIRST = re.compile(r"(?:[a-z]{3,9},? )?([a-z]{3,9})\.?[ \-/](\d{1,2})(?:st|nd|rd|th)?(?:,? |[\-/])(\d{4})$")
_YEAR_MONTH_NAME = re.compile(r"(\d{4})[- ]([a-z]{3,9})[- ](\d{1,2})$")
_LABEL = re.compile(r"(?:last |latest )?updated?(?: on)?(?: ?: ?| )")
"""What officers put before the day of an update."""
_MONTH = re.compile(r"([a-z]{3,9})\.?(?: ?[-/,.'’] ?| )(\d{4}|\d{2})$")
_MONTH_NUMBER = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{4})$")
_YEAR_FIRST = re.compile(r"(\d{4})[-/](\d{2})$")
_COMPACT = re.compile(r"((?:19|20)\d{2})(0\d|1[0-2])(\d{2})$")
_COMPACT_DAY_FIRST = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})$")
"""Eight digits are never both: there is no month 19 and none 20."""
_DAYS_OF_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_OF_WEEK = re.compile(r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +(?=\d|[a-z])")
_WEEK_BEHIND = re.compile(r"(.*\d),? ?\(?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?\)?$")
_REMARK = re.compile(r"(.*\d) ?(?:[-–—;,(] ?|\s)([a-z][a-z ,.&'-]*)\)?$")
_PASSED_OVER = """
    chased chase sent received recd rec'd emailed email e-mail by via post posted letter phone phoned telephone
    portal done completed complete logged uploaded saved scanned confirmed to from with on the and file parent
    parents school family carer late see note notes
"""
_SAYS_NOTHING_ELSE = frozenset(_PASSED_OVER.split())
"""Words behind a day that leave it what it is; with any other it is not read. Ours."""
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?$")
_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIAL_RANGE = range(29221, 73051)
"""1980 to 2099."""


class NotReadable(ValueError):
    """A text that is not a value of its type; the message says in a few words what is wrong with it."""


class NotReal(NotReadable):
    """It has the form of a day, but there is no such day."""


class WholeMonth(NotReadable):
    """It is a month, and no day of it is written; ``first`` and ``last`` are its days."""

    def __init__(self, first: date) -> None:
        super().__init__("this is a month, and a day is needed here")
        self.first = first
        self.last = first.replace(day=monthrange(first.year, first.month)[1])


def day_in_words(day: date) -> str:
    """A day as findings say it: 1 March 2026."""
    return f"{day.day} {day:%B %Y}"


def month_in_words(day: date) -> str:
    """The month of a day as Excel shows it and as ``read_date`` knows it again: Nov 2019."""
    return f"{_NAMES[day.month - 1][:3].capitalize()} {day.year}"


@lru_cache(maxsize=16_384)
def read_date(text: str, *, month_first: bool = False) -> date:
    """A day from text: ISO, day first, with a month's name, or an Excel serial number.

    A day of the week before it must fit; a remark behind it is passed over where it can mean nothing else.
    Raises NotReadable; WholeMonth for Nov-19, May 2020, 11/2019 and 2019-11, which name no day.

    A time is dropped; one with a time zone is first taken to the United Kingdom's, where 30 June 23:00 UTC
    is 1 July. ``month_first`` reads 1/31/2025.
    """
    if real := _REAL.match(text):
        return _real_day(int(real[1]), int(real[2]), int(real[3]))
    plain = text.casefold().lstrip("'").strip()
    label = _LABEL.match(plain)
    plain = _without_remark(plain[label.end() :] if label else plain)
    if behind := _WEEK_BEHIND.match(plain):
        return _on_its_weekday(read_date(behind[1], month_first=month_first), behind[2][:3])
    if week := _DAY_OF_WEEK.match(plain):
        return _on_its_weekday(read_date(plain[week.end() :], month_first=month_first), week[1][:3])
    if _SERIAL.match(plain) and int(float(plain)) in _SERIAL_RANGE:
        return _EXCEL_DAY_0 + timedelta(days=int(float(plain)))
    time = _TIME.search(plain)
    day = _day(plain[: time.start()] if time else plain, month_first)
    return _at_home(day, time) if time and time[5] else day


def _on_its_weekday(day: date, name: str) -> date:
    if _DAYS_OF_WEEK[day.weekday()] != name:
        raise NotReal("the day of the week is another on that date")
    return day


def _without_remark(plain: str) -> str:
    """A day without words behind it that say nothing else of it: "3/3/25 - chased"."""
    found = None if plain[-1:].isdigit() else _REMARK.match(plain)
    words = set(re.findall(r"[a-z'-]+", found[2])) if found else set()
    return found[1] if found and words and words <= _SAYS_NOTHING_ELSE else plain


def has_remark(text: str) -> bool:
    """Whether words stand behind a day that ``read_date`` passes over."""
    plain = text.casefold().strip()
    return plain != _without_remark(plain)


def is_serial(text: str) -> bool:
    """Whether a text is a bare number that ``read_date`` takes for Excel's day number."""
    return bool(_SERIAL.match(text))


def looks_like_date(text: str) -> bool:
    """Whether a text is written as a day, or as a month by its name.

    A bare number is not, and nor is 11/2019: cases are numbered so.
    """
    try:
        read_date(text)
    except NotReal:
        return True
    except WholeMonth:
        return any(letter.isalpha() for letter in text)
    except NotReadable:
        return False
    return not (text.strip().isdigit() or is_serial(text))


def _day(plain: str, month_first: bool) -> date:
    if found := _ISO.match(plain):
        return _real_day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(plain):
        first, second = int(found[1]), int(found[3])
        return _real_day(_full_year(found[4]), *((first, second) if month_first else (second, first)))
    if (found := _WORDED.match(plain)) and found[2] in _MONTHS:
        return _real_day(_full_year(found[3]), _MONTHS[found[2]], int(found[1]))
    if (found := _MONTH_NAME_FIRST.match(plain)) and found[1] in _MONTHS:
        return _real_day(int(found[3]), _MONTHS[found[1]], int(found[2]))
    if (found := _YEAR_MONTH_NAME.match(plain)) and found[2] in _MONTHS:
        return _real_day(int(found[1]), _MONTHS[found[2]], int(found[3]))
    if found := _COMPACT.match(plain):
        return _real_day(int(found[1]), int(found[2]), int(found[3]))
    if found := _COMPACT_DAY_FIRST.match(plain):
        return _real_day(int(found[3]), int(found[2]), int(found[1]))
    if month := _whole_month(plain):
        raise WholeMonth(month)
    raise NotReadable("this is not a date")


def _whole_month(plain: str) -> date | None:
    """The first day of a month that is written without a day."""
    if (found := _MONTH.match(plain)) and found[1] in _MONTHS:
        return _real_day(_full_year(found[2]), _MONTHS[found[1]], 1)
    if found := _MONTH_NUMBER.match(plain):
        return _real_day(int(found[2]), int(found[1]), 1)
    if found := _YEAR_FIRST.match(plain):
        return _real_day(int(found[1]), int(found[2]), 1)
    return None


def _real_day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError as problem:
        raise NotReal("this is not a real date, read day first") from problem
    if year not in YEARS:
        raise NotReal("the year cannot be right")
    return found


def _full_year(text: str) -> int:
    """Two digits from 80 are of the last century: nobody in SEN2 was born before 1980."""
    if len(text) == 4:
        return int(text)
    return int(text) + (1900 if int(text) >= 80 else 2000)


def _at_home(day: date, time: re.Match[str]) -> date:
    """The day in the United Kingdom at a moment that is given with its time zone."""
    hour = int(time[1]) % 12 + (12 if time[4] == "p" else 0) if time[4] else int(time[1])
    offset = time[5] if time[5][0] in "+-" else "+00:00"
    try:
        moment = datetime.fromisoformat(f"{day}T{hour:02}:{time[2]}:00{offset}")
    except ValueError as problem:
        raise NotReal("this is not a real time") from problem
    return moment.astimezone(_ZONE).date()
