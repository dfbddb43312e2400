"""The Upload page: what it asks before it loads."""
