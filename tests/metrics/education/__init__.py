"""Tests of education for children who miss school."""
