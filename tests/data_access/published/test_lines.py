"""Which lines of DfE's files are about all children: by the words of their topic and group."""

import pandas as pd
import pytest

from data_access.published.lines import headline_rows


@pytest.mark.parametrize(
    ("topic", "group", "headline"),
    [
        ("EHC plans", "EHC plans", True),
        ("EHC plans", "ehc PLANS", True),
        ("All EHC plans", "All EHC plans issued", True),
        ("Total", "New EHC plans", True),
        ("All plans", "Male", False),
        ("Sex", "Total", False),
        ("Sex", "Male", False),
        ("Allergies", "All plans", False),
    ],
)
def test_a_line_about_all_has_the_name_of_its_topic_or_both_mean_all(topic, group, headline):
    """DfE words the label anew in most years; "all" is a word, not the beginning of one."""
    figures = pd.DataFrame({"breakdown_topic": [topic], "breakdown": [group]})
    assert headline_rows(figures).tolist() == [headline]
