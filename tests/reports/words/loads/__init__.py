"""Sentences are figures: tests of what they say, written from their meaning."""
