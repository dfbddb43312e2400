"""Empty workbooks for whoever fills in a list by hand."""

from pathlib import Path
from typing import Annotated

import typer

from metrics.datasets import rows_named
from reports.template import TEMPLATES, template_workbook
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
    try:
        with path.open("xb") as file:
            file.write(template_workbook(about))
    except FileExistsError:
        raise typer.BadParameter(f"{path} is there already.", param_hint="--to") from None
    messages.print(f"{path}: an empty list of {rows_named(about)}.", markup=False, soft_wrap=True)
