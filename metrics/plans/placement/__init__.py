"""Where children with a plan are taught: the kind of setting, and whether it lies in the council's area."""
