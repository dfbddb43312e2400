"""A paper's numbers as open data: tables as CSV, what their columns hold for programs, and words for people."""
