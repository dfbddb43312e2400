"""The first page: every measure on one screen."""
