"""What the terminal program does: commands by subject, over the same reading, counting and words as the dashboard."""
