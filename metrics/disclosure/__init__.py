"""What may leave the council: everything that is published together, and what can be worked out from it."""
