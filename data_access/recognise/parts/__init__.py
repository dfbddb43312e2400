"""The tables that one sheet holds: side by side, and one list below another."""
