"""The public register of schools (Get Information about Schools): what an extract says of an establishment."""

from metrics.base.columns import day_column, number, text, words
from metrics.counting.dataset import Dataset

ESTABLISHMENTS_KEY = "establishments"
ESTABLISHMENTS = Dataset(
    key=ESTABLISHMENTS_KEY,
    title="Public register of schools",
    one="establishment",
    rows_named="establishments",
    columns=(
        text("urn", "URN"),
        text("ukprn", "UKPRN"),
        text("la_code", "Authority", about="DfE's number of the council in whose area it lies."),
        text("la_name", "Name of the authority"),
        words("name", "Name"),
        text("type_code", "Type of establishment", about="DfE's number of the type."),
        text("phase", "Phase of education"),
        number("low_age", "Youngest age"),
        number("high_age", "Oldest age"),
        day_column("opened", "Opened"),
        day_column("closed", "Closed", about="Its last day."),
        text("provision", "SEN unit or resourced provision", about="What the school has: it tells nothing of a child."),
        number("unit_capacity", "Places in its SEN unit"),
        number("unit_on_roll", "Pupils in its SEN unit"),
        number("resourced_capacity", "Places in its resourced provision"),
        number("resourced_on_roll", "Pupils in its resourced provision"),
    ),
    reference="urn",
    identity=("urn",),
    begins="opened",
)
"""One line of an extract. No case, no child and no officer is in it: it is kept beside the lists of the council's own,
and each extract replaces the one before from its own day on."""
