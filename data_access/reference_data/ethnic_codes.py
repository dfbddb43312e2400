"""The extended ethnic codes that schools and case systems hold, by the main code that SEN2 and our figures use.

A line of ``ethnic_codes.csv`` is one extended code, its category and the main code it belongs to. A code that is not
there stays a finding of the upload: it is never guessed.
"""

from collections.abc import Mapping
from pathlib import Path

from data_access.reference_data.csv_tables import FOLDER, check_known, check_once, read_table
from metrics.cases.code_lists import ETHNICITY


def read_ethnic_codes(path: Path) -> dict[str, str]:
    """The main code of each extended code. Raises WrongTable for a code that stands twice and a main code unknown."""
    rows = read_table(path, ("code", "category", "main_code"))
    check_once(path, (row["code"] for row in rows))
    check_known(path, (row["main_code"] for row in rows), ETHNICITY.values())
    return {row["code"]: row["main_code"] for row in rows}


MAIN_CODES: Mapping[str, str] = read_ethnic_codes(FOLDER / "ethnic_codes.csv")
