"""Attendance, read and kept block by block."""
