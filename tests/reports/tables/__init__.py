"""Tests of tables as they are read."""
