"""Logs of appeals and of mediations."""
