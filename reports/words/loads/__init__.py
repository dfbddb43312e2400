"""Loads in words: what one would change, and what became of figures since."""
