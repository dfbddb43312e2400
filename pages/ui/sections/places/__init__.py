"""The page on places: all of them by measures, and one place's own page."""
