"""Tests of answers to questions from outside."""
