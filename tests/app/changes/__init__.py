"""The page that says why a figure is not what it was, run in process."""
