"""Several text files as one, such as the modules of a return."""
