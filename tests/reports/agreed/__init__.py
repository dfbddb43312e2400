"""What was agreed, as it stood on a day."""
