"""Empty workbooks for whoever fills in a list by hand."""

from pathlib import Path
from typing import Annotated

import typer

from metrics.datasets import rows_named
from reports.template import TEMPLATES, template_workbook
from terminal.data import write_new
from terminal.messages import messages


def template(
    about: Annotated[str, typer.Argument(metavar="LIST", help="One of: " + ", ".join(TEMPLATES) + ".")],
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Default: LIST template.xlsx, here.")] = None,
) -> None:
    """Write an empty workbook for a list: headings, drop-downs, notes, and one invented example beside them.

    A file that is there already is left as it is.
    """
    if about not in TEMPLATES:
        known = ", ".join(TEMPLATES)
        raise typer.BadParameter(f"There is no template of {about!r}. Known: {known}.", param_hint="LIST")
    path = to or Path(f"{about} template.xlsx")
    write_new(path, lambda: template_workbook(about))
    messages.print(f"{path}: an empty list of {rows_named(about)}.", markup=False, soft_wrap=True)
