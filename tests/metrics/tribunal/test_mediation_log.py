"""What follows from a row of the log of mediations: whether an appeal followed, and by when it had to be arranged."""

from datetime import date

from metrics.tribunal import mediations
from tests.metrics.tables import DAY, ago, around, council, held, register

HELD = ago(90)
DECIDED = ago(150)


def followed(*pairs: tuple[list[dict], dict]) -> list[bool]:
    """Of each mediation, with the appeals about the same child's case, whether an appeal followed."""
    told = {"told_date": ago(120), "held_date": HELD}
    log, appeals = [], []
    for number, (found, mediation) in enumerate(pairs):
        log.append({"mediation_reference": f"M{number}", "case_reference": f"C{number}"} | told | mediation)
        usual = {"case_reference": f"C{number}", "appeal_type": "RTA"}
        appeals += [usual | {"appeal_reference": f"A{number}.{place}"} | one for place, one in enumerate(found)]
    return held(mediations.appealed_later, council(mediations=log, appeals=appeals).register("mediations"))


def test_one_of_two_appeals_is_enough_and_none_is_none():
    two = [{"registered_date": ago(100)}, {"registered_date": ago(80)}]
    assert followed(([], {}), (two, {}), (two[:1], {})) == [False, True, False]
    assert followed(([], {})) == [False]


def test_an_appeal_registered_after_the_mediation_followed_it():
    """T8 of the study: registered after. The day before, the day and the day after."""
    assert followed(*(([{"registered_date": day}], {}) for day in around(HELD))) == [False, False, True]


def test_the_same_decision_where_both_logs_date_it():
    ours_and_theirs = {
        (DECIDED, DECIDED): True,
        (DECIDED, ago(149)): False,
        (DECIDED, ago(151)): False,
        (DECIDED, None): True,
        (None, DECIDED): True,
        (None, None): True,
    }
    appeal = {"registered_date": ago(80)}
    pairs = (([appeal | {"decision_date": theirs}], {"decision_date": ours}) for ours, theirs in ours_and_theirs)
    assert followed(*pairs) == list(ours_and_theirs.values())


def test_the_same_person_or_the_same_case():
    """Another case; none on either side; the same and another person; no day of registration; never held."""
    pairs = [
        ({"case_reference": "C99"}, {}, False),
        ({"case_reference": None}, {"case_reference": None}, False),
        ({"case_reference": "C99", "person_key": "p"}, {"person_key": "p"}, True),
        ({"case_reference": "C99", "person_key": "q"}, {"person_key": "r"}, False),
        ({"registered_date": None, "lodged_date": ago(80)}, {}, False),
        ({}, {"held_date": None}, False),
    ]
    found = followed(*(([{"registered_date": ago(80)} | appeal], mediation) for appeal, mediation, _ in pairs))
    assert found == [linked for *_, linked in pairs]


def test_the_mediations_own_word_counts_without_an_appeal():
    assert followed(([], {"appealed": True}), ([], {"appealed": False})) == [True, False]


def test_thirty_days_over_the_end_of_a_month_and_a_leap_day():
    """WE12 of the study: told on 10 March 2025, by 9 April; told of the failure on 16 April, the certificate comes by
    the 23rd, because 18 and 21 April are Easter. Thirty days from 30 January reach 29 February in a leap year."""
    rows = [
        {"told_date": date(2025, 3, 10), "failed_date": date(2025, 4, 16)},
        {"told_date": date(2024, 1, 30)},
        {"told_date": date(2025, 1, 30)},
    ]
    made = register("mediations", *rows, appeals=()).rows
    assert made["arrange_due"].dt.date.tolist() == [date(2025, 4, 9), date(2024, 2, 29), date(2025, 3, 1)]
    assert made["deemed_certificate_due"].dt.date.iloc[0] == date(2025, 4, 23)


def test_arranged_by_the_mediation_or_by_the_certificate_whichever_is_first():
    """A certificate counts only where it could not be arranged."""
    failed = {"failed_date": ago(95)}
    rows = [
        {"held_date": ago(90), "certificate_date": ago(91)} | failed,
        {"held_date": ago(90), "certificate_date": ago(89)} | failed,
        {"certificate_date": ago(91)} | failed,
        {"held_date": ago(90), "certificate_date": ago(91)},
        {"certificate_date": ago(91)},
    ]
    made = register("mediations", *({"told_date": ago(120)} | row for row in rows), appeals=()).rows["arranged_on"]
    assert made.dt.date.iloc[:4].tolist() == [ago(91), ago(90), ago(91), ago(90)]
    assert made.isna().tolist() == [False] * 4 + [True]


def test_an_agreement_starts_the_clock_of_what_was_agreed():
    """WE11 of the study: agreed on 1 October 2025 about contents, by 5 November; about what cannot be appealed, by the
    15th; about the same with another day in writing, by that. Without its own day the mediation's counts, and without
    an agreement nothing is owed."""
    agreed = {"told_date": date(2025, 9, 1), "held_date": date(2025, 9, 30), "agreement_date": date(2025, 10, 1)}
    rows = [
        agreed | {"mediation_about": "CON_F"},
        agreed | {"order_type": "non_appealable"},
        agreed | {"order_type": "non_appealable", "agreed_by": date(2025, 11, 30)},
        agreed | {"mediation_about": "CON_F", "agreement_date": None, "mediation_outcome": "agreed"},
        agreed | {"mediation_about": "CON_F", "agreement_date": None, "mediation_outcome": "partial"},
        agreed | {"mediation_about": "CON_F", "agreement_date": None},
    ]
    due = register("mediations", *rows, appeals=(), as_at=DAY).rows["order_due"]
    days = [(11, 5), (10, 15), (11, 30), (11, 4), (11, 4)]
    assert due.dt.date.iloc[:5].tolist() == [date(2025, *one) for one in days]
    assert due.isna().tolist() == [False] * 5 + [True]


def test_a_mediation_is_linked_to_the_childs_case():
    """Place and need are the log's own, else the case's."""
    own = [{"case_reference": "C1", "received_date": ago(400), "locality": "North"}]
    rows = [{"case_reference": name, "told_date": ago(120)} for name in ("C1", "C2")]
    rows.append(rows[0] | {"locality": "South"})
    made = register("mediations", *rows, own=own, appeals=()).rows
    assert made["linked_case"].tolist() == [True, False, True]
    places = made["locality"].astype("object")
    assert places.where(places.notna(), None).tolist() == ["North", None, "South"]


def test_a_mediation_is_arranged_in_time_on_the_thirtieth_day():
    """SEND Regulations 2014, 36: within 30 days of being told. Day 29, day 30 and day 31."""
    table = register("mediations", *({"told_date": ago(60), "held_date": day} for day in around(ago(30))))
    assert held(mediations.arranged_in_time, table) == [True, True, False]
