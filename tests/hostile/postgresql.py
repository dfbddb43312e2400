"""A PostgreSQL server of our own, if one is installed."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def server_programs() -> Path | None:
    """Where initdb and pg_ctl are: on the path, or where Debian puts them."""
    if found := shutil.which("pg_ctl"):
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin/"), default=None)


def as_server_user(command: list[str]) -> None:
    """PostgreSQL refuses to run as root; Debian's package brings a user of its own."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.name != "nt" and os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, timeout=60)


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """A server on a free port of this computer with an empty database "postgres"; its address without a name."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to the server's user
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = Path(folder) / "data"
        control = [str(programs / "pg_ctl"), "-D", str(data)]
        as_server_user([str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "--no-sync"])
        options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder}"
        as_server_user([*control, "-w", "-l", f"{folder}/log", "-o", options, "start"])
        try:
            yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/"
        finally:
            as_server_user([*control, "-m", "immediate", "stop"])
