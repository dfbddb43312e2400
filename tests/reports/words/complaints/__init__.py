"""More of what the page on complaints says."""
