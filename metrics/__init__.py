"""The law and the counting. Knows no files, no database, no screen and no clock."""
