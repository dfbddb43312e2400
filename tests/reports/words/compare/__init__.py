"""More of what the page Compare says."""
