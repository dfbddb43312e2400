"""What was promised after complaints, and whether it was done."""
