"""Papers that were made, and the database as it stood when they were."""
