"""Where children with EHC plans are taught, as DfE publishes it: its columns by our groups, and England's counts.

Source: DfE, "Education, health and care plans", reporting year 2025, published 26 June 2025: the file on plans in
January by type of setting. Placements have been told by the setting's number since January 2023; earlier years are
councils' own totals. DfE's percentages are of all plans, those without a placement on record among them.
"""

from collections.abc import Mapping

PLACEMENT_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "mainstream": ("mainstream_la_maintained", "mainstream_academy", "mainstream_free_school"),
    "unit": (
        "mainstream_la_maintained_resourced_provision",
        "mainstream_la_maintained_senunit",
        "mainstream_academy_resourced_provision",
        "mainstream_academy_senunit",
        "mainstream_free_school_resourced_provision",
        "mainstream_free_school_senunit",
    ),
    "state_special": ("special_la_maintained", "special_academy_free", "special_academy", "special_free_school"),
    "independent_special": ("special_independent", "special_non_maintained"),
    "independent": ("mainstream_independent",),
    "alternative": ("ap_pru_la_maintained", "ap_pru_academy", "ap_pru_free_school"),
    "early_years": ("nm_early_years",),
    "college": ("general_fe_tertiary_colleges", "specialist_post_16_institutions", "ukrlp_provider"),
    "home": ("elective_home_education",),
    "otherwise": ("other_arrangements_la", "other_arrangements_parents"),
    "nowhere": ("other_placement_settings", "neet", "neet_ntci", "neet_other", "neet_other_csa"),
    "another": ("online_provider", "w_settings", "other_schools"),
}
"""DfE's columns by our group (``plans.placement.kinds.GROUPS``). Special academies and free schools are one column up
to the 2025 release and two from 2026 on: a file has the one or the others."""
ALL_PLANS_COLUMN = "ehcplans"
FIRST_COMPARABLE = 2023

ENGLAND: Mapping[int, Mapping[str, int]] = {
    2023: {
        "mainstream": 186_842,
        "unit": 20_122,
        "state_special": 145_850,
        "independent_special": 25_886,
        "independent": 6_417,
        "alternative": 3_923,
        "early_years": 3_267,
        "college": 76_476,
        "home": 4_285,
        "otherwise": 9_262,
        "nowhere": 22_591,
        "another": 0,
    },
    2024: {
        "mainstream": 219_012,
        "unit": 22_236,
        "state_special": 155_045,
        "independent_special": 29_802,
        "independent": 6_768,
        "alternative": 4_471,
        "early_years": 4_389,
        "college": 83_781,
        "home": 5_770,
        "otherwise": 9_556,
        "nowhere": 25_275,
        "another": 0,
    },
    2025: {
        "mainstream": 246_538,
        "unit": 24_524,
        "state_special": 159_852,
        "independent_special": 34_028,
        "independent": 7_174,
        "alternative": 4_858,
        "early_years": 4_524,
        "college": 88_158,
        "home": 7_155,
        "otherwise": 12_536,
        "nowhere": 29_359,
        "another": 700,
    },
}
"""Plans in January of each year by our groups; plans without a placement on record are in none."""
NOT_COMPARABLE: Mapping[str, str] = {
    "mainstream": "Maintained nursery schools are counted in it by us; DfE does not say where it counts them.",
    "college": "Academies for 16 to 19 are counted in it by us; DfE does not say where it counts them.",
    "nowhere": "DfE's part for those awaiting a place holds every placement that its list does not name.",
    "early_years": "Only early years providers without a number of their own are in it, as in DfE's figure.",
    "another": "DfE has told these apart since January 2025; before, they were in other columns.",
}
"""What a reader must know before comparing a group."""
