"""What councils call their columns and codes, and what a cell of each type may hold."""
