"""The pages on absence and missed education, opened without a browser."""
