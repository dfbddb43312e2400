"""The paper for a meeting."""
