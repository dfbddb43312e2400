"""The scorecard: its lines, what they say, how their months are drawn, and the markup of all."""
