"""What the tests of the page Compare share."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

Start = Callable[..., AppTest]
ON_TIME = "plans_issued_within_20_weeks"


def table(app: AppTest):
    return next(one.value for one in app.main.dataframe if "Place" in one.value.columns).set_index("Place")
