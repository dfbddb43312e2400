"""Lists about children who miss school, and the register of schools."""
