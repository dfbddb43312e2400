"""Tests of metrics.base."""
