"""Registers of audits of plans, and of families' answers to surveys."""
