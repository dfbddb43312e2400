"""What is asked for when a paper is made, and the kinds of file that one can be. What draws them is in ``drawn``."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from metrics.catalogue import CATALOGUE
from reports.pack.given import Audience, Version
from reports.words.answers import said as answers
from reports.words.answers.question import Request
from reports.words.pack import said


class Form(StrEnum):
    """The kinds of file that a paper is made as; each is the end of the file's name too, but for archives."""

    PDF = "pdf"
    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"
    PPTX = "pptx"
    OPEN_DATA = "open-data"


ON_PAPER = (Form.PDF, Form.DOCX)
"""What has pages of its own size, so that a measure can be on one of them."""
ONLY_PUBLIC = (Form.HTML, Form.OPEN_DATA)
"""What is for everybody, and so is made of the public version alone."""
_ENDS = {Form.OPEN_DATA: "open-data.zip"}


MIMES = {
    Form.PDF: "application/pdf",
    Form.HTML: "text/html",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Form.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Form.OPEN_DATA: "application/zip",
}
"""What browsers are told that a file is."""


FIRST_YEAR = 2014
"""The year in which EHC plans began."""


class NotAnOrder(ValueError):
    """What is asked for cannot be made; the message says why."""


@dataclass(frozen=True)
class Order:
    """One paper that somebody asks for."""

    made_on: date
    """Today, which stands on the cover."""
    version: Version = Version.PUBLIC
    audience: Audience = Audience.BOARD
    form: Form = Form.PDF
    is_draft: bool = False
    """To look at only: neither kept nor published."""
    as_at: date | None = None
    """The day that its figures are true on; the day of the newest data where none is said."""
    known_on: date | None = None
    """Only extracts made by this day are used."""
    request: Request | None = None
    """The questions that it answers; the paper for a meeting answers none."""
    since: int | None = None
    """The year from which on they are answered; as many as the questions ask for where none is said."""
    measure: str = ""
    """The one measure that it is about, on one page; empty for all that the board has chosen."""

    @property
    def filename(self) -> str:
        """What the file is called where nobody says otherwise."""
        draft = "-draft" if self.is_draft else ""
        kind = "briefing-" if self.measure else "answers-" if self.request else ""
        about, end = self.about.replace("_", "-"), _ENDS.get(self.form, self.form)
        return f"send-{kind}{about}-{self.version}{draft}-{self.made_on}.{end}"

    @property
    def as_text(self) -> str:
        """As it is kept, and understood by ``order_of``."""
        return _KEPT.dump_json(self).decode()

    @property
    def about(self) -> str:
        """The key of its one measure, its questions, or who meets over the whole paper."""
        return self.measure or self.request or self.audience

    @property
    def is_whole(self) -> bool:
        """Whether it is the paper for a meeting with all its parts."""
        return not (self.measure or self.request or self.is_data)

    @property
    def is_data(self) -> bool:
        """Whether it is tables of numbers, which have no room for words that officers typed."""
        return self.form is Form.OPEN_DATA

    def check(self) -> None:
        """Raise NotAnOrder where no such paper is made."""
        if self.form in ONLY_PUBLIC and self.version is not Version.PUBLIC:
            raise NotAnOrder(said.ONLY_PUBLIC)
        if self.is_data and self.request:
            raise NotAnOrder(said.ANSWERS_ARE_WORDS)
        if self.measure and (self.request or self.measure not in CATALOGUE):
            raise NotAnOrder(said.no_such_measure(self.measure))
        if self.measure and self.form not in ON_PAPER:
            raise NotAnOrder(said.ONE_PAGE)
        if self.since is not None and not FIRST_YEAR <= self.since <= self.made_on.year:
            raise NotAnOrder(answers.no_such_year(FIRST_YEAR, self.made_on.year))


_KEPT = TypeAdapter(Order)


def order_of(text: str) -> Order:
    """What was asked for once. Raises NotAnOrder for a kind of paper that there is no more."""
    try:
        return _KEPT.validate_json(text)
    except ValidationError as problem:
        raise NotAnOrder(said.NO_SUCH_PAPER) from problem
