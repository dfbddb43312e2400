"""A council's one list, told in the habits of many offices: each file must give the figures counted once by hand."""
