"""The page Compare, opened without a browser beside DfE's release."""
