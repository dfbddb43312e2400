"""From bytes to text cells."""
