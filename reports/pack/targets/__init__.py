"""The kinds of file: each draws the paper that is described, and says nothing of its own."""
