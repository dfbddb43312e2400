"""``[[authorities]]``: a council newer than the lists that come with the program."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, model_validator

from data_access.reference_data.authorities import AUTHORITIES, REGIONS, Authority, codes_of_the_list
from data_access.settings.fields import NotBlank, Table, TextOrNumber, Texts, one_of


class AuthorityTable(Table):
    """One such council."""

    called: ClassVar[str] = "authority"
    number: Annotated[TextOrNumber, Field(pattern=r"^\d{3}$")] = Field(description='DfE\'s number, such as "999"')
    name: NotBlank = Field(description="words in quotation marks")
    region: Annotated[str, one_of(tuple(REGIONS.values()))] = Field(description=f"one of {', '.join(REGIONS.values())}")
    since: date = Field(description="the day it began, without quotation marks, such as 2027-04-01")
    ons_codes: Texts = Field((), description='a list, such as ["E06000099"]; empty until ONS gives one')
    formerly: Texts = Field((), description='a list of the numbers of those it took over from, such as ["998"]')

    @model_validator(mode="after")
    def _is_new(self) -> "AuthorityTable":
        numbers = {one.old_la_code: one.name for one in AUTHORITIES}
        if self.number in numbers:
            raise ValueError(f"{self.number} is {numbers[self.number]} already; take this entry out")
        if taken := codes_of_the_list().intersection(self.ons_codes):
            raise ValueError(f"{', '.join(sorted(taken))} is the code of another authority")
        if unknown := set(self.formerly) - numbers.keys():
            raise ValueError(f"formerly holds {', '.join(sorted(unknown))}, which is not known")
        return self

    def authority(self) -> Authority:
        """The authority. Until ONS gives it a code, its figures are kept under its number."""
        region = next(code for code, name in REGIONS.items() if name == self.region)
        code = self.ons_codes[0] if self.ons_codes else self.number
        return Authority(code, self.number, self.name, region, self.since, self.formerly)
