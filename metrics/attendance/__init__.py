"""Sessions missed, by pupil, school and week or term."""
