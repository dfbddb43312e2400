"""Larkmoor's register of schools: who looks after which, and whose registers the council can see."""

import pandas as pd

from sample_data.larkmoor import absence_lives as story
from sample_data.larkmoor.council import SETTINGS, stream
from sample_data.workbooks.sheet import Sheet


def schools(lives: pd.DataFrame) -> Sheet:
    """The register of schools: who signed up to share its register, and when it last did."""
    rng = stream("register of schools")
    held = story.plan_holders(lives)["school"].value_counts()
    officers, rows = story.officers(), []
    joins = {
        "Northfold": 0.95,
        "Harbourside": 0.88,
        "Easterly": 0.8,
        "Vale and Tarn": 0.8,
        "Fenside": 0.65,
        "Milltown": 0.55,
    }
    for one in SETTINGS:
        young, old = one.phase in ("Early years", "Post-16"), one.phase == "Secondary"
        joined = not young and rng.random() < joins[one.locality]
        silent = joined and rng.random() < 0.13
        back = int(rng.integers(7, 60)) if silent else int(rng.choice([0, 0, 0, 1, 2]))
        plans = int(held.get(one.name, 0))
        size = int(rng.normal(1050, 180)) if old else int(rng.normal(300, 90))
        roll = int(plans * rng.uniform(1.0, 1.12)) if one.special else max(60, size, 6 * plans)
        kind = "Special school" if one.special else "Academy" if old or rng.random() < 0.4 else "Community school"
        kind = {"Early years": "Nursery school", "Post-16": "Sixth form college"}.get(one.phase, kind)
        trust = rng.choice(
            ["Beacon Learning Trust (invented)", "Saltmarsh Trust (invented)", "Curlew Trust (invented)"]
        )
        stem = one.name.split(" ")[0][:-4].rstrip("gh")
        rows.append(
            [
                one.urn,
                f"998/{int(one.urn) - 986000}",
                one.name,
                one.phase,
                kind,
                trust if kind == "Academy" else None,
                one.locality,
                None if rng.random() < 0.03 else f"{stem} cluster",
                None if rng.random() < 0.05 else str(rng.choice(officers[one.locality])),
                max(roll, plans),
                plans,
                story.day(story.DAYS[int(rng.integers(story.FIRST, story.TODAY - 70))]) if joined else None,
                story.day(story.DAYS[story.TODAY - back]) if joined else None,
                str(rng.choice(["Abacus MIS", "Quill MIS"])),
            ]
        )
    heading = [
        "URN",
        "DfE no.",
        "School",
        "Phase",
        "Type",
        "Trust",
        "Locality",
        "Cluster",
        "Named attendance officer",
        "Roll",
        "EHCP on roll",
        "Feed joined date",
        "Last feed date",
        "MIS",
    ]
    total = ["Total", None, f"{len(rows)} schools", *[None] * 6, sum(row[9] for row in rows)]
    return Sheet("Schools", [["Larkmoor Council (invented): register of schools"], heading, *rows, total])
