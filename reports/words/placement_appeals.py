"""What is said of appeals about a school or setting, and England's figures on appeals beside ours."""

from metrics.counting.definition import Status
from metrics.national import tribunal
from metrics.national.published import PublishedCount, PublishedShare
from reports import wording
from reports.figure import Figure

NONE_RECORDED = (
    "The log does not say whose school or setting was named. A column with the Ministry's three outcomes (parent's "
    "preference, agreed by the council at the hearing, council's preference) would tell."
)
_NOTHING = {
    Status.NOT_RECORDED: NONE_RECORDED,
    Status.NO_CASES: "The Tribunal decided no appeals about a school or setting in this period.",
}
_ENGLAND = (tribunal.PARENTS_PREFERENCE, tribunal.AGREED_AT_HEARING, tribunal.COUNCILS_PREFERENCE)


def finding(parents: Figure, agreed: Figure, councils: Figure) -> str:
    """Whose school was named in how many of the appeals decided, and England's three shares beside it."""
    unknown = next((one.status for one in (parents, agreed, councils) if not one.known), None)
    if unknown is not None:
        return _NOTHING.get(unknown, f"Whose school or setting was named is {wording.STATUS_WORDS[unknown]}.")
    whole = parents.denominator or 0
    named = sum(one.numerator or 0 for one in (parents, agreed, councils))
    rest = whole - named
    said = (
        f"Of {wording.counted(whole, 'appeals')} about a school or setting that the Tribunal decided, "
        f"**{_part(parents)} ended with the parent's preference**, {_part(agreed)} with the council agreeing at the "
        f"hearing and {_part(councils)} with the council's preference."
    )
    if rest:
        is_, names = wording.by_number(rest, "is", "are"), wording.by_number(rest, "its outcome names", "they name")
        said += f" {rest:,} {is_} left, because {names} none of the three."
    shares = wording.listed([wording.printed(one.printed) for one in _ENGLAND])
    return f"{said} In England in {tribunal.PARENTS_PREFERENCE.when} it was {shares}, in this order."


def _part(figure: Figure) -> str:
    return f"{figure.numerator or 0:,} ({wording.value(figure)})"


def england() -> tuple[str, ...]:
    """What the Ministry of Justice published for the latest year, a rounded number as "about"."""
    registered, ended, still_open = tribunal.REGISTERED, tribunal.ENDED, tribunal.STILL_OPEN
    decided, lost = tribunal.DECIDED, tribunal.DECIDED_FOR_COUNCILS
    return (
        f"**Registered:** {number(registered)} appeals in {registered.when}, "
        f"{wording.printed(tribunal.REGISTERED_MORE.printed)} more than the year before: "
        f"{wording.printed(tribunal.ABOUT_CONTENTS.printed)} about the contents of a plan, "
        f"{wording.printed(tribunal.ABOUT_REFUSAL.printed)} about a refusal to assess.",
        f"**Ended:** {number(ended)}. {number(decided).capitalize()} went to a decision, and "
        f"{wording.printed(tribunal.DECIDED_FOR_FAMILIES.printed)} of these were for the family, at least in part; "
        f"{number(lost)} were for the council.",
        f"**Open:** {number(still_open)} at {still_open.when}.",
        f"**About a school or setting (section I):** {_share(tribunal.PARENTS_PREFERENCE)} parent's preference, "
        f"{_share(tribunal.AGREED_AT_HEARING)} agreed by the council at the hearing, "
        f"{_share(tribunal.COUNCILS_PREFERENCE)} council's preference; how the others ended is not described.",
        f"Source: {registered.source}. For the numbers of decisions {decided.seen}.",
    )


def number(fact: PublishedCount) -> str:
    """A published number, as about where its source rounds it."""
    return f"about {fact.count:,}" if fact.rounded else f"{fact.count:,}"


def _share(fact: PublishedShare) -> str:
    return wording.printed(fact.printed)
