"""The sheet "Mediation log" of Larkmoor: every mediation that the cases are flagged with, since 2022."""

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import stream
from sample_data.larkmoor.tribunal import BEGINS, END, day, known, later
from sample_data.workbooks.sheet import Sheet

HEADINGS = (
    "Mediation ref",
    "Case reference",
    "Person ID",
    "Decision type",
    "Decision date",
    "Date LA told",
    "Date held",
    "Adviser told not arranged in time",
    "Certificate date",
    "Provider",
    "Outcome agreed/partial/none",
    "Agreement date",
    "What was agreed",
    "Date agreed in writing",
    "Family told",
    "Draft plan issued",
    "Final or amended plan",
)
_ABOUT = (
    ("request", "Refusal to assess", "request_outcome_date"),
    ("assessment", "Refusal to issue", "assessment_outcome_date"),
    ("other", "Contents of plan", "start_date"),
)
_PROVIDERS = ("Fenland Mediation (invented)", "Tarnside Resolve (invented)")


def mediation_log(register: pd.DataFrame) -> Sheet:
    """The sheet: rows in the order in which the council was told."""
    rng = stream("mediation log")
    made = [
        _mediation(case, about, kind, day(case[decided]), rng)
        for case in register.to_dict("records")
        for about, kind, decided in _ABOUT
        if pd.notna(case[f"{about}_mediation_from"]) and case[f"{about}_mediation_from"] >= BEGINS
    ]
    made.sort(key=lambda row: (row[5], row[1]))
    rows = [[f"M{row[5]:%y}-{number + 1:04d}", *row[1:]] for number, row in enumerate(made)]
    return Sheet("Mediation log", [list(HEADINGS), *rows])


def _mediation(case: dict, about: str, kind: str, decided: pd.Timestamp, rng: np.random.Generator) -> list:
    told = day(case[f"{about}_mediation_from"])
    agreement = day(case["mediation_agreement_date"]) if about != "other" else pd.NaT
    in_time = rng.random() < 0.78
    held = later(told, rng.integers(9, 27) if in_time else rng.integers(33, 62))
    appealed = day(case[f"{about}_tribunal_from"])
    if told + pd.Timedelta(days=8) < appealed <= held:
        held = later(told, 5)
    failed = certificate = pd.NaT
    outcome, agreed, by, final = "No agreement", None, None, pd.NaT
    informed = draft = pd.NaT
    if about == "other" and rng.random() < 0.48:
        agreement, outcome = held, str(rng.choice(["Agreed", "Partially agreed"]))
        limit = 14 if (plain := rng.random() < 0.25) else 35
        agreed = "Non-appealable" if plain else "Amend plan"
        final = agreement + pd.Timedelta(
            days=int(limit - rng.integers(0, 6) if rng.random() < 0.64 else limit + rng.gamma(1.3, 14))
        )
        if rng.random() < 0.06:
            by = (agreement + pd.Timedelta(days=60)).date()
    elif pd.notna(agreement) and agreement >= told:
        held, outcome = agreement, "Agreed"
        informed = (
            later(agreement, rng.integers(3, 14) if rng.random() < 0.85 else 18) if about == "request" else pd.NaT
        )
        draft, final = day(case["draft_date"]), day(case["start_date"])
    elif not in_time and rng.random() < 0.6:
        failed = later(told, rng.integers(28, 33))
        certificate, held = later(failed, rng.integers(1, 6)), pd.NaT
        outcome = None
    else:
        certificate = later(held, rng.integers(1, 4))
    if pd.notna(held) and held > END:
        outcome = agreed = by = None
        agreement = final = pd.NaT
    return [
        None,
        case["case_reference"],
        case["person_id"],
        kind,
        known(decided),
        known(told),
        known(held),
        known(failed),
        known(certificate),
        str(rng.choice(_PROVIDERS)),
        outcome,
        known(agreement),
        agreed,
        by,
        known(informed),
        known(draft),
        known(final),
    ]
