"""The parts of the page on data quality."""
