"""What DfE publishes: load a release from a file, or fetch the newest."""

from pathlib import Path
from typing import Annotated

import typer

from data_access.files.opening import bytes_of
from data_access.findings import FileRefused
from data_access.published.fetch import fetch_release
from data_access.published.load import load_release
from data_access.reference_data.authorities import BY_CODE, BY_OLD_CODE, kept_code
from reports import wording
from terminal.clock import today
from terminal.data import open_kept, own_settings
from terminal.messages import REFUSED, messages, progress, say_findings
from terminal.options import DatabaseOption


def published(
    files: Annotated[list[Path] | None, typer.Argument(exists=True, dir_okay=False, metavar="FILE…")] = None,
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Download the newest release from DfE's statistics site.")
    ] = False,
    authority: Annotated[
        str,
        typer.Option(
            "--authority", help="DfE's number or the ONS code of the council whose age, sex and other groups to keep."
        ),
    ] = "",
    database: DatabaseOption = None,
) -> None:
    """Load DfE's release on EHC plans: the zip as downloaded, one of its CSV files, or with --fetch the newest.

    Also its absence by pupil characteristics or attendance by SEN, as CSV.

    Of groups by age, sex and so on, only England's are kept, and with --authority the council's and its region's.
    """
    if bool(files) == fetch:
        raise typer.BadParameter("Give the files to load, or --fetch.", param_hint="FILE")
    engine, refused = open_kept(database), 0
    own_settings(engine)  # may add authorities
    area_code = _area(authority) if authority else ""
    for path in files or [None]:
        try:
            name, content = _fetched() if path is None else (path.name, bytes_of(path))
        except FileRefused as refusal:
            say_findings([refusal.finding])
            refused += 1
            continue
        with progress(name) as tell:
            loaded = load_release(engine, content, name, area_code, tell, today=today())
        say_findings(loaded.findings)
        refused += loaded.refused
        if not loaded.refused:
            words = "loaded before, nothing was changed"
            if loaded.stored:
                words = f"{wording.counted(loaded.stored, 'figures')} stored"
            messages.print(f"{name}: release {loaded.release}: {words}.")
    raise typer.Exit(REFUSED if refused else 0)


def _area(authority: str) -> str:
    """The code an authority's figures are kept under, from its number or any of its codes."""
    own = BY_OLD_CODE.get(authority) or BY_CODE.get(kept_code(authority))
    if own is None:
        raise typer.BadParameter(f"{authority} is no authority that SENDboard knows.", param_hint="--authority")
    return own.area_code


def _fetched() -> tuple[str, bytes]:
    with progress("DfE's release") as tell:
        return fetch_release(progress=tell)
