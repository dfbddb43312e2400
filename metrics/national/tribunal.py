"""Facts about appeals in England that have no series of their own here, each with its source."""

from metrics.national.england import APPEALS_SOURCE
from metrics.national.published import PublishedShare

ABOUT_CONTENTS = PublishedShare(
    of="appeals registered that are about the contents of a plan or the school or setting it names",
    when="2023/24",
    printed="59",
    source="HMCTS, Tribunal Statistics Quarterly, academic year 2023/24, as reported by hcbgroup.com",
)
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
