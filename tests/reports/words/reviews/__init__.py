"""More of what the page on reviews says."""
