"""DfE's types of establishment, and the kind of placement each is."""

from data_access.reference_data.establishment_types import ESTABLISHMENT_TYPES, read_establishment_types
from metrics.plans.placement import kinds
from tests.data_access.reference_data.tables import refused

HEAD = "code,name,kind,source\n"
LINE = "07,Community special school,special_maintained,gias_types\n"


def test_how_many_there_are_and_what_they_are():
    """Counted by hand in DfE's list: 41 types, from community schools to secure academies."""
    assert len(ESTABLISHMENT_TYPES) == 41
    of_kind = [one.kind for one in ESTABLISHMENT_TYPES.values()]
    assert {kind: of_kind.count(kind) for kind in kinds.OF_A_NUMBER} == {
        "mainstream": 11,
        "special_maintained": 2,
        "special_academy": 3,
        "non_maintained": 1,
        "special_independent": 1,
        "independent": 1,
        "alternative": 4,
        "college": 5,
        "specialist_post_16": 1,
        "another": 12,
    }


def test_a_few_by_name():
    """Names and numbers as in DfE's own services."""
    told = {code: ESTABLISHMENT_TYPES[code] for code in ("08", "10", "14", "34", "36", "44", "57")}
    assert {code: (one.name, one.kind) for code, one in told.items()} == {
        "08": ("Non-maintained special school", kinds.NON_MAINTAINED),
        "10": ("Other independent special school", kinds.SPECIAL_INDEPENDENT),
        "14": ("Pupil referral unit", kinds.ALTERNATIVE),
        "34": ("Academy converter", kinds.MAINSTREAM),
        "36": ("Free schools special", kinds.SPECIAL_ACADEMY),
        "44": ("Academy special converter", kinds.SPECIAL_ACADEMY),
        "57": ("Academy secure 16 to 19", kinds.ANOTHER),
    }


def test_a_list_that_cannot_be_right_is_refused(tmp_path):
    path = tmp_path / "establishment_types.csv"
    assert "more than once" in refused(read_establishment_types, path, HEAD + LINE + LINE)
    assert "not known" in refused(read_establishment_types, path, HEAD + LINE.replace("special_maintained", "unit"))
    assert "two digits" in refused(read_establishment_types, path, HEAD + LINE.replace("07", "7"))
