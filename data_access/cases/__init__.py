"""From recognised sheets to one row for each case."""
