"""Registers of remedies and action plans, as officers type them."""
