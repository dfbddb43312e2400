"""The dashboard in a real browser, as people see it."""
