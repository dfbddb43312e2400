"""Tests of columns with headings that no list knows."""
