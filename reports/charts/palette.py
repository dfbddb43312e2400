"""The colours, each with one meaning on all pages, and never alone: a shape, a dash, a pattern or a word says it too.

They are the Government Analysis Function's palette in its fixed order, then a blue and a grey of its own. A chart
names a *place* in the palette, never a colour. Streamlit replaces the place by the colour of the
theme the reader sees (``.streamlit/config.toml``), so that light and dark need no second chart. The places
are those of Streamlit's own chart template; ``tests/browser`` watch that they still are.
"""

from metrics.statistics.signal_words import Meaning

LIGHT = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1", "#2073BC", "#6B757F")
DARK = ("#A9CBEF", "#4CC7BC", "#E58FBE", "#FF9A63", "#CFD3D7", "#C3AEE8", "#4C9BF0", "#9AA4AE")
LIGHT_PAGE, DARK_PAGE = "#FFFFFF", "#11161C"

OURS = "#000001"
"""The council's own figure, of which nothing more is said: neither better nor worse. Several are told apart by dash."""
OTHERS = "#000002"
"""Whom the council is set beside: England, its region, its neighbours. Told apart by dash and mark."""
WORSE = "#000003"
"""Worse than chance would give, or late: overdue, past the legal limit."""
TARGET = "#000004"
"""The council's own target."""
LAW = "#000005"
"""What the law requires."""
NEUTRAL = "#000006"
"""Different, and neither better nor worse in itself; or in no comparison, such as what is still open."""
BETTER = "#000007"
"""Better than chance would give."""
OF_MEANING = {Meaning.IMPROVEMENT: BETTER, Meaning.CONCERN: WORSE, Meaning.NEITHER: NEUTRAL}
"""The colour of a month that stands out, by what it says."""
FRAME = "#000008"
"""What a figure is read by: averages, usual ranges, curves of chance, totals, and lines that lead to a name."""
TEXT = LAW
"""Words in a chart: dark on light, light on dark."""
PAGE = "#000038"
"""The page behind the chart, and behind words that a reader calls up."""
