"""Tests of what several figures come to, counted by hand."""
