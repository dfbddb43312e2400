"""The reading process: parses one upload under limits, writes what it found, and ends.

A parser that runs out of memory or crashes takes only this process with it. Run by
``data_access.files.reading``; the protocol is a folder with ``upload`` in it and one line of JSON on
standard input once the pre-flight has passed. Results: ``result.json`` and one Arrow file a sheet; of long
text one Arrow file a block, each handed over before the next but one is read. Nothing is printed, and no
exception text leaves the process: it could hold a cell's content.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from data_access.findings import FileRefused, Read

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[float, str], None]
OUT_OF_MEMORY = 71
_PARENT = os.getppid()
_PAUSE = 0.01


def main(folder: str, is_workbook: bool) -> int:
    """Do what the line on standard input asks, in ``folder``; the process's exit code."""
    sys.meta_path.insert(0, _WithoutPandas)
    _import_readers(is_workbook)
    line = sys.stdin.readline()
    if not line.strip():  # the parent refused the file, or is gone
        return 0
    task = json.loads(line)
    _set_limits(task["memory_bytes"], task["cpu_seconds"])
    place = Path(folder)
    try:
        result = parse(task, place)
    except MemoryError:
        return OUT_OF_MEMORY
    (place / "result.json").write_text(json.dumps(result), encoding="utf-8")
    return 0


class _WithoutPandas:
    """Keeps pandas out, which pyarrow would load, for half a second, to see whether what it is given is of pandas."""

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> None:
        """Asked before every import. Raises ImportError for pandas."""
        if name == "pandas":
            raise ImportError(name)


def _import_readers(is_workbook: bool) -> None:
    """Loaded while the parent still looks the file over, so the wait is shared."""
    import pyarrow as pa  # noqa: F401

    if is_workbook:
        import fastexcel  # noqa: F401
        import pyarrow.compute  # noqa: F401


def _set_limits(memory_bytes: int, cpu_seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent watches the clock and the memory
        return
    wanted = {
        resource.RLIMIT_AS: memory_bytes,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_CORE: 0,  # a core dump would hold the upload
    }
    for limit, most in wanted.items():
        hard = resource.getrlimit(limit)[1]
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (soft, hard))


def parse(task: dict, place: Path, *, ahead: int = 2) -> dict:
    """What is in the upload that lies in ``place``: sheets as files beside it, findings, and the day it tells.

    Of a file in blocks no more than ``ahead`` lie there at a time.
    """
    content = (place / "upload").read_bytes()
    (place / "upload").unlink()

    def progress(fraction: float, words: str) -> None:
        (place / "progress.new").write_text(json.dumps([fraction, words]), encoding="utf-8")
        (place / "progress.new").replace(place / "progress")

    try:
        (outcome, findings) = _reader(task["kind"], _HandOver(place, ahead))(content, task, progress)
    except FileRefused as refusal:
        return {"refused": asdict(refusal.finding)}
    sheets = []
    for number, sheet in enumerate(outcome.pop("sheets")):
        progress(0.95, "Handing over")
        sheets.append(_write_sheet(sheet, place / f"{number}.arrow"))
    return {**outcome, "sheets": sheets, "findings": [asdict(finding) for finding in findings]}


def _reader(kind: str, hand_over: "_HandOver") -> Callable[[bytes, dict, Progress], Read[dict]]:
    """What reads a kind of file; loaded only when it is needed."""
    if kind == "blocks":
        from data_access.files.process.csv_blocks import read_blocks

        read = partial(read_blocks, hand_over=hand_over)
    elif kind == "csv":
        from data_access.files.csv_text import read_csv as read
    elif kind == "zip":
        from data_access.files.process.csv_packet import read_packet as read
    elif kind == "download":
        from data_access.files.process.downloads import read_download as read
    elif kind == "xml":
        from data_access.sen2.return_xml import read_sen2 as read
    elif kind == "docx":
        from data_access.files.docx_tables import read_docx as read
    else:
        from data_access.files.excel_cells import read_workbook as read
    return read


class _HandOver:
    """Hands block after block to the parent, and waits while some lie there: the disk holds no more than those."""

    def __init__(self, place: Path, ahead: int):
        self._place, self._ahead, self._count = place, ahead, 0

    def __call__(self, block: "pa.Table") -> None:
        before = self._place / block_name(self._count - self._ahead)
        while before.exists():
            if os.getppid() != _PARENT:  # the parent was killed: nobody will ever take it
                sys.exit(1)
            time.sleep(_PAUSE)
        _write_table(block, self._place / "block.new")
        (self._place / "block.new").replace(self._place / block_name(self._count))
        self._count += 1


def block_name(number: int) -> str:
    """The file of a block, counted from 0."""
    return f"block-{number}.arrow"


def _write_sheet(sheet: dict, path: Path) -> dict:
    import pyarrow as pa

    cells, rows = sheet["cells"], sheet["rows"]
    if isinstance(cells, pa.RecordBatch):
        cells = pa.Table.from_batches([cells])
    if (widths := sheet.get("widths")) is not None and len(widths.unique()) > 1:
        cells = cells.append_column("width", widths)
    _write_table(cells.append_column("row", rows), path)
    told = {"visible": sheet.get("visible", True), "struck": sheet.get("struck", [])}
    return {"name": sheet["name"], "file": path.name, **told}


def _write_table(table: "pa.Table", path: Path) -> None:
    import pyarrow as pa
    import pyarrow.ipc

    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
