"""Everything that touches a file or a database: reading, mapping, checking, storing."""
