"""DfE's published files, read by us and read again with nothing of ours."""
