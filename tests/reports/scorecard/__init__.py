"""The lines of the scorecard."""
