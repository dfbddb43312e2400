"""Registers of remedies and plans of action, from files to figures."""
