"""Returns, and lists for inspectors."""
