"""What people see, one file for each question. Pages contain no sums."""
