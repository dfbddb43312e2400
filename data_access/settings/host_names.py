"""What a name by which the dashboard is asked for looks like; needed before anything else is, so it stands alone."""

HOST = r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(?P<port>[0-9]{1,5}))?"
"""A name or an address, an IPv6 address in brackets, and a port where it is not the usual one."""
