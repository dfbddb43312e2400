"""What a file of attendance would change, in words."""

import pytest

from reports.words.loads.would_change import lines_columns, pupils_told_otherwise


@pytest.mark.parametrize(
    ("pupils", "said"),
    [
        (0, ""),
        (1, "Of 1 pupil some line would be new, say something else or be gone."),
        (1_200, "Of 1,200 pupils some line would be new, say something else or be gone."),
    ],
)
def test_of_how_many_pupils_attendance_would_be_told_otherwise(pupils, said):
    assert pupils_told_otherwise(pupils) == said


def test_columns_of_lines_of_attendance_are_named_as_in_a_file():
    shown = lines_columns({"attended": 2, "mark_i": 1, "in_age": 1})
    assert shown["Column"].tolist()[0] == "Sessions attended"
    assert shown["Column"].tolist()[2] == "Pupil of the age that is counted"
    assert shown["Lines"].tolist() == [2, 1, 1]
