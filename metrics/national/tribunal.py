"""Facts about appeals in England that have no series of their own here, each with its source."""

from metrics.national.england import APPEALS_SOURCE
from metrics.national.published import PublishedCount, PublishedShare, Seen

_YEAR = "2024/25"
_PRESS = (
    "Ministry of Justice, Tribunal Statistics Quarterly, academic year 2024/25, published in December 2025, in the "
    "lines that the Department for Education gave to the press (parliamenttoday.com, view 170523)"
)
_REPORTED = "Ministry of Justice, Tribunal Statistics Quarterly, academic year 2024/25, as reported by others"
REGISTERED = PublishedCount(of="appeals registered", when=_YEAR, count=25_000, rounded=True, source=_PRESS)
REGISTERED_MORE = PublishedShare(
    of="more appeals registered than in the year before", when=_YEAR, printed="18", source=_PRESS
)
ENDED = PublishedCount(of="appeals that ended", when=_YEAR, count=20_000, rounded=True, source=_PRESS)
STILL_OPEN = PublishedCount(
    of="appeals open", when="the end of September 2025", count=15_000, rounded=True, source=_PRESS
)
ABOUT_CONTENTS = PublishedShare(
    of="appeals registered that are about the contents of a plan or the school or setting it names",
    when=_YEAR,
    printed="61",
    source=_PRESS,
)
ABOUT_REFUSAL = PublishedShare(
    of="appeals registered that are about a refusal to assess", when=_YEAR, printed="24", source=_PRESS
)
DECIDED = PublishedCount(
    of="appeals that the Tribunal decided", when=_YEAR, count=14_009, source=_REPORTED, seen=Seen.ONE
)
DECIDED_FOR_COUNCILS = PublishedCount(
    of="appeals decided for the council", when=_YEAR, count=149, source=_REPORTED, seen=Seen.ONE
)
DECIDED_FOR_FAMILIES = PublishedShare(
    of="appeals decided for the family, at least in part", when=_YEAR, printed="99", source=_REPORTED, seen=Seen.SEVERAL
)
PARENTS_PREFERENCE = PublishedShare(
    of="appeals about section I decided: parent's preference", when=_YEAR, printed="31", source=_PRESS
)
AGREED_AT_HEARING = PublishedShare(
    of="appeals about section I decided: the council agreed with the family at the hearing",
    when=_YEAR,
    printed="24",
    source=_PRESS,
)
COUNCILS_PREFERENCE = PublishedShare(
    of="appeals about section I decided: council's preference", when=_YEAR, printed="13", source=_PRESS
)
"""The three add up to 68%: what the other appeals about section I ended with is not described."""
IN_DEVELOPMENT = PublishedShare(
    of='England\'s rate "in development", with the appeals of six authorities whose decisions are not in it',
    when="2024",
    printed="6.1",
    source=APPEALS_SOURCE,
)
"""22,276 appeals of all authorities over 364,912 decisions of all but six."""
IN_DEVELOPMENT_LIKE_FOR_LIKE = PublishedShare(
    of='England\'s rate "in development", without the authorities whose decisions are not in it',
    when="2024",
    printed="5.7",
    source=APPEALS_SOURCE,
)
"""20,771 appeals over the same 364,912 decisions. DfE prints the percentage in its line "excluding suppressed", beside
22,082 appeals, which would give another."""
MEDIANS_STOPPED = "December 2024"
"""When the Ministry of Justice stopped publishing medians of the time to an outcome, because they may have been
wrong."""
