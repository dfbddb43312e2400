"""Answers to surveys: on their own scale, linked to nobody, and never what was written freely."""

from datetime import date

import pytest

from data_access.layouts.cells import code_of
from data_access.registers.quality.code_words import RESPONDENTS, SURVEY_ANSWERS, SURVEY_SCALES
from data_access.registers.quality.surveys import check_survey, tidy_survey
from data_access.storage import store
from metrics.quality import surveys as rules
from tests.conftest import council_of, taken_in
from tests.data_access.registers.sheets import SHEET, as_found, said, typed


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1 to 5", "from_1_to_5"),
        ("1-5", "from_1_to_5"),
        ("Scale of 0 to 10", "from_0_to_10"),
        ("1-5 (5 = best)", "from_1_to_5"),
        ("1-5 (1 = best)", None),
        ("1 to 3", None),
        ("5 to 1", None),
        ("Agree/disagree", "agreement"),
        ("Yes/No", "yes_no"),
        ("Stars", None),
    ],
)
def test_scales(written, read):
    """A scale whose best number is the lowest would turn every mean round: it is asked about."""
    assert code_of(written, SURVEY_SCALES) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Strongly agree", "strongly_agree"),
        ("Tend to agree", "agree"),
        ("Neither agree nor disagree", "neither_agree"),
        ("Fairly satisfied", "satisfied"),
        ("Yes, definitely", "yes"),
        ("To some extent", "partly"),
        ("Not sure", "dont_know"),
        ("Agree, but not with section F", None),
        ("They never rang back", None),
    ],
)
def test_answers_in_words(written, read):
    assert code_of(written, SURVEY_ANSWERS) == read


def test_who_answered():
    assert [code_of(one, RESPONDENTS) for one in ("Parent/carer", "Young person", "SENCO", "Dog")] == [
        "parent",
        "young_person",
        "school",
        None,
    ]


def test_numbers_and_words_stand_apart_and_each_on_its_own_scale():
    rows = as_found(
        answered_date=["2026-03-02"] * 5,
        question=["Q"] * 5,
        scale=[None, "1 to 5", None, "1 to 5", None],
        answer=["Agree", "4", "8 out of 10", "Agree", "3"],
    )
    tidy, findings = tidy_survey(rows, SHEET)
    assert list(tidy["score"].fillna("")) == ["", "4", "8", "", "3"]
    assert list(tidy["answer"].fillna("")) == ["Agree", "", "", "Agree", ""]
    assert list(tidy["scale"].fillna("")) == ["Agree to disagree", "1 to 5", "1 to 10", "Agree to disagree", ""]
    assert said(findings) == [("SURVEY-OTHER-SCALE", (5,))]


def test_a_number_without_its_scale_or_off_it_is_asked_about():
    rows = typed(
        answered_date=["2026-03-02", "2026-03-02", "2026-03-02", None],
        score=[3.0, 6.0, 5.0, 5.0],
        scale=[None, "from_1_to_5", "from_1_to_5", "from_1_to_5"],
    )
    assert said(check_survey(rows, "survey.csv").findings) == [
        ("SURVEY-NOT-DATED", (5,)),
        ("SURVEY-NO-SCALE", (2,)),
        ("SURVEY-OFF-SCALE", (3,)),
    ]


@pytest.mark.parametrize("together", [True, False])
def test_a_second_wave_stands_beside_the_first_whether_in_one_file_or_two(database, together):
    """By hand: 1 and 2 in March, 1, 2 and 3 in May, whose two answers are one response: five responses, six answers."""
    head = "Response ID,Date answered,Question,Scale,Answer\n"
    first = "1,2026-03-02,How well informed?,1 to 5,4\n2,2026-03-02,How well informed?,1 to 5,4\n"
    second = "1,2026-05-05,How well informed?,1 to 5,4\n2,2026-05-05,How well informed?,1 to 5,2\n"
    second += "3,2026-05-05,How well informed?,1 to 5,2\n3,2026-05-05,The plan is right,,Agree\n"
    files = [first + second] if together else [first, second]
    for number, rows in enumerate(files, 5):
        about = {"extracted_on": date(2026, number, 30), "partial": number > 5}
        done = taken_in((head + rows).encode(), f"wave{number}.csv", database, **about)
        assert not [one for one in done.findings if one.code == "ROW-SAME-KEY"]
    answers = council_of(database).register("survey_answers")
    assert rules.answers_given(answers).sum() == 6
    assert rules.responses(answers).sum() == 5


def test_nothing_written_freely_and_nobody_is_kept(database):
    """Neither a column of remarks, nor a remark in the place of an answer, nor whoever is named beside it."""
    sheet = "Date answered,Question,Scale,Answer,Respondent group,Child ID,Case reference,Anything else?\n"
    sheet += "2026-03-02,Was it good?,Yes/No,Yes,Parent,C-77,C77,Imagined Remark\n"
    sheet += "2026-03-02,What would help?,,Imagined Remark,Parent,C-77,C77,\n"
    done = taken_in(sheet.encode(), "survey.csv", database, extracted_on=date(2026, 4, 1))
    codes = {one.code: one for one in done.findings}
    assert codes["SURVEY-COLUMN"].column in ("Case reference", "Anything else?")
    assert "SURVEY-PERSON" in codes
    kept = store.load_registers(database)["survey_answers"]
    assert not {"Imagined", "C-77", "C77"} & set(kept.to_csv().replace(",", " ").split())
    assert kept["person_key"].isna().all()
    assert "Imagined" not in " ".join(one.sentence() + " ".join(one.found) for one in done.findings)
