"""Several text files as one."""
