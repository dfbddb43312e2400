"""Figures from outside this code: what others published, read again by other means."""
