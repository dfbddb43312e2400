"""What others ask of a council, written from what is loaded."""

from pathlib import Path
from typing import Annotated

import typer

from reports import wording
from reports.annex_a import annex_a_workbook
from terminal.data import counted_council, open_kept, own_settings, write_new
from terminal.messages import messages
from terminal.options import AsAtOption, DatabaseOption


def annex_a(
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="Default: Annex A.xlsx, here.")] = Path(
        "Annex A.xlsx"
    ),
    as_at: AsAtOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write the inspectors' list of children with a plan (Annex A, List 1), as far as it is held here.

    A second sheet says of each column what fills it, or why it is empty. A file that is there already is left as it
    is.
    """
    council = counted_council(database, as_at, None)
    about = {"Council": own_settings(open_kept(database)).council, "As known on": wording.day(council.as_at)}
    write_new(to, lambda: annex_a_workbook(council, about))
    messages.print(f"{to}: children with a plan on {wording.day(council.as_at)}.", markup=False, soft_wrap=True)
