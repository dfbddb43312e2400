"""Published attendance of England: what the sentences of the page say rests on these."""

import pytest

from metrics.attendance.published_rates import AS_DFE_COUNTS, IN_SPECIAL_SCHOOLS, PRESENT_IN_SCHOOL_ONLY


def test_special_schools_are_in_the_order_of_the_years_without_the_years_of_closed_schools():
    """DfE's tool: 40.36, 38.33, 37.21 and 35.26 for the years that ended in 2022 to 2025."""
    assert [(one.when, one.value) for one in IN_SPECIAL_SCHOOLS] == [
        ("2021/22", pytest.approx(0.4036)),
        ("2022/23", pytest.approx(0.3833)),
        ("2023/24", pytest.approx(0.3721)),
        ("2024/25", pytest.approx(0.3526)),
    ]


def test_leaving_out_education_elsewhere_understates_attendance():
    """100 less 13.12% absence, beside what is shown of those present alone; of the same term."""
    assert AS_DFE_COUNTS.value == pytest.approx(1 - 0.1312)
    assert PRESENT_IN_SCHOOL_ONLY.value < AS_DFE_COUNTS.value
    assert PRESENT_IN_SCHOOL_ONLY.when == AS_DFE_COUNTS.when


@pytest.mark.parametrize("fact", [*IN_SPECIAL_SCHOOLS, AS_DFE_COUNTS, PRESENT_IN_SCHOOL_ONLY])
def test_each_says_of_what_when_and_where_it_stands(fact):
    assert fact.of
    assert fact.when
    assert fact.source
