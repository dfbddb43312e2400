"""The colours: the Government Analysis Function's palette in its fixed order, and what each one is for.

A chart names a *place* in the palette, never a colour. Streamlit replaces the place by the colour of the
theme the reader sees (``.streamlit/config.toml``), so that light and dark need no second chart. The places
are those of Streamlit's own chart template; ``tests/browser`` watch that they still are.
"""

LIGHT = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
DARK = ("#86B6E8", "#4CC7BC", "#E58FBE", "#FF9A63", "#CFD3D7", "#C3AEE8")
LIGHT_PAGE, DARK_PAGE = "#FFFFFF", "#11161C"

MAIN = "#000001"
"""The council's own figure."""
TEAL = "#000002"
"""England."""
LATE = "#000003"
"""Beyond the legal limit; always with a pattern or a word as well."""
TARGET = "#000004"
"""The council's own target."""
LAW = "#000005"
"""What the law requires."""
ASIDE = "#000006"
"""Counted, but not to be compared: under another clock, not recorded."""
TEXT = LAW
"""Words in a chart: dark on light, light on dark."""
PAGE = "#000038"
"""The page behind the chart."""
