"""Registers of complaints and of the Ombudsman's decisions."""
