"""Tests of the rooms of pages."""
