"""A file of this computer as bytes, for the terminal: never more of it than may be loaded."""

from pathlib import Path

from data_access.files import findings as say
from data_access.files.limits import MEGABYTE, Limits


def bytes_of(path: Path, limits: Limits | None = None) -> bytes:
    """The content. Raises FileRefused: FILE-SIZE, or FILE-UNREADABLE where the system does not give it.

    The size a folder shows is not believed: a device or a pipe shows none and never ends.
    """
    most = (limits or Limits()).block_file_bytes
    try:
        size = path.stat().st_size
        content = b"" if size > most else _some(path, most + 1)
    except OSError as error:
        raise say.UNREADABLE.refusal(path.name, why=error.strerror or "no reason given") from error
    if size > most or len(content) > most:
        raise say.TOO_LARGE.refusal(path.name, megabytes=max(size, len(content)) / MEGABYTE, most=most / MEGABYTE)
    return content


def _some(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)
