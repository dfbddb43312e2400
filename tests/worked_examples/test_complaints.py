"""The domain study's worked examples about complaints and the Ombudsman, from a file to the figure."""

from datetime import date

import pandas as pd
import pytest

from data_access.settings.read import SettingsError, read_settings
from data_access.storage import store
from metrics.base.periods import parse
from metrics.cases.case_tables import ALL_AGES, CaseTables
from metrics.catalogue import CATALOGUE
from metrics.complaints.ombudsman import repeated_themes
from metrics.counting.evaluate import evaluate
from metrics.counting.registers import Council
from metrics.datasets import DATASETS
from metrics.law.statutory import PUBLIC_REPORT_REPLY
from tests.conftest import council_of, taken_in

COMPLAINT = ("Complaint reference", "Procedure", "Stage", "Date received", "Date acknowledged", "Extended to",
             "Date responded", "Outcome", "Panel held", "Panel report date", "LGSCO ref")  # fmt: skip


CODE = """[[complaint_stages]]
procedure = "corporate"
stage = 1
clock_starts = "acknowledgement"
acknowledge = 5
respond = 10
extension = 10
"""
"""The code's limits as a council's own, which hold from before 1 April 2026."""


def as_csv(rows: list[dict[str, str]]) -> bytes:
    return pd.DataFrame(rows).fillna("").to_csv(index=False).encode()


def complaint(**cells: str) -> dict[str, str]:
    return {name: cells.get(name.lower().replace(" ", "_"), "") for name in COMPLAINT}


def days(register, *names: str) -> tuple[date | None, ...]:
    (row,) = register.rows.to_dict("records")
    return tuple(None if pd.isna(row[name]) else row[name].date() for name in names)


def figure(council: Council, key: str, period: str):
    metric = CATALOGUE[key]
    (found,) = parse(period, as_at=council.as_at)
    return evaluate(metric, council.table(metric.about), [found]).iloc[0]


def under(settings: str, database, tmp_path, as_at: date) -> Council:
    (tmp_path / "sendboard.toml").write_text(settings, encoding="utf-8")
    chosen = read_settings(tmp_path / "sendboard.toml")
    loaded = store.load_cases(database)
    assert loaded is not None
    tables = CaseTables.build(
        loaded.cases, as_at=as_at, conventions=chosen.conventions, population=chosen.population
    )  # fmt: skip
    return Council.build(tables, DATASETS, store.load_registers(database))


def test_we20_days_of_the_code(database, tmp_path):
    """Received 14 April 2025, acknowledged on the 16th. Easter and the early May holiday lie in it."""
    row = complaint(complaint_reference="A", procedure="Corporate", stage="1", date_received="2025-04-14",
                    date_acknowledged="2025-04-16")  # fmt: skip
    taken_in(as_csv([row]), "complaints.csv", database)
    register = under(CODE, database, tmp_path, date(2025, 6, 30)).register("complaints")
    found = days(register, "acknowledge_due", "response_due", "longest_due")
    assert found == (date(2025, 4, 23), date(2025, 5, 2), date(2025, 5, 19))
    receipt = (
        '[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nacknowledge = 5\nrespond = 10\nextension = 10\n'
    )
    other = under(receipt, database, tmp_path, date(2025, 6, 30))
    assert days(other.register("complaints"), "response_due") == (date(2025, 4, 30),), "a council that counts receipt"
    later = under(CODE + receipt + "in_force = 2025-04-15\n", database, tmp_path, date(2025, 6, 30))
    assert days(later.register("complaints"), "response_due") == (date(2025, 5, 2),), "not yet in force on the 14th"


@pytest.mark.parametrize(
    ("stage", "received", "usual", "longest"),
    [("1", "2025-12-15", date(2025, 12, 31), date(2026, 1, 15)), ("2", "2025-09-01", date(2025, 10, 6),
     date(2025, 12, 1)), ("3", "2026-01-05", date(2026, 2, 16), date(2026, 2, 16))],
)  # fmt: skip
def test_we22_days_of_the_childrens_procedure(database, stage, received, usual, longest):
    """Stage 1: 10 working days, at most 20; stage 2: 25, at most 65; panel: 30. From receipt, not acknowledgement."""
    row = complaint(complaint_reference="A", procedure="Statutory", stage=stage, date_received=received,
                    date_acknowledged=received)  # fmt: skip
    taken_in(as_csv([row]), "complaints.csv", database)
    register = council_of(database, date(2026, 3, 31)).register("complaints")
    assert days(register, "acknowledge_due", "response_due", "longest_due") == (None, usual, longest)


