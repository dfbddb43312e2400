"""What stands inside an answer: folds, tabs, and the rows of a list."""
