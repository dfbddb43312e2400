"""Every page as a browser shows it: how it opens, how long it is, and ways through."""
