"""Tests of the registers of audits and surveys."""
