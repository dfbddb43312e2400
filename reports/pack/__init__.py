"""The paper for a meeting: what is in it, described once, and its charts; each kind of file draws the same."""
