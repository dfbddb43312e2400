"""The beginning of every page, and what it shows in its public version."""
