"""Blocks of attendance as the readers get them."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from data_access.attendance.columns import Block
from data_access.findings import Finding, Source


def block(first_line: int = 2, **columns: Sequence[str | None]) -> Block:
    """Lines from ``first_line`` on, a column of texts for each field."""
    size = len(next(iter(columns.values())))
    made = {name: pa.array(list(texts), pa.string()).dictionary_encode() for name, texts in columns.items()}
    return Block(made, np.arange(first_line, first_line + size), Source("f.csv"))


def said(findings: Sequence[Finding]) -> dict[str, tuple[int, ...]]:
    """Code → lines."""
    return {finding.code: finding.rows for finding in findings}
