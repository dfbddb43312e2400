"""What the address says of every control of every page."""
