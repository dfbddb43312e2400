"""What is said of remedies: the promises, and the money."""
