"""What is said of actions and targets."""
