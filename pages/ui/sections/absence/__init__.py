"""The parts of the page on absence that need the screen."""
