"""The dashboard, started on this machine."""

import os
from typing import Annotated

import typer

from data_access.storage.database import DATABASE_VARIABLE
from terminal.data import settings_of
from terminal.options import DatabaseOption


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8501,
    address: Annotated[str, typer.Option(help="Where to listen. Default: on this computer alone (127.0.0.1).")] = "",
    database: DatabaseOption = None,
) -> None:
    """Start the dashboard on this machine, for a browser on it or a web server in front of it.

    Ready once it says so: then /_stcore/health answers "ok". Ctrl+C or SIGTERM stops it within some seconds.
    """
    from serving.run import PortNotUsable, run  # what serves takes a second to import, and no other command needs it

    settings_of(None)
    if database:
        os.environ[DATABASE_VARIABLE] = database
    try:
        run(port, address)
    except PortNotUsable as problem:
        raise typer.BadParameter(str(problem), param_hint="--port") from problem