def test_a_panels_report_and_the_reply_to_it(database):
    """Five working days for the report, 15 for the reply: from Monday 16 February 2026 to the 23rd, and to 16 March."""
    row = complaint(complaint_reference="A", procedure="Statutory", stage="3", date_received="2026-01-05",
                    panel_held="2026-02-16", panel_report_date="2026-02-23")  # fmt: skip
    taken_in(as_csv([row]), "complaints.csv", database)
    register = council_of(database, date(2026, 3, 31)).register("complaints")
    found = days(register, "panel_report_due", "panel_reply_due", "answered_on")
    assert found == (date(2026, 2, 23), date(2026, 3, 16), date(2026, 2, 16))


def test_an_extension_counts_as_far_as_the_limits_allow(database, tmp_path):
    """Extended to August, the answer is still due on the last day that the code gives; "yes" is the longest day."""
    rows = [
        complaint(complaint_reference=ref, stage="1", date_received="2025-04-14", date_acknowledged="2025-04-16",
                  extended_to=until)
        for ref, until in (("A", "2025-08-01"), ("B", "Yes"), ("C", "Yes - to 9/5/2025"), ("D", ""), ("E", "1/4/2025"))
    ]  # fmt: skip
    taken_in(as_csv(rows), "complaints.csv", database)
    council = under(CODE, database, tmp_path, date(2025, 6, 30))
    found = council.register("complaints").rows["response_due"].dt.date.tolist()
    may = [19, 19, 9, 2, 2]
    assert found == [date(2025, 5, number) for number in may]


def test_we23_escalation_and_density(database):
    """40 answers at stage 1, 6 to stage 2, 2 to the Ombudsman; 129 complaints beside 5,415 plans."""
    first = [
        complaint(complaint_reference=f"C{number}", stage="1", date_received="2024-06-03",
                  date_acknowledged="2024-06-04", date_responded="2024-06-18",
                  lgsco_ref=f"24 000 00{number}" if number < 2 else "")
        for number in range(40)
    ]  # fmt: skip
    second = [complaint(complaint_reference=f"C{number}", stage="2", date_received="2024-07-01")
              for number in range(6)]  # fmt: skip
    others = [
        complaint(complaint_reference=f"D{number}", stage="1", date_received="2025-02-03") for number in range(89)
    ]
    taken_in(as_csv([*first, *second, *others]), "complaints.csv", database)
    plans = pd.DataFrame({"Case reference": [f"P{number}" for number in range(5415)], "Request outcome": "H",
                          "Assessment outcome": "H", "Date final plan issued": "2020-09-01",
                          "Date request received": ""})  # fmt: skip
    taken_in(plans.to_csv(index=False).encode(), "cases.csv", database)
    council = council_of(database, date(2025, 3, 31))
    escalated = figure(council, "complaints_escalated", "financial:2024")
    assert (escalated["numerator"], escalated["denominator"], escalated["value"]) == (6, 40, 0.15)
    june = figure(council, "complaints_to_ombudsman", "month:2024-06")
    assert (june["numerator"], june["denominator"], june["value"]) == (2, 40, 0.05)
    density = figure(council, "complaints_per_1000_plans", "financial:2024")
    assert (density["numerator"], density["denominator"]) == (129, 5415)
    assert round(density["value"], 1) == 23.8


def test_upheld_for_every_100000_residents(database, tmp_path):
    """9 upheld among 180,000 residents are 5.0 for every 100,000; without the number nothing is said."""
    rows = [{"LGSCO ref": f"25 000 10{number}", "Decision date": "2025-06-02", "Decision": "Upheld"}
            for number in range(9)]  # fmt: skip
    taken_in(as_csv(rows), "ombudsman.csv", database, holds="ombudsman")
    council = under("residents = 180000", database, tmp_path, date(2026, 3, 31))
    assert council.cases.population[ALL_AGES] == 180_000
    found = figure(council, "ombudsman_upheld_per_100000", "financial:2025")
    assert (found["numerator"], found["denominator"], found["value"]) == (9, 180_000, pytest.approx(5.0))


