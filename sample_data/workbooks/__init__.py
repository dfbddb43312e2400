"""Larkmoor's files, as its officers keep them."""
