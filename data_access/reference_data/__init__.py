"""What is published once and seldom changes, as CSV files with their source: authorities, neighbours, oddities."""
