"""Tests of the law: limits, calendars and conventions."""
