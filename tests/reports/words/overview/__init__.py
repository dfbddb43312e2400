"""More of what the overview says."""
