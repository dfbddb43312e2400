"""Tests of audits of plans and of families' answers."""
