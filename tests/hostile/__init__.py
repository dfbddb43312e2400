"""Files that must not be read, or only with care, each made in memory."""
