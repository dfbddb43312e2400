"""What was agreed about a figure, beside its chart."""
