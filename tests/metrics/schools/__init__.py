"""Tests of schools and of what they share."""
