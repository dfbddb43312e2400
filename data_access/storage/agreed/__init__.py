"""What a council has agreed about its figures: actions, and the targets that it works towards."""
