"""Absence by pupil beside enrolments, and the longest run: known, not known, one pupil and several."""

from reports.words.absence.beside import by_pupil_words, longest_run_words
from tests.reports.figures import hidden, measure, missing, share

PUPILS, ENROLMENTS, RUN = "persistent_absence_by_pupil", "persistent_absence", "unauthorised_run_median"


def test_pupils_and_enrolments_stand_side_by_side():
    assert by_pupil_words(share(ENROLMENTS, 3, 6), share(PUPILS, 2, 4)) == (
        "Of all pupils, **50.0% (2 of 4) missed a tenth or more** at their schools together; by enrolment, as DfE "
        "counts, it is 50.0% (3 of 6)."
    )


def test_one_of_them_alone_is_not_said():
    assert by_pupil_words(hidden(ENROLMENTS), share(PUPILS, 2, 4)) == ""
    assert by_pupil_words(share(ENROLMENTS, 3, 6), missing(PUPILS)) == ""


def test_the_longest_run():
    assert longest_run_words(measure(RUN, 12.0, rows=1)) == (
        "The one pupil away for 10 days in a row without authorisation had a longest run of **12 school days**."
    )
    assert longest_run_words(measure(RUN, 11.0, rows=2)) == (
        "Half of the 2 pupils away for 10 days in a row without authorisation had a longest run of **11 school days or "
        "more**."
    )
    assert longest_run_words(missing(RUN)) == ""
