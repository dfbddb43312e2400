"""What was agreed: kept, and never changed."""
