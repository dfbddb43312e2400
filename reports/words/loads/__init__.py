"""Loads in words: what one would change, and how far what is loaded can be trusted."""
