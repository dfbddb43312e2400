"""More of what the page on the Tribunal says."""
