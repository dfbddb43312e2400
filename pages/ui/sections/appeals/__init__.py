"""The page on the Tribunal."""
