"""Tests of what is said and drawn, without a screen."""
