"""The words that stand in a paper for a meeting and on no page."""
