"""What a value in the settings may be, each kind with the words behind "expected", and the table it stands in."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from data_access.identifiers.search import kinds_of, named_in
from data_access.settings.host_names import HOST

_WORKING_DAYS = "a whole number of working days above 0"


def one_of(known: tuple[str, ...]) -> AfterValidator:
    """A value that is one of those known."""

    def check(found: str) -> str:
        if found not in known:
            raise PydanticCustomError("not_known", "not known")
        return found

    return AfterValidator(check)


def fault(sentence: str) -> PydanticCustomError:
    """A fault that needs a sentence of its own; the braces of its words are no place holders."""
    return PydanticCustomError("sentence", "{sentence}", {"sentence": sentence})


Text = Annotated[str, Field(description="words in quotation marks")]
NotBlank = Annotated[str, Field(pattern=r"\S")]
TextOrNumber = Annotated[str, BeforeValidator(lambda found: str(found) if type(found) is int else found)]
"""A number that may stand without quotation marks, such as a stage, a year or DfE's number of a council."""
Texts = Annotated[tuple[str, ...], Field(strict=False, description="a list of words in quotation marks")]
YesNo = Annotated[bool, Field(description="true or false")]
HostName = Annotated[str, Field(pattern=f"^{HOST}$")]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
AboveZero = Annotated[int, Field(gt=0, description="a whole number above 0")]
Days = Annotated[int, Field(gt=0, description="a whole number of days above 0")]
SchoolDays = Annotated[int, Field(ge=0, description="a whole number of school days, 0 or more")]
WorkingDays = Annotated[int, Field(gt=0, description=_WORKING_DAYS)]
WorkingDaysIfAny = Annotated[int | None, Field(gt=0, description=_WORKING_DAYS)]


class Table(BaseModel):
    """One table of the file. A key that is not known is refused, and so is a value of another type."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    called: ClassVar[str] = "entry"
    """What one of several such tables is called in a sentence."""
    no_words: ClassVar[frozenset[str]] = frozenset()
    """Fields that hold a file and no words."""

    @field_validator("*")
    @classmethod
    def _names_nobody(cls, found: object, info: ValidationInfo) -> object:
        """Words of the file stand on pages and beside notes: what identifies a person is refused, and not quoted."""
        if info.field_name in cls.no_words:
            return found
        texts = [found] if isinstance(found, str) else found if isinstance(found, (tuple, dict)) else ()
        traces = tuple(one for text in texts if isinstance(text, str) for one in named_in(text))
        if traces:
            raise fault(f"{info.field_name} holds what identifies a person ({kinds_of(traces)}). Take it out.")
        return found
