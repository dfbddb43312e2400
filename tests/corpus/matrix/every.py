"""All kinds of awkward tables."""

from tests.corpus.matrix.around import AROUND
from tests.corpus.matrix.cells import CELLS
from tests.corpus.matrix.kind import Kind
from tests.corpus.matrix.shape import SHAPES

KINDS: dict[str, Kind] = {**SHAPES, **AROUND, **CELLS}
"""By name."""
