"""The readers of published files, on small ones made by hand. The real release is read in tests/reference."""
