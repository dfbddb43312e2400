"""An archive of text files, looked over before anything parses it."""

from collections.abc import Callable
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from data_access.files import findings as say
from data_access.files.bundles.packing import TEXTS
from data_access.files.file_kind import kind_from_bytes, wide_encoding
from data_access.files.limits import MEGABYTE, Limits
from data_access.files.zip_parts import chunks_of

_BESIDE = ("__macosx", ".", "thumbs.db", "desktop.ini")
"""What systems lay beside the files of an archive."""


def parts_of(archive: ZipFile) -> list[ZipInfo]:
    """The files of an archive, by their names, without folders and what a system laid there."""
    found = [part for part in archive.infolist() if not part.filename.endswith("/") and not _lies_beside(part.filename)]
    return sorted(found, key=lambda part: part.filename)


def holds_texts(archive: ZipFile) -> bool:
    """Whether it is an archive of text files and of nothing else."""
    parts = parts_of(archive)
    return bool(parts) and all(part.filename.casefold().endswith(TEXTS) for part in parts)


def inspect_texts(archive: ZipFile, limits: Limits, progress: Callable[[float], None]) -> None:
    """Unpack every part once; together they may be as large as one file.

    Raises FileRefused: FILE-SIZE, FILE-KIND, FILE-NUL, FILE-EMPTY, FILE-TRUNCATED or FILE-ENCRYPTED.
    """
    parts = parts_of(archive)
    size = sum(part.file_size for part in parts)
    if size > limits.file_bytes:
        raise say.TOO_LARGE.refusal(megabytes=size / MEGABYTE, most=limits.file_bytes / MEGABYTE)
    is_filled = False
    for number, part in enumerate(parts, start=1):
        content = b"".join(chunks_of(archive, part))
        kind = kind_from_bytes(content)
        if kind not in ("csv", "empty"):
            raise say.NOT_ALL_TEXTS.refusal()
        if b"\x00" in content and kind == "csv" and not wide_encoding(content):
            raise say.ZERO_BYTES.refusal()
        is_filled |= kind == "csv"
        progress(number / len(parts))
    if not is_filled:
        raise say.EMPTY.refusal()


def _lies_beside(name: str) -> bool:
    return any(step.casefold().startswith(_BESIDE) for step in PurePosixPath(name).parts)
