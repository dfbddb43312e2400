"""The council's own settings."""
