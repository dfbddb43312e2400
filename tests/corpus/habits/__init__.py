"""The habits, a file for what they are about."""
