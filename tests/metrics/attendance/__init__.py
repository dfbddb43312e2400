"""Tests of attendance: enrolments, rates and the duties that follow from registers."""
