"""What only the file knows of its tables."""
