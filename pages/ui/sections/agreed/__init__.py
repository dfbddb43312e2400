"""What was agreed, by meeting."""
