"""Papers for a meeting, from a database to a file."""
