"""What reads and keeps the files."""
