"""Which list a sheet is, where its headings stand, and which column holds what."""
