"""The dashboard, started on this machine."""

import os
import sys
from typing import Annotated

import typer

from data_access.storage.database import DATABASE_VARIABLE
from metrics.base.root import ROOT
from terminal.options import DatabaseOption


def serve(port: Annotated[int, typer.Option(min=1, max=65535)] = 8501, database: DatabaseOption = None) -> None:
    """Start the dashboard on this machine."""
    if database:
        os.environ[DATABASE_VARIABLE] = database
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "dashboard.py"), "--server.port", str(port)]
    os.chdir(ROOT)
    os.execv(sys.executable, command)
