"""Tests of what is said of the quality of plans."""
