"""Tests of the parts of a sheet."""
