"""Tests of the rooms of metrics: a file for each of their modules."""
