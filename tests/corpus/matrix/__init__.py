"""Awkward tables, each described once and written out in every format, and what is right for them in every list."""
