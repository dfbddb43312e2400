"""Ofsted's Annex A asks for "e) SEMH": the letter is the list's, not the answer's."""

from data_access.storage import store
from tests.integration.cases.in_the_sheet.files import loaded


def test_the_answers_without_their_letters(database):
    loaded("18", "annex_a_list1.xlsx", database)
    cases = store.load_cases(database).cases.sort_values("source_row")
    assert cases["primary_need"].tolist() == ["SEMH", "ASD", "SLCN", "SPLD"]
    assert cases["sex"].tolist() == ["M", "F", "U", "F"]
    assert cases["ethnicity"].tolist() == ["WBRI"] * 4
