"""Complaints, and what the Ombudsman finds."""
