"""More of what the page on requests says."""
