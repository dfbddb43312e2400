"""The council's schools, what their lists share, and which of them share their registers."""
