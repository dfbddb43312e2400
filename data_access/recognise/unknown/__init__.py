"""Columns with headings that no list knows: what they may hold, and what several of them say together."""
