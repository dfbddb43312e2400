"""Results and rows as tables for reading."""
