"""The terminal program: its commands in the order its help lists them."""

import sys
from types import TracebackType
from typing import Any

import typer
from typer.core import TyperGroup

from data_access.storage.faults import DatabaseNotUsable, disk_faults_said
from serving.log import without_words
from terminal import changes, counting, loading, packs, publishing, returns, serving, templates, trust, watching
from terminal.messages import NOT_USABLE, messages

HELP = """SENDboard from a terminal or a scheduler: import, check, figures, rows, published figures, and the dashboard.

Exit status: 0 done, 1 a file was refused, 2 wrong use, 3 the database, its key or the disk cannot be used,
4 nothing done: it would take something away, and asks first."""

UNFORESEEN = "This is a fault of SENDboard. Send these lines to whoever looks after it: none of your data are in them."


class Commands(TyperGroup):
    """All commands; a fault of the database or the disk ends any of them with a sentence and the status NOT_USABLE."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            with disk_faults_said("A file or its disk"):
                return super().invoke(ctx)
        except DatabaseNotUsable as problem:
            messages.print(str(problem), markup=False, soft_wrap=True)
            raise typer.Exit(NOT_USABLE) from None


app = typer.Typer(
    cls=Commands,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("import")(loading.import_files)
app.command()(loading.check)
app.command()(watching.watch)
app.command()(loading.loads)
app.command()(loading.undo)
app.command()(templates.template)
app.command()(returns.annex_a)
app.command()(changes.compare_loads)
app.command()(counting.metrics)
app.command()(counting.figures)
app.command()(counting.rows)
app.command()(packs.pack)
app.command()(packs.answers)
app.command()(packs.packs)
app.command()(packs.pack_again)
app.command()(changes.why)
app.command()(changes.restated)
app.command()(trust.data_quality)
app.command()(publishing.published)
app.command()(serving.serve)


def main() -> None:
    """Do what was typed. An error that nobody foresaw is told by its kind and its lines: its words may quote a row."""
    sys.excepthook = _say_without_words
    typer.main.get_command(app)()  # calling the app itself would put a hook of Typer's there


def _say_without_words(_kind: type[BaseException], problem: BaseException, _lines: TracebackType | None) -> None:
    messages.print(f"{without_words(problem)}\n{UNFORESEEN}", markup=False, soft_wrap=True)
