"""Tests of the questions and of what is said beside their answers."""
