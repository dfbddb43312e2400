"""What is said of changes."""
