"""Tests of what stands around every page."""
