"""What became different between two states of the data: row by row, cell by cell, and what that did to a figure."""
