"""An archive of text files as sheets, read in the child process."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

from data_access.files.bundles.inspecting import parts_of
from data_access.files.bundles.packing import sheet_names
from data_access.files.csv_text import read_csv
from data_access.files.file_kind import kind_from_bytes
from data_access.findings import FileRefused, Read


def read_packet(content: bytes, task: dict, progress: Callable[[float, str], None]) -> Read[dict]:
    """Each file as ``read_csv`` reads it, called as ``sheet_names`` has it; those without anything are left out.

    What is found, or refuses the whole, names the sheet. The archive was looked over by ``inspect_texts`` before.
    """
    sheets, findings = [], []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = parts_of(archive)
        for number, (part, name) in enumerate(zip(parts, sheet_names([one.filename for one in parts]), strict=True)):
            text = archive.read(part)
            if kind_from_bytes(text) == "empty":
                continue
            progress(number / len(parts), f"Reading {name}")
            try:
                made = read_csv(text, {**task, "name": name}, lambda _share, _words: None)
            except FileRefused as refusal:
                raise FileRefused(replace(refusal.finding, sheet=name)) from refusal
            sheets += made.value["sheets"]
            findings += [replace(found, sheet=name) for found in made.findings]
    return Read({"sheets": sheets}, tuple(findings))
