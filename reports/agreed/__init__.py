"""What was agreed, as it stood on a day: actions, and the way to a target."""
