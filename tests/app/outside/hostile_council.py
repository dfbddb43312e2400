"""The sample's council, in which every text that somebody typed is a payload."""

import sqlite3
from pathlib import Path

from sqlalchemy.engine import Engine

from metrics.base.columns import ColumnKind
from metrics.datasets import DATASETS, columns_of
from tests.payloads import PAYLOADS

SETTINGS = f"""
council = '''{PAYLOADS[0]}'''
authority = "383"
[officers]
names = ['''{PAYLOADS[5]}''']
[[rebases]]
metric = "plans_issued_within_20_weeks"
date = 2025-09-01
reason = '''{PAYLOADS[1]}'''
author = '''{PAYLOADS[4]}'''
"""


def make(sample: Engine, file: Path) -> None:
    """A copy of the sample in a file, with payloads for names and words; the same name gets the same one."""
    given: dict[str, str] = {}

    def payload(typed: str | None) -> str | None:
        if not typed or not any(letter.isalpha() for letter in typed):
            return typed
        return given.setdefault(typed, f"{PAYLOADS[len(given) % len(PAYLOADS)]} zq{len(given)}")

    copy = sqlite3.connect(file)
    raw = sample.raw_connection()
    raw.driver_connection.backup(copy)
    raw.close()
    copy.create_function("payload", 1, payload)
    for about in ("cases", *DATASETS):
        table = "case_record" if about == "cases" else f"{about}_record"
        held = {name for _, name, *_ in copy.execute(f"PRAGMA table_info({table})")}
        typed = [one.name for one in columns_of(about) if one.kind in (ColumnKind.TEXT, ColumnKind.WORDS)]
        for column in sorted(held & {name for name in typed if not name.endswith(("_key", "urn"))}):
            copy.execute(f'UPDATE {table} SET "{column}" = payload("{column}")')
        if "source_sheet" in held:
            copy.execute(f"UPDATE {table} SET source_sheet = payload(source_sheet)")
    copy.execute("UPDATE batch SET filename = payload(filename)")
    copy.execute("UPDATE finding SET message = payload(message), sheet = payload(sheet)")
    copy.commit()
    copy.close()
