"""The kinds of setting: each code of SEN2 has one, and each kind is one thing."""

from metrics.cases.code_lists import SEN_SETTING
from metrics.plans.placement import kinds


def test_every_code_of_sen2_for_a_child_without_a_number_has_a_kind():
    """The eight codes of items 4.7c and 5.7c."""
    assert set(kinds.OF_A_SETTING_CODE) == set(SEN_SETTING.values())
    assert set(kinds.OF_A_SETTING_CODE.values()) <= set(kinds.PLACEMENT_KIND.values())


def test_no_kind_is_in_two_groups_of_a_figure():
    groups = (
        kinds.STATE_MAINSTREAM, kinds.STATE_SPECIAL, kinds.INDEPENDENT_SPECIAL, kinds.COLLEGES, kinds.NOWHERE,
        kinds.NOT_TOLD,
    )  # fmt: skip
    in_groups = [kind for group in groups for kind in group]
    assert len(in_groups) == len(set(in_groups))
    assert set(in_groups) <= set(kinds.PLACEMENT_KIND.values())
