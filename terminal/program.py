"""The terminal program: its commands in the order its help lists them."""

import typer

from terminal import counting, loading, publishing, serving

HELP = """SENDboard from a terminal or a scheduler: import, check, figures, rows, published figures, and the dashboard.

Exit status: 0 done, 1 a file was refused, 2 wrong use."""

app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("import")(loading.import_files)
app.command()(loading.check)
app.command()(counting.metrics)
app.command()(counting.figures)
app.command()(counting.rows)
app.command()(publishing.published)
app.command()(serving.serve)
