"""What is asked of loads: two set side by side, and the rows of one that want mending."""
