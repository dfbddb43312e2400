"""Tests of what is said of remedies."""
