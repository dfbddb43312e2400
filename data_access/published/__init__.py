"""DfE's published figures: fetched, read, checked and kept."""
