"""A register that is nobody's: kites, with the day each was flown. As small as a register can be."""

from metrics.base.code_list import Code, CodeList
from metrics.base.columns import coded, day_column, keyed, words
from metrics.counting.dataset import Dataset

COLOUR = CodeList("colour", "Colour", "", "an example", (Code("R", "Red"), Code("B", "Blue")))
KITES = Dataset(
    key="kites",
    title="Kites",
    one="kite",
    rows_named="kites",
    columns=(
        keyed("row_key", "Key of the row"),
        keyed("person_key", "Key of the person"),
        words("case_reference", "Case reference"),
        words("kite_reference", "Kite"),
        coded("colour", "Colour", COLOUR),
        day_column("flown_date", "Flown"),
        day_column("known_from", "Known from"),
    ),
    reference="kite_reference",
    identity=("kite_reference",),
    begins="flown_date",
    made=frozenset({"known_from"}),
)
