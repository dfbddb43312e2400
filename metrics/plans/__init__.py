"""Requests, assessments, plans, reviews and the time they take."""
