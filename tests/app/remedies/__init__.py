"""The page on remedies."""
