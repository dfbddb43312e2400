"""Papers from what was asked for to the file: made of the database as it stands, kept, and made again."""
