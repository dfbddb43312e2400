"""Tests of complaints, the Ombudsman and what it asks."""
