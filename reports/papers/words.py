"""The words with which a paper is asked for on the screen, and those that were made are listed."""

from datetime import date

from data_access.storage.papers.kept import KeptPaper
from metrics.catalogue import CATALOGUE
from reports import inert, wording
from reports.pack.given import Audience, Version
from reports.papers.order import Form, Order
from reports.scorecard.places import title
from reports.words.answers.question import Request
from reports.words.answers.said import SETS

VERSIONS = {
    Version.PUBLIC: "Everybody: small numbers are hidden",
    Version.INTERNAL: "Staff and members alone: nothing is hidden",
}
AUDIENCES = {
    Audience.BOARD: "Local area partnership board",
    Audience.SCRUTINY: "Scrutiny committee",
    Audience.CABINET: "Cabinet",
}
FORMS = {
    Form.PDF: "PDF",
    Form.HTML: "One page for the council's website",
    Form.XLSX: "Workbook, with charts that Excel draws",
    Form.DOCX: "Word",
    Form.PPTX: "PowerPoint, with charts that it draws itself",
    Form.OPEN_DATA: "Open data: tables for other programs, with their definitions",
}
_NAMES = {
    Form.PDF: "PDF",
    Form.HTML: "web page",
    Form.XLSX: "workbook",
    Form.DOCX: "Word document",
    Form.PPTX: "slides",
    Form.OPEN_DATA: "open data",
}
MEASURES = {"": "Everything on this page, and a page for each measure"} | {
    key: f"One page: {title(CATALOGUE[key])}" for key in sorted(CATALOGUE, key=lambda key: title(CATALOGUE[key]))
}
"""What a paper may be about: all that the board has chosen, or one measure, by its key."""
SAMPLE = "The data are made up, so what is made of them is a draft, and is not kept."
NO_OFFICERS = "Only officers make papers that are kept. To allow it, name them on the Settings page."
NO_PAPERS = "None yet. Papers are made on the Overview page, and answers on Definitions; drafts are not kept."
READY = "It is ready."
ABOUT_KEPT = (
    "It is made again from the data and settings as they were then, and publishes nothing. The first letters of its "
    "SHA-256 fingerprint tell whether a file that you have is the same."
)
_FINGERPRINT = 12
"""Letters of it that are shown: enough to tell any two."""


def about(as_at: date) -> str:
    """Of what it is."""
    return f"For the whole council as at {wording.day(as_at)}. Nobody else has to wait while it is made."


def about_answers(request: Request, as_at: date, version: Version) -> str:
    """What is in it, and who may read it."""
    return (
        f"**{SETS[request].title}**, for the whole council as at {wording.day(as_at)}. "
        f"{VERSIONS[version]}. Nobody else has to wait while it is made."
    )


def drafts(*, is_public: bool) -> dict[bool, str]:
    """A draft or not, and what that means."""
    published = "kept, and what it tells counts as published" if is_public else "kept, so that it can be made again"
    return {True: "A draft, to look at: it is not kept", False: f"The meeting: it is {published}"}


def doing(what: str) -> str:
    """What goes on while it is made."""
    return wording.capitalised(what)


def have_it(filename: str, size: int) -> str:
    """On the button that takes it away."""
    return f"Save {filename} ({max(1, size // 1024):,} kB)"


def kept_line(one: KeptPaper, order: Order | None) -> str:
    """When it was made, by whom, what it is, from which data."""
    by = f" by {inert.markdown(one.made_by)}" if one.made_by else ""
    number = len(one.moment.loads)
    loads = f"{number} {wording.by_number(number, 'load', 'loads')}"
    what = short(one, order) if order else f"{one.number}, made on {wording.day(one.made_on)}, by another version"
    return f"**{what}**{by}, from {loads}; {one.sha256[:_FINGERPRINT]}"


def short(one: KeptPaper, order: Order) -> str:
    """One paper in a line of a choice."""
    as_at = f", as at {wording.day(order.as_at)}" if order.as_at else ""
    what = SETS[order.request].title if order.request else AUDIENCES[order.audience]
    what = title(CATALOGUE[order.measure]) if order.measure in CATALOGUE else what
    return f"{one.number}: {what}, {order.version} {_NAMES[order.form]}{as_at}, made on {wording.day(one.made_on)}"
