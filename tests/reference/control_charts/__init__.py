"""Control charts against numbers from outside the code."""
