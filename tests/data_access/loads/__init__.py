"""Tests of what is asked of loads."""
