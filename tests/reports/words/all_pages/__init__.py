"""What every page must say in the same way."""
