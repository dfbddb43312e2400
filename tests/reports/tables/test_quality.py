"""The table of questions: means on their own scale, and nothing that gives a few answers away."""

from metrics.quality.surveys import QuestionAsked
from reports.tables.quality import TOO_FEW, questions_table


def test_a_mean_names_its_scale_and_words_have_none():
    table = questions_table(
        [
            QuestionAsked("Clear?", "1 to 5", 1200, 1200, 900, 4.25),
            QuestionAsked("Kind?", "Yes or no", 30, 20, 10, None),
            QuestionAsked("Quick?", "Not recorded", 3, 0, 0, None),
        ],
        5,
    )
    assert table.values.tolist() == [
        ["Clear?", "1,200", "75.0% (900 of 1,200)", "1 to 5: 4.3"],
        ["Kind?", "30", "50.0% (10 of 20)", "Yes or no"],
        ["Quick?", "3", "", "Not recorded"],
    ]


def test_few_answers_on_either_side_are_not_shown():
    """Hidden: 4 answers; 4 positive of 20; 16 of 20, which leaves 4. Shown: 5 of 10, none of 5, all of 5."""
    sizes = [(4, 2), (20, 4), (20, 16), (10, 5), (5, 0), (5, 5)]
    table = questions_table([QuestionAsked("Q", "1 to 5", told, told, positive, 3.0) for told, positive in sizes], 5)
    assert [one == TOO_FEW for one in table["Positive"]] == [True, True, True, False, False, False]
    assert [TOO_FEW in one for one in table["Scale, and the mean of scores"]] == [
        True,
        False,
        False,
        False,
        False,
        False,
    ]


def test_nothing_asked_is_a_table_with_headings():
    assert list(questions_table([], 5).columns) == ["Question", "Answers", "Positive", "Scale, and the mean of scores"]
