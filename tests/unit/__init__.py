"""Tests of one part at a time, until each stands beside the room of what it tests."""
