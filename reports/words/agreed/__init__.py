"""The words about actions and targets."""
