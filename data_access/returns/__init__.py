"""What is said of returns and of lists for inspectors alone."""
