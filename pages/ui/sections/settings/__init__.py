"""The parts of the page on settings."""
