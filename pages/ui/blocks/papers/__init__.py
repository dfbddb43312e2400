"""Papers for meetings: making one, and those that were made."""
