"""The sheet "Tribunal log" as Larkmoor's officers keep it: a title, words of several people, a note underneath."""

import numpy as np
import pandas as pd

from sample_data.larkmoor.council import stream
from sample_data.larkmoor.tribunal import END, disputes, known
from sample_data.workbooks.sheet import Sheet

HEADINGS = (
    "Appeal ref",
    "Case reference",
    "Person ID",
    "Locality",
    "Date lodged",
    "Date registered",
    "Type of appeal",
    "Sections",
    "Extended (health/social)",
    "Phase transfer Y/N",
    "Date of decision appealed",
    "Mediation certificate date",
    "LA response due",
    "LA response sent (R1)",
    "Hearing date",
    "Status",
    "Outcome",
    "Section I outcome",
    "Date closed",
    "Date conceded",
    "Order date",
    "Date set by Tribunal",
    "Exempt from time limit",
    "Family told",
    "Decision not to issue after order",
    "Draft plan issued",
    "Final or amended plan",
)
_KINDS = {
    "RTA": ("Refusal to assess", "RTA", "Refusal to assess (RTA)"),
    "RTI": ("Refusal to issue", "RTI", "Refusal to issue plan"),
    "contents": ("Contents", "Content of EHCP", "Contents of plan"),
    "section I": ("Section I", "Placement", "Section I only"),
    "RTAM": ("Refusal to amend", "Refusal to amend after annual review"),
    "CTM": ("Cease to maintain",),
    "RTR": ("Refusal to reassess",),
    "DD": ("DD claim", "Disability discrimination"),
}
_WAYS = {
    "order": ("Appeal allowed", "Allowed", "Upheld in favour of parent"),
    "in part": ("Partially allowed", "Allowed in part"),
    "consent": ("Consent order",),
    "notice": ("Not opposed", "Conceded", "Conceded - reg 45"),
    "withdrawn": ("Withdrawn", "Withdrawn following negotiation", "Withdrawn by parent"),
    "dismissed": ("Dismissed", "LA decision upheld"),
    "struck out": ("Struck out",),
    "upheld": ("Upheld",),
}
_PLACEMENTS = {
    "parent": ("Parent preference", "Parental preference upheld"),
    "agreed": ("LA agreed with parent at hearing", "Agreed at hearing"),
    "council": ("LA preference", "LA's preference upheld"),
}
CLAIMS = ("2023-03-06", "2024-02-12", "2024-11-04", "2025-06-09", "2026-03-16", "2026-07-13")


def tribunal_log(register: pd.DataFrame) -> Sheet:
    """The sheet: rows in the order in which the appeals were registered."""
    rng, placed = stream("tribunal log words"), stream("whose school was named")
    rows = [_row(one, rng, placed) for one in disputes(register).to_dict("records")]
    rows += [_claim(number, day) for number, day in enumerate(CLAIMS)]
    rows.sort(key=lambda row: row[5])
    _spoil(rows)
    title = ["Larkmoor Council SEND tribunal log (invented)", *[None] * (len(HEADINGS) - 1)]
    note = ["R1 = the council's response. HD moved: keep the latest date only.", *[None] * (len(HEADINGS) - 1)]
    blank: list[object] = [None] * len(HEADINGS)
    return Sheet("Tribunal log", [title, blank, list(HEADINGS), *rows, blank, note])


def _row(one: dict, rng: np.random.Generator, placed: np.random.Generator) -> list:
    ended = pd.notna(one["ended"])
    way = "in part" if one["way"] == "order" and one["partial"] else one["way"]
    outcome = str(rng.choice(_WAYS[way])) if ended else ""
    placement = _placement(one, placed) if ended else ""
    if placement and one["sections"] == "I" and way != "in part":
        outcome, placement = placement, ""
    return [
        one["reference"],
        one["case_reference"] if rng.random() > 0.06 else None,
        one["person_id"],
        one["locality"] if rng.random() > 0.5 else None,
        known(one["lodged"]),
        known(one["registered"]),
        str(rng.choice(_KINDS[one["kind"]])),
        one["sections"] or None,
        one["extended"] or None,
        one["phase"] or None,
        known(one["decided"]),
        known(one["certificate"]),
        one["response_due"].date() if pd.notna(one["response_due"]) else None,
        known(one["response_sent"]),
        _hearing(one, rng),
        _status(one),
        outcome or ("Awaiting decision" if _heard(one) else None),
        placement or None,
        known(one["ended"]),
        known(one["notice"]),
        known(one["order"]),
        one["directed"].date() if pd.notna(one["directed"]) else None,
        "Yes" if one["exempt"] else None,
        *(known(one[name]) for name in ("informed", "no_plan", "draft", "final")),
    ]


def _placement(one: dict, rng: np.random.Generator) -> str:
    """Whose school was named, where the log says so: the council's only where the family won on something else."""
    said = ""
    if "I" in one["sections"] and one["way"] in ("order", "dismissed"):
        alone = one["sections"] == "I"
        odds = (0.46, 0.36, 0.0, 0.18) if alone else (0.26, 0.24, 0.22, 0.28)
        whose = "council" if one["way"] == "dismissed" else str(rng.choice(["parent", "agreed", "council", ""], p=odds))
        said = str(rng.choice(_PLACEMENTS[whose])) if whose else ""
    return said


def _heard(one: dict) -> bool:
    return pd.notna(one["hearing"]) and one["hearing"] <= END


def _hearing(one: dict, rng: np.random.Generator) -> object:
    if pd.notna(one["hearing"]):
        return one["hearing"].date()
    return "TBC" if pd.isna(one["ended"]) and rng.random() < 0.5 else None


def _status(one: dict) -> str:
    if pd.notna(one["ended"]):
        return "Closed"
    if one["stayed"]:
        return "Stayed"
    if _heard(one):
        return "Awaiting decision"
    return "Listed" if pd.notna(one["hearing"]) else "Registered"


def _claim(number: int, registered: str) -> list:
    """A discrimination claim, about a school of the council: no time limit of appeals applies to it."""
    day = pd.Timestamp(registered)
    ended = day + pd.Timedelta(days=200)
    row: list[object] = [None] * len(HEADINGS)
    row[0], row[5], row[6] = f"EH998/{day:%y}/{900 + number:05d}", day.date(), "DD claim"
    row[15], row[16], row[18] = ("Closed", "Withdrawn", ended.date()) if ended <= END else ("Registered", None, None)
    return row


def _spoil(rows: list[list]) -> None:
    """What a hand-kept log has: an outcome in the status, a day typed as text, one that cannot be, a blank."""
    closed = [row for row in rows if row[15] == "Closed" and row[16] == "Withdrawn"]
    for row in closed[:6]:
        row[15], row[16] = "Withdrawn", None
    for row in rows[40:300:40]:
        row[5] = f"{row[5].day}.{row[5].month}.{row[5]:%y}"
    rows[77][10] = "31/02/2023"
    rows[120][5] = None
    rows[151][6] = "See file"
