"""Requests for an assessment and what became of them, as known on a day, with the days that follow from the law."""