def test_we31_a_public_reports_days(database, tmp_path):
    """Received 24 July 2025: notice by 7 August, or 31 July where one week is set; reply by 24 October."""
    row = {"LGSCO ref": "25 000 001", "Decision": "Upheld", "Decision date": "2025-07-24", "Public report": "Yes",
           "Report received": "2025-07-24"}  # fmt: skip
    taken_in(as_csv([row]), "ombudsman.csv", database)
    register = council_of(database, date(2026, 1, 31)).register("ombudsman")
    assert days(register, "notice_due", "report_reply_due") == (date(2025, 8, 7), date(2025, 10, 24))
    week = under("[conventions]\npublic_report_notice_days = 7", database, tmp_path, date(2026, 1, 31))
    assert days(week.register("ombudsman"), "notice_due") == (date(2025, 7, 31),)


def test_three_months_end_with_the_month_where_it_has_no_such_day():
    assert PUBLIC_REPORT_REPLY.due(date(2025, 11, 30)) == date(2026, 2, 28)


def test_we34_upheld_in_a_register_of_complaints_or_the_ombudsmans_is_the_familys_win(database):
    """The same word on a tribunal row is refused: there it can mean the opposite."""
    rows = [{"LGSCO ref": "25 000 001", "Decision date": "2025-06-02", "Decision": "Upheld"}]
    done = taken_in(as_csv(rows), "ombudsman.csv", database)
    assert dict(done.held) == {"ombudsman": 1}
    assert not [one for one in done.findings if one.code == "CELL-CODE"]
    register = council_of(database).register("ombudsman")
    assert register.rows["was_upheld"].tolist() == [True]
    row = complaint(complaint_reference="A", stage="1", date_received="2025-06-02", outcome="Upheld")
    taken_in(as_csv([row | {"Date responded": "2025-06-12"}]), "complaints.csv", database)
    assert council_of(database).register("complaints").rows["outcome"].tolist() == ["upheld"]


def test_themes_that_repeat_and_how_often(database):
    """Delay in three decisions, communication in two; a theme named twice in one decision counts once."""
    named = ("Delay; Communication", "delay", "Delay, delay", "Communication", "Plan content")
    rows = [{"LGSCO ref": f"25 000 00{number}", "Decision date": "2025-06-02", "Decision": "Upheld", "Themes": themes}
            for number, themes in enumerate(named)]  # fmt: skip
    taken_in(as_csv(rows), "ombudsman.csv", database)
    found = repeated_themes(council_of(database, date(2025, 12, 31)).register("ombudsman"))
    assert found[["words", "rows"]].to_numpy().tolist() == [
        ["Delay", 3],
        ["Communication", 2],
        ["Plan content", 1],
    ]
    much_later = repeated_themes(council_of(database, date(2027, 6, 2)).register("ombudsman"))
    assert much_later.empty, "24 months to the day"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1', "lacks respond"),
        ('[[complaint_stages]]\nprocedure = "corp"\nstage = 1\nrespond = 10', "procedure is 'corp'"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 4\nrespond = 10', "stage is 4"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = "10"', "respond is '10'"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = 0', "respond is 0"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = 9\nclock_starts = "acknowledgement"',
         "needs days for it"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = 9\nin_force = "2025-04-01"', "in_force"),
        ('[[complaint_stages]]\nprocedure = "corporate"\nstage = 1\nrespond = 9\ncolour = 1', "'colour' is not"),
        ("residents = 0", "residents is 0"),
        ("[conventions]\npublic_report_notice_days = 0", "public_report_notice_days is 0"),
        ("[conventions]\ncomplaint_stages = 3", "'complaint_stages' is not a setting"),
    ],
)  # fmt: skip
def test_limits_that_cannot_be_used_stop_the_program(tmp_path, text, words):
    """With the entry named: limits that were silently ignored would make late answers look timely."""
    (tmp_path / "sendboard.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=words):
        read_settings(tmp_path / "sendboard.toml")
