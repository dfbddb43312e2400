"""A file is read as one of its shape was corrected before, on the page and in the terminal, and that is said."""

import pytest

from data_access.intake import take_in
from data_access.layouts.corrections import Corrections, HiddenRows
from data_access.preview import looked_again, preview
from data_access.storage.profiles import keep_profile
from data_access.upload import Upload
from tests.conftest import TODAY
from tests.integration.loads.files import DAY, cases

KEPT = Corrections(hidden_rows=HiddenRows.COUNT)


def said(findings) -> list[str]:
    return [one.message for one in findings if one.code == "FILE-READ-AS-BEFORE"]


def a_file(count: int, **options) -> Upload:
    return Upload(content=cases(count), filename="f.csv", today=TODAY, extracted_on=DAY, **options)


def test_the_next_file_of_the_shape_is_read_so(database):
    first = preview(a_file(2), database)
    assert said(first.intake.findings) == []
    keep_profile(database, first.shape, "Monthly list", KEPT)
    again = preview(a_file(3), database)
    assert again.upload.corrections == KEPT
    assert said(again.intake.findings)[0].startswith('The file was read as one like it was corrected before: "Monthly')
    assert said(take_in(a_file(4), database).findings) == said(again.intake.findings)


@pytest.mark.parametrize("corrections", [Corrections(hidden_rows=HiddenRows.LEAVE_OUT)])
def test_what_somebody_says_now_goes_before_it(database, corrections):
    keep_profile(database, preview(a_file(2), database).shape, "Monthly list", KEPT)
    looked = preview(a_file(3, corrections=corrections), database)
    assert (looked.upload.corrections, said(looked.intake.findings)) == (corrections, [])
    plain = looked_again(preview(a_file(3), database), a_file(3), database)
    assert plain.upload.corrections == Corrections(), "taken back for this file"


def test_a_file_of_another_shape_is_read_as_it_is(database):
    keep_profile(database, preview(a_file(2), database).shape, "Monthly list", KEPT)
    other = Upload(content=b"Ref,Date received\nEX-1,06/01/2025\n", filename="f.csv", today=TODAY)
    assert preview(other, database).upload.corrections == Corrections()
