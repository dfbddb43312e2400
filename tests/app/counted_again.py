"""Words and numbers of a page, to be counted a second time from the register."""

import re
from collections.abc import Callable

import pandas as pd
from streamlit.testing.v1 import AppTest

Start = Callable[..., AppTest]
YEAR = (pd.Timestamp("2025-11-01"), pd.Timestamp("2026-10-31"))


def numbers_in(text: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def line_of(said: str, begins: str) -> str:
    return next(line for line in said.splitlines() if re.match(begins, line))
